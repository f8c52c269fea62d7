import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import {
  firstLanguage,
  languages,
  respondentLanguages,
  type Language,
  type RespondentLanguage,
} from '../../../surveys/schema/language.ts';
import { askedLanguage } from '../language.ts';

/** The other language of the signed-in pages, which have two. */
export const otherLanguage: Record<Language, Language> = { ja: 'en', en: 'ja' };

/** The language of the signed-in pages, as an address asks for it by `?lang=`; Japanese unless it says otherwise. */
export function languageOf(address: string): Language {
  return languages.find((one) => one === askedLanguage(address)) ?? firstLanguage;
}

/** What a language of questionnaires calls itself, without readings. */
export function languageName(language: RespondentLanguage): string {
  return withoutReadings(respondentLanguages[language].name);
}
