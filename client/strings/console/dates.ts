export { dayWords } from '../../../analysis/report/words/day-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';

const moments: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
};

/** A day and the time of day, both on the reader's clock. */
export function momentWords(moment: Date, language: Language): string {
  return moments[language].format(moment);
}

/** Today on the reader's calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const shortDays: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
};

/** A day without its year, where the year is clear: 「10月4日」. */
export function shortDayWords(isoDate: string, language: Language): string {
  return shortDays[language].format(new Date(`${isoDate}T00:00:00Z`));
}
