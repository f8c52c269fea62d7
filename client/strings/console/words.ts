import type { Language } from '../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja, type ConsoleWords } from './ja.ts';

const words: Record<Language, ConsoleWords> = { ja, en };

/** What the signed-in pages say, in the reader's language. */
export function consoleWords(language: Language): ConsoleWords {
  return words[language];
}
