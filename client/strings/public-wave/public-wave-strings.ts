import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { inEveryLanguage } from '../in-every-language.ts';
import { ja, type PublicWaveStrings } from './ja.ts';

const files = import.meta.glob<{ strings: PublicWaveStrings }>(['./*.ts', '!./ja.ts', '!./*-strings.ts']);

/** What the public page of a wave says. Japanese stands in for the others until they are loaded. */
export const publicWaveStrings: Record<RespondentLanguage, PublicWaveStrings> = inEveryLanguage(ja);

/** Fetches the words of a language; to be awaited before the page is shown in it. */
export async function loadPublicWaveStrings(language: RespondentLanguage): Promise<void> {
  const file = await files[`./${language}.ts`]?.();
  if (file !== undefined) publicWaveStrings[language] = file.strings;
}
