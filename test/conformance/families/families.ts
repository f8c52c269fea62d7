import type { Recipe } from '../recipes/recipe.ts';
import { answerFamilies } from './answers.ts';
import { changeFamilies } from './change.ts';
import { domainFamilies } from './domains.ts';
import { meanFamilies } from './means.ts';
import { pairedFamilies } from './paired.ts';
import { proportionFamilies } from './proportions.ts';
import { reliabilityFamilies } from './reliability.ts';
import { responseFamilies } from './response.ts';
import { weightedFamilies } from './weighted.ts';

/** Entries that say which data they are computed from need no recipe of their own: one a family serves them all. */
export const families = {
  ...responseFamilies,
  ...proportionFamilies,
  ...meanFamilies,
  ...answerFamilies,
  ...reliabilityFamilies,
  ...weightedFamilies,
  ...domainFamilies,
  ...changeFamilies,
  ...pairedFamilies,
} satisfies Record<string, Recipe>;
