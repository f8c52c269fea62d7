import type { AnswerSheet } from '../../surveys/items/answer.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../contract/issue.ts';
import { plainWords } from '../intake/plain-words.ts';
import { readWeights } from '../intake/read-weights.ts';
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
 * `weights`: the column with the weight of each; who has 0 stands for nobody and is none of them.
 */
export async function readResponsesFile(
  questionnaire: Questionnaire,
  file: string,
  weights?: string,
): Promise<{ sheets: AnswerSheet[]; weights: Float64Array; issues: ServerIssue[] }> {
  const source = { file: readBytes(file) };
  const columns = new Map(weights === undefined ? [] : [[plainWords(weights), '']]);
  const reading = await readResponses(questionnaire, source, { columns });
  const weighing = weights === undefined ? null : await readWeights(source, weights, reading);
  const issues = [...allIssues(reading), ...(weighing?.issues ?? [])];
  const leftOut = reading.columns.flatMap(({ heading, target }) =>
    target === null && heading !== '' && heading !== weights?.trim() ? [heading] : [],
  );
  const words = readingNotes[commandLanguage];
  if (leftOut.length > 0) console.error(words.leftOut(leftOut));
  if (reading.blankLines.length > 0) console.error(words.blank(reading.blankLines.length));
  const weighted = reading.responses.flatMap(({ sheet, line }) => {
    const weight = weighing === null ? 1 : weighing.weightOf.get(line);
    return weight !== undefined && weight > 0 ? [{ sheet, weight }] : [];
  });
  return {
    sheets: weighted.map(({ sheet }) => sheet),
    weights: Float64Array.from(weighted, ({ weight }) => weight),
    issues,
  };
}
