import { largestError, type Comparison } from './largest-error.ts';
import type { Reference, ReferenceEntry } from './reference.ts';
import { bandFigures } from './families/domains.ts';
import { families } from './families/families.ts';
import { crosstabs } from './recipes/crosstabs.ts';
import { drivers } from './recipes/drivers.ts';
import { multipleResponse } from './recipes/multiple-response.ts';
import { proportions } from './recipes/proportions.ts';
import type { Recipe } from './recipes/recipe.ts';
import { reliability } from './recipes/reliability.ts';
import { responseRates } from './recipes/response-rates.ts';
import { scales } from './recipes/scales.ts';
import { waves } from './recipes/waves.ts';
import { weights } from './recipes/weights.ts';

/** Entries that say which data they are computed from only in words have a recipe of their own. */
const byId: Record<string, Recipe> = {
  ...responseRates,
  ...proportions,
  ...crosstabs,
  ...scales,
  ...multipleResponse,
  ...reliability,
  ...weights,
  ...drivers,
  ...waves,
  'O-WP-03': bandFigures,
};

const byFamily: Record<string, Recipe> = families;

export interface Conformance extends Comparison {
  id: string;
  family: string;
}

function recipeOf({ id, family }: ReferenceEntry): Recipe | undefined {
  return byId[id] ?? byFamily[family];
}

/** Whether a function of ours computes what the entry has; what is not covered has to be named. */
export const isCovered = (entry: ReferenceEntry): boolean => recipeOf(entry) !== undefined;

/** Computes one entry and compares it figure by figure. An entry that is not covered fails. */
export function conform(reference: Reference, entry: ReferenceEntry): Conformance {
  const { id, family } = entry;
  const recipe = recipeOf(entry);
  if (recipe === undefined) {
    return { id, family, figureCount: 0, largest: Infinity, failures: ['not covered'] };
  }
  try {
    return { id, family, ...largestError(recipe(reference, entry), entry.value, entry.tolerance) };
  } catch (error) {
    return { id, family, figureCount: 0, largest: Infinity, failures: [String(error)] };
  }
}
