import { respondentLanguageCodes, type RespondentLanguage } from '../../surveys/schema/language.ts';

/** The Japanese words for every language: they stand in until a language's own are loaded. */
export function inEveryLanguage<Strings>(ja: Strings): Record<RespondentLanguage, Strings> {
  return Object.fromEntries(respondentLanguageCodes.map((language) => [language, ja])) as Record<
    RespondentLanguage,
    Strings
  >;
}
