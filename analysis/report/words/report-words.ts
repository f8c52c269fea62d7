import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja, type ReportWords } from './ja.ts';

const words: Record<Language, ReportWords> = { ja, en };

/**
 * The words of tables, charts, notes and sentences in a language.
 *
 * @example reportWords('en').table.n // => 'n'
 */
export function reportWords(language: Language): ReportWords {
  return words[language];
}

/**
 * The text in the reader's language, without readings; Japanese where it is not translated.
 *
 * @example sayIn('en')({ ja: '｜職員《しょくいん》' }) // => '職員'
 */
export function sayIn(language: Language): (text: LocalText) => string {
  return (text) => withoutReadings(text[language] ?? text.ja);
}

/**
 * A sentence in every language that reports are in.
 *
 * @example inEveryLanguage((language) => reportWords(language).file.rate) // => { ja: '回答率(%)', en: 'Response rate (%)' }
 */
export function inEveryLanguage(sentence: (language: Language) => string): LocalText {
  return { ja: sentence('ja'), en: sentence('en') } satisfies Record<Language, string>;
}
