import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enNewWave } from './en-new-wave.ts';
import { jaNewWave } from './ja-new-wave.ts';

export type NewWaveWords = typeof jaNewWave;

const words: Record<Language, NewWaveWords> = { ja: jaNewWave, en: enNewWave };

/** What the page of a new wave says: it brings these words along. */
export function newWaveWords(language: Language): NewWaveWords {
  return words[language];
}
