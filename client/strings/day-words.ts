import type { Language } from '../../surveys/schema/local-text.ts';

const formats: Record<Language, Intl.DateTimeFormat> = {
  ja: dayFormat('ja-JP', 'short'),
  en: dayFormat('en-GB', 'long'),
};

function dayFormat(locale: string, weekday: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday,
    timeZone: 'UTC',
  });
}

/** A calendar day (`2024-10-04`) in words: 「2024年10月4日(金)」. It is the same day in every time zone. */
export function dayWords(isoDate: string, language: Language): string {
  return formats[language].format(new Date(`${isoDate}T00:00:00Z`));
}
