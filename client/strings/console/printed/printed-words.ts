import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enPrinted } from './en-printed.ts';
import { jaPrinted } from './ja-printed.ts';

export type PrintedWords = typeof jaPrinted;

const words: Record<Language, PrintedWords> = { ja: jaPrinted, en: enPrinted };

/** What the pages of reports printed before say: they bring these words along, for the first page does without. */
export function printedWords(language: Language): PrintedWords {
  return words[language];
}
