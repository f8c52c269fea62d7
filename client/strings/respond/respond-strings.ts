import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { inEveryLanguage } from '../in-every-language.ts';
import type { LaterStrings } from './ja-later.ts';
import { ja, type RespondStrings } from './ja.ts';

/** The file of a language other than Japanese. */
export interface RespondFile {
  strings: RespondStrings;
  later: LaterStrings;
}

const files = import.meta.glob<RespondFile>(['./*.ts', '!./ja.ts', '!./ja-later.ts', '!./*-strings.ts']);

/** What the answering pages say. Japanese comes with the page; it stands in for the others until they are loaded. */
export const respondStrings: Record<RespondentLanguage, RespondStrings> = inEveryLanguage(ja);

const later: Partial<Record<RespondentLanguage, LaterStrings>> = {};

/** Fetches the words of a language; to be awaited before a page is shown in it. */
export async function loadRespondStrings(language: RespondentLanguage): Promise<void> {
  const file = await files[`./${language}.ts`]?.();
  if (file === undefined) return;
  respondStrings[language] = file.strings;
  later[language] = file.later;
}

/** Words for the end of the way, where the language has a file that was loaded. */
export function loadedLaterStrings(language: RespondentLanguage): LaterStrings | undefined {
  return later[language];
}
