import type { Language } from '../../../surveys/schema/local-text.ts';
import { enFollowUp } from './en-follow-up.ts';
import { jaFollowUp } from './ja-follow-up.ts';

export type FollowUpWords = typeof jaFollowUp;

const words: Record<Language, FollowUpWords> = { ja: jaFollowUp, en: enFollowUp };

/**
 * The words of what moved until the next wave.
 *
 * @example followUpWords('en').same // => 'The figure is the same.'
 */
export function followUpWords(language: Language): FollowUpWords {
  return words[language];
}
