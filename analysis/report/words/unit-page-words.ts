import type { Language } from '../../../surveys/schema/local-text.ts';
import { enUnitPage } from './en-unit-page.ts';
import { jaUnitPage, type WordsOfUnitPage } from './ja-unit-page.ts';

const words: Record<Language, WordsOfUnitPage> = { ja: jaUnitPage, en: enUnitPage };

/**
 * The words of the page of a unit, which brings them along.
 *
 * @example unitPageWords('ja').total // => '全体'
 */
export function unitPageWords(language: Language): WordsOfUnitPage {
  return words[language];
}
