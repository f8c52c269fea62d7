import type { AnswerSheet } from '../../surveys/items/answer.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../contract/issue.ts';
import { allIssues, readResponses } from '../intake/responses/read-responses.ts';
import { commandLanguage } from './command-language.ts';
import { readBytes } from './read-file.ts';

interface ReadingNotes {
  blank: (count: number) => string;
  leftOut: (columns: readonly string[]) => string;
}

export const readingNotes: Record<Language, ReadingNotes> = {
  ja: {
    blank: (count) => `回答のない行を${count}行とばしました。`,
    leftOut: (columns) => `次の列は読みませんでした（日時、個人、通し番号など）：${columns.join('、')}`,
  },
  en: {
    blank: (count) => `${count} rows without any answer were skipped.`,
    leftOut: (columns) =>
      `These columns were not read (times, people, running numbers): ${columns.join(', ')}`,
  },
};

/**
 * The responses of a file and every problem of it, for commands that need no server; what was skipped is told on standard error.
 */
export async function readResponsesFile(
  questionnaire: Questionnaire,
  file: string,
): Promise<{ sheets: AnswerSheet[]; issues: ServerIssue[] }> {
  const reading = await readResponses(questionnaire, { file: readBytes(file) });
  const issues = allIssues(reading);
  const leftOut = reading.columns.flatMap(({ heading, target }) =>
    target === null && heading !== '' ? [heading] : [],
  );
  const words = readingNotes[commandLanguage];
  if (leftOut.length > 0) console.error(words.leftOut(leftOut));
  if (reading.blankLines.length > 0) console.error(words.blank(reading.blankLines.length));
  return { sheets: reading.responses.map(({ sheet }) => sheet), issues };
}
