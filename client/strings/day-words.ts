import { respondentLanguages, type RespondentLanguage } from '../../surveys/schema/language.ts';

/** Made once: making one costs a phone more than everything else on a page. */
const formats: Partial<Record<RespondentLanguage, Intl.DateTimeFormat>> = {};

/** A calendar day (`2024-10-04`) in words: 「2024年10月4日(金)」. It is the same day in every time zone. */
export function dayWords(isoDate: string, language: RespondentLanguage): string {
  const format = (formats[language] ??= formatOf(language));
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}

function formatOf(language: RespondentLanguage): Intl.DateTimeFormat {
  const { locale, weekday } = respondentLanguages[language];
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday,
    timeZone: 'UTC',
  });
}
