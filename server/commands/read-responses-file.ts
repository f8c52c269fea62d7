import type { AnswerSheet } from '../../surveys/items/answer.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { allIssues, readResponses } from '../intake/responses/read-responses.ts';
import { ProblemError } from '../problems.ts';
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
 * The responses of a file, for commands that need no server; what was skipped is told on standard error.
 * Throws  `invalid-response` with every problem of the file.
 */
export async function readResponsesFile(questionnaire: Questionnaire, file: string): Promise<AnswerSheet[]> {
  const reading = await readResponses(questionnaire, { file: readBytes(file) });
  const issues = allIssues(reading);
  if (issues.length > 0) throw new ProblemError('invalid-response', issues);
  const leftOut = reading.columns.flatMap(({ heading, target }) =>
    target === null && heading !== '' ? [heading] : [],
  );
  const words = readingNotes[commandLanguage];
  if (leftOut.length > 0) console.error(words.leftOut(leftOut));
  if (reading.blankLines.length > 0) console.error(words.blank(reading.blankLines.length));
  return reading.responses.map(({ sheet }) => sheet);
}
