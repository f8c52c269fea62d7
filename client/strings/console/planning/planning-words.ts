import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enPlanning } from './en-planning.ts';
import type { ConsoleWords } from '../ja.ts';
import { jaPlanning } from './ja-planning.ts';
import { consoleWords } from '../words.ts';

export type WordsOfPlanning = typeof jaPlanning & ConsoleWords['calendar'];

const words: Record<Language, typeof jaPlanning> = { ja: jaPlanning, en: enPlanning };

/** What pages say that plan what happens by itself: they bring these words along, for the first page does without. */
export function planningWords(language: Language): WordsOfPlanning {
  return { ...consoleWords(language).calendar, ...words[language] };
}
