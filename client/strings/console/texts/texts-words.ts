import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enTexts } from './en-texts.ts';
import { jaTexts } from './ja-texts.ts';

export type TextsWords = typeof jaTexts;

const words: Record<Language, TextsWords> = { ja: jaTexts, en: enTexts };

/** What the pages of free texts say: they bring these words along. */
export function textsWords(language: Language): TextsWords {
  return words[language];
}
