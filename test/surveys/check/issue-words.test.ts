import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { issueWords } from '../../../surveys/check/issue-words.ts';
import type { DefinitionIssueFacts, Issue } from '../../../surveys/schema/issue.ts';
import { issueSamples } from '../issue-samples.ts';
import { questionnaire } from '../planted-questionnaire.ts';

describe('words of issues', () => {
  it.each(Object.entries(issueSamples))('%s has a sentence in both languages', (code, facts) => {
    const issue = { code, path: [], facts } as Issue;
    expect(issueWords(issue, 'ja')).toMatch(/。$/);
    expect(issueWords(issue, 'en')).toMatch(/\.$/);
    expect(issueWords(issue, 'ja')).not.toContain(code);
    expect(issueWords(issue, 'ja') + issueWords(issue, 'en')).not.toContain('undefined');
  });

  it('write their facts into the sentence', () => {
    const issue: Issue = { code: 'boxes-overlap', path: [], facts: { boxes: 5, points: 4 } };
    expect(issueWords(issue, 'ja')).toBe('上位と下位の段階数の合計（5）が全体の段階数（4）を超えています。');
    expect(issueWords(issue, 'en')).toBe(
      'Top and bottom boxes together (5) exceed the points of the scale (4).',
    );
  });

  it('pass issues of answers on', () => {
    const issue: Issue = { code: 'out-of-range', path: [], facts: { value: 11, min: 1, max: 10 } };
    expect(issueWords(issue, 'ja')).toBe('1から10までの数で答えてください（入力: 11）。');
  });

  it.each([
    ['invalid_type', { version: '1' }, '値の種類が正しくありません（必要な種類: number）。'],
    ['invalid_value', { languages: ['fr'] }, '使える値は ja、ja-easy、en です。'],
    ['too_small', { sections: [] }, '足りません。1つ以上にしてください。'],
    ['too_small', { title: { ja: '' } }, '書いてください。'],
    ['too_small', { estimatedMinutes: 0 }, '1以上の数にしてください。'],
    ['too_big', { estimatedMinutes: 200 }, '120以下の数にしてください。'],
  ])('say what the schema asked for: %s', (_, change, expected) => {
    const [issue] = checkQuestionnaire({ ...questionnaire(), ...change }).issues;
    expect(issue && issueWords(issue, 'ja')).toBe(expected);
  });

  const shapes: DefinitionIssueFacts['invalid'][] = [
    { zod: 'invalid_format' },
    { zod: 'invalid_union' },
    { zod: 'invalid_union', values: ['a', 'b'] },
    { zod: 'invalid_key' },
    { zod: 'invalid_element' },
    { zod: 'not_multiple_of' },
    { zod: 'custom' },
  ];

  it.each(shapes)('have a sentence for $zod', (facts) => {
    const issue: Issue = { code: 'invalid', path: [], facts };
    for (const words of [issueWords(issue, 'ja'), issueWords(issue, 'en')]) {
      expect(words).not.toMatch(/invalid|undefined/);
      for (const value of 'values' in facts ? (facts.values ?? []) : []) expect(words).toContain(value);
    }
  });

  it('are only of what is known: a new code, and a fact that is wrong or missing, do not compile', () => {
    expectTypeOf<{ code: 'something-new'; path: []; facts: object }>().not.toExtend<Issue>();
    expectTypeOf<{ code: 'duplicate-code'; path: []; facts: { code: number } }>().not.toExtend<Issue>();
    expectTypeOf<{ code: 'empty-scale'; path: []; facts: { min: number } }>().not.toExtend<Issue>();
    expectTypeOf<{ code: 'empty-scale'; path: []; facts: { min: 1; max: 2 } }>().toExtend<Issue>();
  });
});
