import type { Language } from '../../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type WordsOfActions = typeof ja;

const words: Record<Language, WordsOfActions> = { ja, en };

/** What pages say that have to do with actions: they bring these words along, for the first page does without. */
export function actionsWords(language: Language): WordsOfActions {
  return words[language];
}
