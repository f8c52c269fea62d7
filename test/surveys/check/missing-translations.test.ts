import { expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { issueWords } from '../../../surveys/check/issue-words.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { questionnaire } from '../planted-questionnaire.ts';

const missing = (raw: Questionnaire): string[] =>
  checkQuestionnaire(raw).issues.map((issue) => `${issue.path.join('.')} ${issueWords(issue, 'ja')}`);

it('a third text may stand beside the others, and is asked for only where the questionnaire claims it', () => {
  const whole = questionnaire();
  const withOne = { ...whole, title: { ...whole.title, 'ja-easy': 'アンケート' } };
  expect(missing(withOne)).toEqual([]);
  const claimed = missing({ ...withOne, languages: ['ja', 'ja-easy', 'en'] });
  expect(claimed[0]).toMatch(/^purpose やさしい日本語の文がありません/);
  expect(claimed.some((line) => line.startsWith('title'))).toBe(false);
});

it('what only reports show needs the languages of reports alone', () => {
  const whole = questionnaire();
  const item = whole.sections[0]?.items[0];
  const reportText = { ja: '短い題', en: 'Short' };
  Object.assign(item ?? {}, { reportText });
  const lacking = missing({ ...whole, languages: ['ja', 'ja-easy', 'en'] });
  expect(lacking.length).toBeGreaterThan(0);
  expect(lacking.filter((line) => line.includes('reportText'))).toEqual([]);
});

it('a language that nobody speaks is no key of a text', () => {
  const whole = questionnaire();
  expect(checkQuestionnaire({ ...whole, title: { ...whole.title, fr: 'Enquête' } }).issues).toMatchObject([
    { code: 'unknown-key', path: ['title', 'fr'] },
  ]);
});
