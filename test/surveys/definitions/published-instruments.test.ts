import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexScore } from '../../../analysis/index-score/index-score.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const folder = join(import.meta.dirname, '../../../surveys/definitions');

function definition(code: string): Questionnaire {
  const file = join(folder, code, 'questionnaire.v1.json');
  const { questionnaire } = checkQuestionnaire(JSON.parse(readFileSync(file, 'utf8')));
  if (questionnaire === undefined) throw new Error(`${code} is not a questionnaire`);
  return questionnaire;
}

const optionsOf = (questionnaire: Questionnaire, code: string) => {
  const item = questionnaireItems(questionnaire).find((candidate) => candidate.code === code);
  return item !== undefined && 'options' in item ? item.options : [];
};

describe('fevs-eei', () => {
  const questionnaire = definition('fevs-eei');
  const indices = questionnaire.indices ?? [];

  it('has three subindices of five items each, and all fifteen in the index', () => {
    expect(indices.map(({ code, items }) => [code, items.length])).toEqual([
      ['leaders-lead', 5],
      ['supervisors', 5],
      ['intrinsic', 5],
      ['eei', 15],
    ]);
    expect(new Set(indices.at(-1)?.items)).toEqual(
      new Set(indices.slice(0, 3).flatMap(({ items }) => items)),
    );
  });

  it('counts the two best of five answers by item and leaves "do not know" out of the base', () => {
    expect(new Set(indices.map(({ scoring, aggregation }) => `${scoring} ${aggregation}`))).toEqual(
      new Set(['positive item-mean']),
    );
    for (const code of indices.at(-1)?.items ?? []) {
      const options = optionsOf(questionnaire, code);
      expect(options.filter(({ isPositive }) => isPositive).map((option) => option.code)).toEqual(['4', '5']);
      expect(options.filter(({ isSubstantive }) => isSubstantive === false).map((one) => one.code)).toEqual([
        'x',
      ]);
    }
  });

  it('says that the translation is not approved', () => {
    expect(questionnaire.attribution?.ja).toContain('独自訳・OPM未承認');
  });
});

describe('csps-engagement', () => {
  const questionnaire = definition('csps-engagement');
  const [index] = questionnaire.indices ?? [];
  const items = index?.items ?? [];
  const score = (answers: string[]) =>
    indexScore(
      items.map((code, place) => [
        optionsOf(questionnaire, code).find((option) => option.code === answers[place])?.score ?? null,
      ]),
      { aggregation: 'respondent-mean', minimumAnsweredCount: index?.minimumAnsweredCount ?? 0 },
    );

  it('gives the published example: 100, 75, 75, 50 and 25 make 65', () => {
    expect(index?.aggregation).toBe('respondent-mean');
    expect(score(['5', '4', '4', '3', '2'])).toMatchObject({ score: 65, base: 1 });
  });

  it('leaves out who has not answered all five', () => {
    expect(score(['5', '4', '4', '3'])).not.toHaveProperty('score');
  });

  it('names the licence', () => {
    expect(questionnaire.attribution?.en).toContain('licensed under the Open Government Licence v3.0');
  });
});

describe('hamamatsu-roles', () => {
  const questionnaire = definition('hamamatsu-roles');
  const items = questionnaireItems(questionnaire);
  const grades = optionsOf(questionnaire, 'grade').map(({ code }) => code);

  it('asks every grade its own two or three items and no others', () => {
    for (const grade of grades) {
      const own = items.filter(({ code }) => code.startsWith(`p${grade}-`)).map(({ code }) => code);
      expect([2, 3]).toContain(own.length);
      const all = Object.fromEntries(items.slice(1).map(({ code }) => [code, '5']));
      const { issues } = readAnswerSheet(questionnaire, { answers: { grade, ...all } });
      expect(issues.map(({ path }) => path.at(-1))).toEqual(
        items.slice(1).flatMap(({ code }) => (own.includes(code) ? [] : [code])),
      );
    }
  });

  it('puts every item under one dimension', () => {
    const inIndices = (questionnaire.indices ?? []).flatMap((index) => index.items);
    expect(inIndices.toSorted()).toEqual(
      items
        .slice(1)
        .map(({ code }) => code)
        .toSorted(),
    );
  });
});

it('hamamatsu-department-heads warns first and asks nothing that divides so few people', () => {
  const questionnaire = definition('hamamatsu-department-heads');
  expect(questionnaire.sections[0]?.items[0]).toMatchObject({ type: 'text-block', code: 'few-people' });
  expect(questionnaire.populationItem).toBeUndefined();
  expect(
    questionnaireItems(questionnaire).filter((item) => 'isAttribute' in item && item.isAttribute),
  ).toEqual([]);
});
