import type { Language } from '../../schema/local-text.ts';
import type { TextPattern } from '../../schema/text-pattern.ts';

/** What each pattern asks for, with an example, by language. */
export const patternWords: Record<Language, Record<TextPattern, string>> = {
  ja: {
    digits: '数字（例：1234）',
    'letters-and-digits': '英字と数字（例：AB12）',
    hiragana: 'ひらがな（例：しみん）',
    katakana: 'カタカナ（例：シミン）',
    'postal-code': '郵便番号（例：123-4567）',
    'phone-number': '電話番号（例：0123-45-6789）',
    'time-of-day': '時刻（例：9:30）',
  },
  en: {
    digits: 'digits (such as 1234)',
    'letters-and-digits': 'letters and digits (such as AB12)',
    hiragana: 'hiragana (such as しみん)',
    katakana: 'katakana (such as シミン)',
    'postal-code': 'a postal code (such as 123-4567)',
    'phone-number': 'a phone number (such as 0123-45-6789)',
    'time-of-day': 'a time of day (such as 9:30)',
  },
};
