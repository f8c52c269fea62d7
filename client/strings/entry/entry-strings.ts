import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { inEveryLanguage } from '../in-every-language.ts';
import { ja, type EntryStrings } from './ja.ts';

const files = import.meta.glob<{ strings: EntryStrings }>(['./*.ts', '!./ja.ts', '!./*-strings.ts']);

/** What the answering pages say of tickets and codes. Japanese stands in for the others until they are loaded. */
export const entryStrings: Record<RespondentLanguage, EntryStrings> = inEveryLanguage(ja);

/** Fetches the words of a language; to be awaited before the way in is shown in it. */
export async function loadEntryStrings(language: RespondentLanguage): Promise<void> {
  const file = await files[`./${language}.ts`]?.();
  if (file !== undefined) entryStrings[language] = file.strings;
}
