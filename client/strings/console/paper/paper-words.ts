import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enPaper } from './en-paper.ts';
import { jaPaper } from './ja-paper.ts';

export type PaperWords = typeof jaPaper;

const words: Record<Language, PaperWords> = { ja: jaPaper, en: enPaper };

/** What the pages for keying in paper sheets say: they bring these words along. */
export function paperWords(language: Language): PaperWords {
  return words[language];
}
