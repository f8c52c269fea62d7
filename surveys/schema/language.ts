/** Languages of the console, of tables and of files. */
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every text has it; it is spoken where none is asked for, and where a text is not translated. */
export const firstLanguage = 'ja';

interface RespondentLanguageRow {
  /** What it calls itself, on the switch of the answering pages. */
  name: string;
  /** For `lang` attributes (BCP 47). */
  tag: string;
  /** In which the server speaks to its readers. */
  nearest: Language;
  /** In which a day of the calendar is written, and how its weekday. */
  locale: string;
  weekday: 'short' | 'long';
}

/**
 * Languages in which people can answer, in the order of the switch. A questionnaire may have its texts in any of them;
 * where a text is missing, the Japanese stands in.
 */
export const respondentLanguages = {
  ja: { name: '日本語', tag: 'ja', nearest: 'ja', locale: 'ja-JP', weekday: 'short' },
  'ja-easy': {
    name: 'やさしい｜日本語《にほんご》',
    tag: 'ja',
    nearest: 'ja',
    locale: 'ja-JP',
    weekday: 'short',
  },
  en: { name: 'English', tag: 'en', nearest: 'en', locale: 'en-GB', weekday: 'long' },
} satisfies Record<Language, RespondentLanguageRow> & Record<string, RespondentLanguageRow>;

export type RespondentLanguage = keyof typeof respondentLanguages;

export const respondentLanguageCodes = Object.keys(respondentLanguages) as RespondentLanguage[];
