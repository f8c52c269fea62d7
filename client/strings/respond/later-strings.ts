import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { jaLater, type LaterStrings } from './ja-later.ts';
import { loadedLaterStrings } from './respond-strings.ts';

/** What only some need or only at the end, apart from the first page and its few bytes. */
export function laterStrings(language: RespondentLanguage): LaterStrings {
  return loadedLaterStrings(language) ?? jaLater;
}
