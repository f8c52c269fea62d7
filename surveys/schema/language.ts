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
  /** A day of the calendar with its weekday, given at midnight UTC. */
  day: (date: Date) => string;
}

const weekdays = ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど'];

/**
 * Languages in which people can answer, in the order of the switch. A questionnaire may have its texts in any of them;
 * where a text is missing, the Japanese stands in.
 */
export const respondentLanguages = {
  ja: { name: '日本語', tag: 'ja', nearest: 'ja', day: dayFormat('ja-JP', 'short') },
  'ja-easy': { name: 'やさしい｜日本語《にほんご》', tag: 'ja', nearest: 'ja', day: easyDay },
  en: { name: 'English', tag: 'en', nearest: 'en', day: dayFormat('en-GB', 'long') },
} satisfies Record<Language, RespondentLanguageRow> & Record<string, RespondentLanguageRow>;

export type RespondentLanguage = keyof typeof respondentLanguages;

export const respondentLanguageCodes = Object.keys(respondentLanguages) as RespondentLanguage[];

function dayFormat(locale: string, weekday: 'short' | 'long'): (date: Date) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday,
    timeZone: 'UTC',
  });
  return (date) => format.format(date);
}

/** With the readings that a learner needs. */
function easyDay(date: Date): string {
  const dayWords = dayOfMonthWithReading(date.getUTCDate());
  const month = `${date.getUTCFullYear()}｜年《ねん》${date.getUTCMonth() + 1}｜月《がつ》`;
  return `${month}${dayWords}（｜${'日月火水木金土'[date.getUTCDay()]}曜日《${weekdays[date.getUTCDay()]}ようび》）`;
}

/**
 * A day of the month as it is said: the first has a word of its own, others end in か.
 *
 * @example dayOfMonthWithReading(20) // => '20｜日《か》'
 */
export function dayOfMonthWithReading(day: number): string {
  if (day === 1) return '｜1日《ついたち》';
  return `${day}｜日《${day <= 10 || [14, 20, 24].includes(day) ? 'か' : 'にち'}》`;
}
