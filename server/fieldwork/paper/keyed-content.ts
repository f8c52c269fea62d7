import type { Answer, AnswerSheet } from '../../../surveys/items/answer.ts';

/** What is kept of a sheet between keying and recording. */
export interface KeyedContent {
  /** Random; the same for both passes of nothing: the one of the first pass names the response. */
  submission: string;
  sheet: AnswerSheet;
  /** As read, without hyphens; null where the sheet has none. */
  code: string | null;
}

export function readContent(content: string): KeyedContent {
  return JSON.parse(content) as KeyedContent;
}

/** Every place of a sheet with what was keyed there. */
export function placesOf({ sheet, code }: KeyedContent): Map<string, Answer | null> {
  return new Map<string, Answer | null>([
    ['code', code],
    ...Object.entries(sheet.answers),
    ...Object.entries(sheet.texts),
  ]);
}
