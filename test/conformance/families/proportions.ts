import { designDegreesOfFreedom, weightedMean } from '../../../analysis/index.ts';
import type { Reference } from '../reference.ts';
import { crossTabOfCounts, multiplicity, pairFigures, trendFigures } from '../recipes/crosstabs.ts';
import { estimated, figure } from '../recipes/figures.ts';
import { proportionOfCounts, simpleSampleFigures, surveyShareFigures } from '../recipes/proportions.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { dataOf, selectedRows, shareIn, type EntryData } from '../selection.ts';
import { stratifiedSample } from './weighted.ts';

interface Shares extends Pick<EntryData, 'file' | 'column' | 'is' | 'by' | 'groups'> {
  counts: Record<string, number> | number[];
  bases: Record<string, number> | number[];
  scores: number[];
}

/** Counts and bases of groups: those of a file, or those the entry states. */
function sharesOf(reference: Reference, data: Shares) {
  if (data.file === undefined) {
    const bases = Object.values(data.bases);
    const groups = Object.values(data.counts).map((count, index) => ({ count, base: bases[index] ?? 0 }));
    const letters = ['a', 'b', 'c', 'd', 'e'].slice(0, groups.length);
    return { keys: Array.isArray(data.counts) ? letters : Object.keys(data.counts), groups };
  }
  const rows = selectedRows(reference, data);
  const groups = data.groups.map((group) =>
    shareIn(
      rows.filter((row) => row[data.by] === group),
      data,
    ),
  );
  return { keys: data.groups, groups };
}

/** Families about shares and counts. */
export const proportionFamilies = {
  proportion_ci: proportionOfCounts,
  proportion_ci_survey: (reference, entry) => {
    const data = dataOf(entry) as EntryData;
    if (data.strata === undefined)
      return simpleSampleFigures(shareIn(selectedRows(reference, data), data), data.population);
    const { rows, weights, design } = stratifiedSample(reference, data);
    const isChosen = rows.map((row) => Number(row[data.column] === data.is));
    const share = estimated(weightedMean(isChosen, weights, design));
    return surveyShareFigures(
      { proportion: share.mean, variance: figure(share.standardError) ** 2, base: rows.length },
      designDegreesOfFreedom(weights, design),
    );
  },
  crosstab: crossTabOfCounts,
  crosstab_ordinal_sparse: crossTabOfCounts,
  pairwise_proportions: (reference, entry) => {
    const { keys, groups } = sharesOf(reference, dataOf(entry) as Shares);
    return pairFigures(keys, groups);
  },
  trend_proportion: (reference, entry) => {
    const data = dataOf(entry) as Shares;
    const { keys, groups } = sharesOf(reference, data);
    return trendFigures(keys, groups, data.scores);
  },
  multiplicity,
} satisfies Record<string, Recipe>;
