import type { Language } from '../../../surveys/schema/local-text.ts';

const days: Record<Language, (date: Date) => string> = {
  // Public bodies write the era; the weekday lets the reader check. Its parentheses are as wide as the rest.
  ja: (date) => japaneseDay.format(date).replace('(', '（').replace(')', '）'),
  en: (date) => englishDay.format(date),
};

const japaneseDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
});
const englishDay = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * A day of the calendar, `2024-09-20` or a moment's first ten characters, in words. It is the same in every time zone.
 *
 * @example dayWords('2024-09-20', 'ja') // => '令和6年9月20日（金）'
 */
export function dayWords(isoDate: string, language: Language): string {
  return days[language](new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}
