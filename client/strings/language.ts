import { withoutReadings } from '../../surveys/items/words/furigana.ts';
import {
  firstLanguage,
  respondentLanguageCodes,
  respondentLanguages,
  type RespondentLanguage,
} from '../../surveys/schema/language.ts';
import type { LocalText } from '../../surveys/schema/local-text.ts';

/**
 * The language of the pages that respondents meet: the one that the address asks for by `?lang=`, else the first of the
 * reader's own (`navigator.languages`), of those that are offered.
 */
export function respondentLanguageOf(
  address: string,
  preferred: readonly string[] = [],
  offered: readonly RespondentLanguage[] = respondentLanguageCodes,
): RespondentLanguage {
  const wanted = [askedLanguage(address), ...preferred.map((tag) => tag.split('-')[0]), firstLanguage];
  return wanted.flatMap((one) => offered.filter((code) => code === one))[0] ?? offered[0] ?? firstLanguage;
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

/** The same address in another language, which it names whatever the browser prefers: everything else in it stays. */
export function addressNaming(language: RespondentLanguage, address: string): string {
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}

/** The same for pages that are in the first language unless they are asked for another. */
export function addressIn(language: RespondentLanguage, address: string): string {
  const url = new URL(addressNaming(language, address));
  if (language === firstLanguage) url.searchParams.delete('lang');
  return url.href;
}

/** Tells the document which language it is in now, for screen readers and line breaking. */
export function markLanguage(language: RespondentLanguage): void {
  document.documentElement.lang = respondentLanguages[language].tag;
}

/** Keeps the language that a respondent has chosen for the next reload; what the address asked for stays till then. */
export function keepLanguage(language: RespondentLanguage): void {
  history.replaceState(history.state, '', addressNaming(language, location.href));
}

/** Tells the document and its address which language a page of the console is in now. */
export function useLanguage(language: RespondentLanguage): void {
  markLanguage(language);
  history.replaceState(history.state, '', addressIn(language, location.href));
}

/** The text in the reader's language, without readings; Japanese where it is not translated. */
export function say(text: LocalText, language: RespondentLanguage): string {
  return withoutReadings(text[language] ?? text.ja);
}
