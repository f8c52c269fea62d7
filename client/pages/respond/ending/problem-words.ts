import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { sentenceOf, type AnswerIssue } from '../../../../surveys/schema/issue.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';

/** One sentence for what is wrong with an answer, in the respondent's language. */
export function problemWords(issue: AnswerIssue, language: RespondentLanguage): string {
  return sentenceOf(laterStrings(language).answerIssues, issue);
}
