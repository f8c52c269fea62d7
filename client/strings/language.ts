import { withoutReadings } from '../../surveys/items/furigana.ts';
import type { Language, LocalText } from '../../surveys/schema/local-text.ts';

/** The language that an address asks for by `?lang=`; Japanese unless it says otherwise. */
export function languageOf(address: string): Language {
  return new URL(address, 'http://localhost').searchParams.get('lang') === 'en' ? 'en' : 'ja';
}

/** The same address in another language: everything else in it stays. */
export function addressIn(language: Language, address: string): string {
  const url = new URL(address);
  if (language === 'ja') url.searchParams.delete('lang');
  else url.searchParams.set('lang', language);
  return url.href;
}

/** Tells the document which language it is in now, for screen readers, line breaking and the next reload. */
export function useLanguage(language: Language): void {
  document.documentElement.lang = language;
  history.replaceState(history.state, '', addressIn(language, location.href));
}

/** The text in the reader's language, without readings; Japanese where it is not translated. */
export function say(text: LocalText, language: Language): string {
  return withoutReadings(text[language] ?? text.ja);
}
