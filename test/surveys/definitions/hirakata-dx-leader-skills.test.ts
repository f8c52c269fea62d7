import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';

const file = '../../../surveys/definitions/hirakata-dx-leader-skills/questionnaire.v1.json';
const questionnaire = questionnaireSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')),
);
const [skillMap] = questionnaire.requirements ?? [];

function symbols(level: string): string[] {
  return (skillMap?.rows ?? []).flatMap(({ marks }) => {
    const mark = skillMap?.marks.find(({ code }) => code === marks[level]);
    return mark === undefined ? [] : [mark.symbol];
  });
}

it.each([
  ['level3', 15, 2],
  ['level2', 13, 0],
  ['level1', 8, 0],
  ['none', 0, 0],
])('requires of %s as many skills as the published map: %i ● and %i ★', (level, required, byWork) => {
  expect(symbols(level).filter((symbol) => symbol === '●')).toHaveLength(required);
  expect(symbols(level).filter((symbol) => symbol === '★')).toHaveLength(byWork);
});

it('requires ★ only where a tool is built', () => {
  const byWork = skillMap?.rows.filter(({ marks }) => marks.level3 === 'by-work').map(({ item }) => item);
  expect(byWork).toEqual(['skill-no-code-build', 'skill-rpa-build']);
});

it('asks all 17 skills, in the order of the map and without silent numbers', () => {
  const skills = questionnaireItems(questionnaire).filter(({ code }) => code.startsWith('skill-'));
  expect(skills.map(({ code }) => code)).toEqual(skillMap?.rows.map(({ item }) => item));
  expect(skills).toHaveLength(17);
  const options = skills.flatMap((item) => ('options' in item ? item.options : []));
  expect(options).toHaveLength(17 * 4);
  expect(options.filter(({ score }) => score !== undefined)).toEqual([]);
});
