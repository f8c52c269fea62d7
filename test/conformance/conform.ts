import { largestError, type Comparison } from './largest-error.ts';
import type { Reference, ReferenceEntry } from './reference.ts';
import { crosstabs, crossTabOfCounts, multiplicity } from './recipes/crosstabs.ts';
import { drivers } from './recipes/drivers.ts';
import { multipleResponse } from './recipes/multiple-response.ts';
import { proportionOfCounts, proportions } from './recipes/proportions.ts';
import type { Recipe } from './recipes/recipe.ts';
import { reliability } from './recipes/reliability.ts';
import { responseRates } from './recipes/response-rates.ts';
import { scales } from './recipes/scales.ts';
import { changeOfCounts, waves } from './recipes/waves.ts';
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
};

/** Entries that carry their counts themselves need none. */
const byFamily: Record<string, Recipe> = {
  proportion_ci: proportionOfCounts,
  crosstab: crossTabOfCounts,
  crosstab_ordinal_sparse: crossTabOfCounts,
  multiplicity,
  wave_proportion: changeOfCounts,
};

export interface Conformance extends Comparison {
  id: string;
  family: string;
}

/** Computes one entry and compares it figure by figure. An entry without a recipe fails. */
export function conform(reference: Reference, entry: ReferenceEntry): Conformance {
  const { id, family } = entry;
  const recipe = byId[id] ?? byFamily[family];
  if (recipe === undefined) {
    return { id, family, figureCount: 0, largest: Infinity, failures: ['no recipe for this entry'] };
  }
  try {
    return { id, family, ...largestError(recipe(reference, entry), entry.value, entry.tolerance) };
  } catch (error) {
    return { id, family, figureCount: 0, largest: Infinity, failures: [String(error)] };
  }
}
