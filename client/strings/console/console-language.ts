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

/** A language of questionnaires as the reader calls it; a way of writing one (やさしい日本語) as it calls itself. */
export function languageName(language: RespondentLanguage, reader: Language): string {
  const { name, tag } = respondentLanguages[language];
  const called = new Intl.DisplayNames(reader, { type: 'language' }).of(tag);
  return tag === language && called !== undefined ? called : withoutReadings(name);
}
