import type { Language } from '../../../surveys/schema/local-text.ts';
import { en } from './en.ts';
import { ja, type PublicWaveStrings } from './ja.ts';

/** What the public page of a wave says, by language. */
export const publicWaveStrings: Record<Language, PublicWaveStrings> = { ja, en };
