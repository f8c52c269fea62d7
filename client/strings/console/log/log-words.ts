import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enLog } from './en-log.ts';
import { jaLog, type WordsOfLog } from './ja-log.ts';

const words: Record<Language, WordsOfLog> = { ja: jaLog, en: enLog };

/** What the page of the log says: it brings these words along. */
export function logWords(language: Language): WordsOfLog {
  return words[language];
}
