import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enUnits } from './en-units.ts';
import { jaUnits, type WordsOfUnits } from './ja-units.ts';

const words: Record<Language, WordsOfUnits> = { ja: jaUnits, en: enUnits };

/** What the pages of units say: they bring these words along. */
export function unitWords(language: Language): WordsOfUnits {
  return words[language];
}
