import type { ResponseInput } from '../../../../server/contract/fieldwork/waves.ts';
import { readAnswerSheet } from '../../../../surveys/routing/read-answer-sheet.ts';
import type { AnswerIssue } from '../../../../surveys/schema/issue.ts';
import type { ResponseInProgress } from '../response-in-progress.ts';

/** Issues by item code: of what is asked and would be sent. What is no longer asked is left out, not wrong. */
export function issuesOf({ questionnaire, sheet, answers }: ResponseInProgress): Map<string, AnswerIssue[]> {
  const { issues } = readAnswerSheet(questionnaire, { ...sheet, answers });
  const own = issues.filter(({ code }) => code !== 'not-asked' && code !== 'text-without-option');
  return Map.groupBy(own, (issue) => String(issue.path[1]).replace(/\/.*$/, ''));
}

/** What is handed in: by the questionnaire as written, whatever the order in which it was shown. */
export function inputOf({
  questionnaire,
  sheet,
  answers,
  attested,
  submission,
}: ResponseInProgress): ResponseInput {
  const read = readAnswerSheet(questionnaire, { ...sheet, answers }).sheet;
  const own = Object.entries(read.answers).filter(([item]) => !(item in attested));
  return { submission, texts: read.texts, answers: Object.fromEntries(own) };
}
