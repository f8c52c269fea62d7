import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPopulation } from '../../../server/intake/read-population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const questionnaire = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;
const counts = (text: string) =>
  Object.fromEntries(
    readPopulation(questionnaire, text).population.map((row) => [row.option, row.eligibleCount]),
  );

describe('a staff list instead of head counts', () => {
  const list = ['職員番号\t氏名\t職', '1\t山田\t係員', '2\t鈴木\t係員', '3\t佐藤\t係長・監督'].join('\n');

  it('is counted by group; nobody is in the others', () => {
    expect(counts(list)).toEqual({ '1': 0, '2': 0, '3': 0, '4': 0, '5': 1, '6': 0, '7': 0, '8': 2 });
    const reading = readPopulation(questionnaire, list);
    expect(reading).toMatchObject({ missing: [], total: 3 });
    expect(JSON.stringify(reading)).not.toContain('山田');
  });

  it('with a group that the questionnaire does not have says so', () => {
    const { lines } = readPopulation(questionnaire, `${list}\n4\t田中\t大名`);
    expect(lines.filter(({ problem }) => problem !== null)).toMatchObject([
      { label: '大名', count: '1', problem: 'unknown-group' },
    ]);
  });

  it('is told from a table of counts that numbers its lines', () => {
    const table = '番号\t職\t職員数\n1\t係員\t526';
    expect(readPopulation(questionnaire, table).total).toBe(0);
  });
});
