import type { Language, LocalText } from '../../surveys/schema/local-text.ts';
import type { TextsWords } from '../strings/console/texts/texts-words.ts';
import { say } from '../strings/language.ts';

/** The name of a list of texts: its item, and the option that they stand beside. */
export function textPlaceTitle(
  label: LocalText,
  optionLabel: LocalText | null,
  language: Language,
  words: TextsWords,
): string {
  const title = say(label, language);
  return optionLabel === null ? title : words.beside(title, say(optionLabel, language));
}
