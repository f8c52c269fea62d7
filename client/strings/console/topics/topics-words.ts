import type { Language } from '../../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type WordsOfTopics = typeof ja;

const words: Record<Language, WordsOfTopics> = { ja, en };

/** What pages say about topics of free texts: they bring these words along, for the first page does without. */
export function topicsWords(language: Language): WordsOfTopics {
  return words[language];
}
