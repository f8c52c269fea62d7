import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enIntake } from './en-intake.ts';
import { jaIntake } from './ja-intake.ts';

export type WordsOfIntake = typeof jaIntake;

const words: Record<Language, WordsOfIntake> = { ja: jaIntake, en: enIntake };

/** What pages say that read people's files: they bring these words along, for the first page does without. */
export function intakeWords(language: Language): WordsOfIntake {
  return words[language];
}
