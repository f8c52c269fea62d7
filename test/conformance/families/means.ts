import type { Reference } from '../reference.ts';
import { shareTargetFigures } from '../recipes/proportions.ts';
import type { Recipe } from '../recipes/recipe.ts';
import {
  finiteMeanFigures,
  meanTargetFigures,
  scaleByGroup,
  scaleFigures,
  scoreChange,
  scoreFigures,
  twoGroupFigures,
} from '../recipes/scales.ts';
import { dataOf, numbersIn, selectedRows, shareIn, type EntryData } from '../selection.ts';

interface Numbers extends EntryData {
  values: number[] | Record<string, number[]>;
  x: number[];
  y: number[];
  min: number;
  max: number;
}

/** All numbers of the column, or those the entry states. */
function valuesOf(reference: Reference, data: Numbers): number[] {
  return Array.isArray(data.values) ? data.values : numbersIn(selectedRows(reference, data), data.column);
}

/** The same by group, in the order of the groups. */
function valuesByGroup(reference: Reference, { values, ...data }: Numbers): number[][] {
  if (values !== undefined && !Array.isArray(values)) return data.groups.map((group) => values[group] ?? []);
  const rows = selectedRows(reference, data);
  return data.groups.map((group) =>
    numbersIn(
      rows.filter((row) => row[data.by] === group),
      data.column,
    ),
  );
}

function two([first, second]: number[][]): [number[], number[]] {
  if (first === undefined || second === undefined) throw new Error('two groups');
  return [first, second];
}

/** Families about means, ranks and targets. */
export const meanFamilies = {
  scale: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    const values = valuesOf(reference, data);
    const missingCount = data.file === undefined ? 0 : selectedRows(reference, data).length - values.length;
    return scaleFigures(values, { missingCount, min: data.min, max: data.max });
  },
  scale_fpc: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    return finiteMeanFigures(valuesOf(reference, data), data.population);
  },
  scale_by_group: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    return scaleByGroup(data.groups, valuesByGroup(reference, data));
  },
  scale_two_groups: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    if (data.file === undefined) return twoGroupFigures(data.x, data.y);
    return twoGroupFigures(...two(valuesByGroup(reference, data)));
  },
  enps: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    if (data.groups === undefined) return scoreFigures(valuesOf(reference, data));
    const [first, second] = two(valuesByGroup(reference, data));
    const change = scoreChange(second, first);
    return {
      first: scoreFigures(first),
      second: scoreFigures(second),
      diff: change.difference,
      se_diff: change.standardError,
      z: change.z,
    };
  },
  target: (reference, entry) => {
    const data = dataOf(entry) as Numbers;
    const targets = Object.keys(entry.value);
    return data.is === undefined
      ? meanTargetFigures(valuesOf(reference, data), targets)
      : shareTargetFigures(shareIn(selectedRows(reference, data), data), targets, data.population);
  },
} satisfies Record<string, Recipe>;
