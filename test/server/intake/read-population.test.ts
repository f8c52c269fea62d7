import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '../../../server/intake/read-count.ts';
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
    expect(readPopulation(questionnaire, table)).toMatchObject({ total: 526, isCounted: false });
  });
});

describe('somebody who stands in a staff list twice', () => {
  const list = [
    '職員番号\tメール\t職',
    '000123\ta@example.jp\t係員',
    '123\t\t係員',
    '０００１２３\t\t係員',
    'a1\tb@example.jp\t係長・監督',
    'A1\t\t係長・監督',
    '7\tＢ@example.jp\t係長・監督',
    '7\t\t係長・監督',
  ].join('\n');

  it('by a number however it is written, or by an address, counts once', () => {
    const reading = readPopulation(questionnaire, list);
    expect(reading.total).toBe(2);
    expect(reading.doubles).toEqual([
      { line: 3, earlierLine: 2, sameness: 'same-number' },
      { line: 4, earlierLine: 2, sameness: 'same-number' },
      { line: 6, earlierLine: 5, sameness: 'same-number' },
      { line: 7, earlierLine: 5, sameness: 'same-address' },
      { line: 8, earlierLine: 5, sameness: 'same-number' },
    ]);
  });

  it('counts as several where somebody says so; one number, letter by letter, stays one person', () => {
    expect(readPopulation(questionnaire, list, { areDifferentPeople: true })).toMatchObject({
      total: 6,
      doubles: [{ line: 8, earlierLine: 7, sameness: 'certain' }],
    });
  });
});

describe('a table of head counts', () => {
  it.each([
    ['６７名', 67],
    ['67人', 67],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['67.0', 67],
    ['―', 0],
    ['－', 0],
    ['-', 0],
    ['なし', 0],
    ['0', 0],
    ['約67', null],
    ['六七', null],
    ['-3', null],
    ['6.7', null],
    ['', null],
  ])('%s is %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it('with titles above its headings, more columns than two and its own total', () => {
    const table = [
      '令和６年度　職員数調',
      '',
      '番号\t職名\t職員数',
      '1\t係員\t６７名',
      '2\t係長・監督\t―',
      '\t計\t67',
    ];
    const { lines, total } = readPopulation(questionnaire, table.join('\n'));
    expect(
      lines.map(({ line, label, eligibleCount, problem }) => [line, label, eligibleCount, problem]),
    ).toEqual([
      [4, '係員', 67, null],
      [5, '係長・監督', 0, null],
      [6, '計', 67, 'total-row'],
    ]);
    expect(total).toBe(67);
  });

  it('with men, women and a total is asked about, not guessed; several columns add up', () => {
    const table = ['区分\t男\t女\t計', '係員\t30\t37\t67', '係長・監督\t5\t4\t10', '計\t35\t41\t77'].join(
      '\n',
    );
    const asked = readPopulation(questionnaire, table);
    expect(asked).toMatchObject({
      lines: [],
      total: 0,
      countColumns: { choices: [{ heading: '男' }, { heading: '女' }, { heading: '計' }], chosen: null },
    });
    const totals = readPopulation(questionnaire, table, { countColumns: [3] });
    expect(totals.total).toBe(77);
    expect(totals.lines.map(({ problem }) => problem)).toEqual([null, 'parts-differ', 'total-row']);
    const summed = readPopulation(questionnaire, table, { countColumns: [1, 2] });
    expect(summed.lines.map(({ eligibleCount }) => eligibleCount)).toEqual([67, 9, 76]);
  });

  it('whose total is another than its lines says so, and what they come to', () => {
    const { lines, total } = readPopulation(questionnaire, '係員,60\n係長・監督,8\n小計,68\n係長,7\n合計,70');
    expect(lines.map(({ problem, sum }) => [problem, sum])).toEqual([
      [null, null],
      [null, null],
      ['total-row', null],
      ['unknown-group', null],
      ['total-differs', 75],
    ]);
    expect(total).toBe(68);
  });

  it('knows the titles that were explained, and adds up those of one group', () => {
    const titles = new Map([
      ['室長', '5'],
      ['所長', '5'],
    ]);
    const text = '係長・監督,3\n室長,2\n所長,1\n室長,9';
    const { lines, population } = readPopulation(questionnaire, text, { titles });
    expect(population).toEqual([{ option: '5', eligibleCount: 6 }]);
    expect(lines.at(-1)?.problem).toBe('duplicate-group');
  });

  it('whatever it holds, comes to an answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('職', '計', '係員', '3', '―')))),
        (table) => {
          const { total, population } = readPopulation(questionnaire, table);
          expect(total).toBe(population.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0));
        },
      ),
    );
  });
});
