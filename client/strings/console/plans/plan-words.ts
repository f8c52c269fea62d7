import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enPlans } from './en-plans.ts';
import { jaPlans } from './ja-plans.ts';

export type PlanWords = typeof jaPlans;

const words: Record<Language, PlanWords> = { ja: jaPlans, en: enPlans };

/** What the pages of indicator plans say: they bring these words along, for the first page does without. */
export function planWords(language: Language): PlanWords {
  return words[language];
}
