import type { Language } from '../../../surveys/schema/local-text.ts';
import { ja, type RespondStrings } from './ja.ts';

/** What the answering pages say. Japanese comes with the page; English stands in once it was loaded. */
export const respondStrings: Record<Language, RespondStrings> = { ja, en: ja };

/** Fetches the words of a language, once; to be awaited before a page is shown in it. */
export async function loadRespondStrings(language: Language): Promise<void> {
  if (language !== 'en' || respondStrings.en !== ja) return;
  const { en } = await import('./en.ts');
  respondStrings.en = en;
}
