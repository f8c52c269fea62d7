import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enSaving } from './en-saving.ts';
import { jaSaving } from './ja-saving.ts';

export type SavingWords = typeof jaSaving;

const words: Record<Language, SavingWords> = { ja: jaSaving, en: enSaving };

/** What is said about saving a table or a chart: the pages of results bring these words along. */
export function savingWords(language: Language): SavingWords {
  return words[language];
}
