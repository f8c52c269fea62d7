import type { Language } from '../../../surveys/schema/local-text.ts';
import { enOverview } from './en-overview.ts';
import { jaOverview, type WordsOfOverview } from './ja-overview.ts';

const words: Record<Language, WordsOfOverview> = { ja: jaOverview, en: enOverview };

/**
 * The words of the overview of a wave; its page brings them along, for the first page does without.
 *
 * @example overviewWords('ja').hidden // => '非表示'
 */
export function overviewWords(language: Language): WordsOfOverview {
  return words[language];
}
