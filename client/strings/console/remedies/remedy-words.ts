import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enRemedies } from './en-remedies.ts';
import { jaRemedies } from './ja-remedies.ts';

export type WordsOfRemedies = typeof jaRemedies;

const words: Record<Language, WordsOfRemedies> = { ja: jaRemedies, en: enRemedies };

/** What the page of draft results says of hidden groups: it brings these words along, for the first page does without. */
export function remedyWords(language: Language): WordsOfRemedies {
  return words[language];
}
