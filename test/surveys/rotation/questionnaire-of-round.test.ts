import { describe, expect, it } from 'vitest';
import { partOfRound } from '../../../surveys/rotation/part-of-round.ts';
import { questionnaireOfRound } from '../../../surveys/rotation/questionnaire-of-round.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const rating = (code: string) => ({
  type: 'rating-scale' as const,
  code,
  text: { ja: `${code} [組織名]` },
  min: 1,
  max: 5,
  topBoxCount: 2,
  bottomBoxCount: 2,
});
const questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'pulse',
  version: 1,
  title: { ja: 'パルス' },
  purpose: { ja: '様子を知るため' },
  languages: ['ja'],
  estimatedMinutes: 6,
  placeholders: [{ code: 'organisation', label: { ja: '組織名' } }],
  sections: [
    { code: 's1', title: { ja: '毎回' }, items: [rating('always'), rating('a1'), rating('b1')] },
    { code: 's2', title: { ja: '順番' }, items: [rating('a2'), rating('a3'), rating('a4')] },
  ],
  indices: [
    {
      code: 'of-a',
      label: { ja: 'A' },
      items: ['a1', 'a2'],
      scoring: 'score',
      aggregation: 'item-mean',
      minimumAnsweredCount: 1,
      decimals: 1,
    },
  ],
} as unknown as Questionnaire;
const rotation = { parts: [['a1', 'a2', 'a3', 'a4'], ['b1']] };
const codesOf = (round: number) =>
  questionnaireItems(questionnaireOfRound(questionnaire, rotation, round)).map(({ code }) => code);

describe('the questions of a round', () => {
  it('are those of every time and those whose turn it is, again from the beginning after the last part', () => {
    expect(codesOf(1)).toEqual(['always', 'a1', 'a2', 'a3', 'a4']);
    expect(codesOf(2)).toEqual(['always', 'b1']);
    expect(codesOf(3)).toEqual(codesOf(1));
    expect(partOfRound(rotation, 12)).toBe(1);
    expect(() => partOfRound(rotation, 0)).toThrow('counted from 1');
  });

  it('leave out empty sections and what cannot be made of them, and take their share of the time', () => {
    const second = questionnaireOfRound(questionnaire, rotation, 2);
    expect(second.sections.map(({ code }) => code)).toEqual(['s1']);
    expect(second.indices).toBeUndefined();
    expect(second.estimatedMinutes).toBe(2);
    expect(questionnaireOfRound(questionnaire, rotation, 1).indices).toHaveLength(1);
  });

  it('keep the placeholders that stand in them', () => {
    const fixed = { ...rating('c'), text: { ja: 'そのまま' } };
    const own = {
      ...questionnaire,
      sections: [{ code: 's', title: { ja: '題' }, items: [rating('a1'), fixed] }],
      indices: undefined,
    } as unknown as Questionnaire;
    const parts = { parts: [['a1'], ['c']] };
    expect(questionnaireOfRound(own, parts, 1).placeholders).toHaveLength(1);
    expect(questionnaireOfRound(own, parts, 2).placeholders).toBeUndefined();
  });

  it('are checked like any other: what decides about a question may not be missing', () => {
    const routed = {
      ...questionnaire,
      sections: [
        {
          code: 's',
          title: { ja: '題' },
          items: [rating('a1'), { ...rating('b1'), askedWhen: { item: 'a1', atLeast: 3 } }],
        },
      ],
      indices: undefined,
    } as unknown as Questionnaire;
    const alone = questionnaireOfRound(routed, { parts: [['a1'], ['b1']] }, 2);
    expect(checkQuestionnaire(JSON.parse(JSON.stringify(alone))).issues.map(({ code }) => code)).toEqual([
      'unknown-item',
    ]);
  });
});
