import type { Language } from '../../../surveys/schema/local-text.ts';
import { ja, type ConsoleWords } from './ja.ts';

/** Japanese comes with the console; it stands in for another language until that is loaded. */
const words: Record<Language, ConsoleWords> = { ja, en: ja };
const files: Partial<Record<Language, () => Promise<ConsoleWords>>> = {
  en: async () => (await import('./en.ts')).en,
};

/** Fetches the words of a language; to be awaited before a page is shown in it. */
export async function loadConsoleWords(language: Language): Promise<void> {
  words[language] = (await files[language]?.()) ?? words[language];
}

/** What the signed-in pages say, in the reader's language. */
export function consoleWords(language: Language): ConsoleWords {
  return words[language];
}
