import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { issueWords } from '../../../surveys/check/issue-words.ts';
import type { Issue } from '../../../surveys/schema/issue.ts';
import { questionnaire } from '../planted-questionnaire.ts';

const surveys = join(import.meta.dirname, '../../../surveys');
const sources = globSync('**/*.ts', { cwd: surveys }).map((file) =>
  readFileSync(join(surveys, file), 'utf8').replaceAll(/^ \*.*$/gm, ''),
);

/** Every code, examples in comments apart, that some check under surveys/ can give. */
const codes = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/code: '([a-z-]+)',\s*path\b/g)].map((match) => match[1] ?? ''),
  ),
);

describe('words of issues', () => {
  it('the search finds the codes', () => {
    expect(codes.size).toBeGreaterThan(25);
    expect([...codes]).toEqual(expect.arrayContaining(['out-of-range', 'not-tabulated', 'missing-key']));
  });

  it.each([...codes].filter((code) => code !== 'invalid'))('%s has a sentence in both languages', (code) => {
    const issue: Issue = { code, path: [], facts: {} };
    expect(issueWords(issue, 'ja')).toMatch(/。$/);
    expect(issueWords(issue, 'en')).toMatch(/\.$/);
    expect(issueWords(issue, 'ja')).not.toContain(code);
    expect(issueWords(issue, 'en')).not.toContain('There is a problem with the input');
  });

  it('write their facts into the sentence', () => {
    const issue = { code: 'boxes-overlap', path: [], facts: { boxes: 5, points: 4 } };
    expect(issueWords(issue, 'ja')).toBe('上位と下位の段階数の合計（5）が全体の段階数（4）を超えています。');
    expect(issueWords(issue, 'en')).toBe(
      'Top and bottom boxes together (5) exceed the points of the scale (4).',
    );
  });

  it('pass issues of answers on', () => {
    const issue = { code: 'out-of-range', path: [], facts: { value: 11, min: 1, max: 10 } };
    expect(issueWords(issue, 'ja')).toBe('1から10までの数で答えてください（入力: 11）。');
  });

  it.each([
    ['invalid_type', { version: '1' }, '値の種類が正しくありません（必要な種類: number）。'],
    ['invalid_value', { languages: ['fr'] }, '使える値は ja、en です。'],
    ['too_small', { sections: [] }, '小さすぎるか、足りません（最小: 1）。'],
    ['too_big', { estimatedMinutes: 200 }, '大きすぎるか、多すぎます（最大: 120）。'],
  ])('say what the schema asked for: %s', (_, change, expected) => {
    const [issue] = checkQuestionnaire({ ...questionnaire(), ...change }).issues;
    expect(issue && issueWords(issue, 'ja')).toBe(expected);
  });

  it.each(['invalid_format', 'invalid_union', 'custom'])('have a sentence for %s', (zod) => {
    const issue = { code: 'invalid', path: [], facts: { zod } };
    expect(issueWords(issue, 'ja')).not.toContain('invalid');
    expect(issueWords(issue, 'en')).not.toContain('invalid');
  });

  it('name a code nobody knows', () => {
    expect(issueWords({ code: 'something-new', path: [], facts: {} }, 'en')).toContain('something-new');
    expect(issueWords({ code: 'constructor', path: [], facts: {} }, 'ja')).toContain('constructor');
  });
});
