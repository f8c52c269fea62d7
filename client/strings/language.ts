import { withoutReadings } from '../../surveys/items/words/furigana.ts';
import {
  firstLanguage,
  respondentLanguageCodes,
  respondentLanguages,
  type RespondentLanguage,
} from '../../surveys/schema/language.ts';
import type { LocalText } from '../../surveys/schema/local-text.ts';

/** The language of the pages that respondents meet, as an address asks for it by `?lang=`. */
export function respondentLanguageOf(address: string): RespondentLanguage {
  return respondentLanguageCodes.find((one) => one === askedLanguage(address)) ?? firstLanguage;
}

/** What stands behind `?lang=`, whatever it is. */
export function askedLanguage(address: string): string | null {
  return new URL(address, 'http://localhost').searchParams.get('lang');
}

/** What can be chosen: the languages of a questionnaire, and easier ones that lead to them. */
export function offeredLanguages(claimed: readonly RespondentLanguage[]): RespondentLanguage[] {
  return respondentLanguageCodes.filter(
    (one) => claimed.includes(one) || claimed.includes(respondentLanguages[one].nearest),
  );
}

/** The same address in another language: everything else in it stays. */
export function addressIn(language: RespondentLanguage, address: string): string {
  const url = new URL(address);
  if (language === firstLanguage) url.searchParams.delete('lang');
  else url.searchParams.set('lang', language);
  return url.href;
}

/** Tells the document which language it is in now, for screen readers, line breaking and the next reload. */
export function useLanguage(language: RespondentLanguage): void {
  document.documentElement.lang = respondentLanguages[language].tag;
  history.replaceState(history.state, '', addressIn(language, location.href));
}

/** The text in the reader's language, without readings; Japanese where it is not translated. */
export function say(text: LocalText, language: RespondentLanguage): string {
  return withoutReadings(text[language] ?? text.ja);
}
