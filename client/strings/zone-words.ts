import { respondentLanguages, type RespondentLanguage } from '../../surveys/schema/language.ts';

/** A time zone as people call it, summer and winter: 「日本時間」. */
export function zoneWords(timeZone: string, language: RespondentLanguage): string {
  const { locale } = respondentLanguages[language];
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
