import { respondentLanguages, type RespondentLanguage } from '../../surveys/schema/language.ts';

/** A calendar day (`2024-10-04`) in words: 「2024年10月4日(金)」. It is the same day in every time zone. */
export function dayWords(isoDate: string, language: RespondentLanguage): string {
  const { locale, weekday } = respondentLanguages[language];
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday,
    timeZone: 'UTC',
  });
}
