import { expect, it } from 'vitest';
import { checkJson } from '../../../surveys/check/check-json.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { questionnaire } from '../planted-questionnaire.ts';

const half = '\uD83D';

it('names every text with half a character, in order, and no whole one', () => {
  expect(checkJson({ a: `よい${half}`, b: ['😀', { c: half }] }).map(({ path }) => path)).toEqual([
    ['a'],
    ['b', 1, 'c'],
  ]);
  expect(checkQuestionnaire({ ...questionnaire(), title: { ja: half, en: 'a' } }).issues).toEqual([
    { code: 'broken-text', path: ['title', 'ja'], facts: {} },
  ]);
});

it('names every text with a NUL, which not every database keeps', () => {
  expect(checkJson({ a: 'a\0b', b: ['a\nb', '\u0001'] })).toEqual([
    { code: 'broken-text', path: ['a'], facts: {} },
  ]);
});

it.each([1000, 100_000])('a condition %i deep is a fault like any other', (depth) => {
  let condition: unknown = { item: 'grade', is: ['1'] };
  for (let level = 0; level < depth; level += 1) condition = { not: condition };
  const [first] = questionnaire().sections;
  const issues = checkQuestionnaire({
    ...questionnaire(),
    sections: [{ ...first, askedWhen: condition }],
  }).issues;
  expect(issues.map(({ code }) => code)).toEqual(['too-deep']);
  expect(issues[0]?.path.slice(0, 4)).toEqual(['sections', 0, 'askedWhen', 'not']);
});
