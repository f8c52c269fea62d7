import type { Row } from '../reference.ts';
import { keyed } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import {
  gradeFigures,
  notStatedFigures,
  rateSpreadFigures,
  ratesOf,
  representativityFigures,
  wholeRateFigures,
} from '../recipes/response-rates.ts';
import { dataOf, numbersIn, selectedRows, type EntryData } from '../selection.ts';

interface HeadCounts {
  file: string;
  by: string | readonly string[];
  groups?: string[];
}

/** People and responses of groups of a file of head counts, in the order of the groups. */
function headCounts(rows: readonly Row[], { by, groups }: HeadCounts) {
  const keyOf = (row: Row): string =>
    [by]
      .flat()
      .map((column) => row[column])
      .join('/');
  const keys = groups ?? [...new Set(rows.map(keyOf))];
  const sum = (key: string, column: string): number =>
    numbersIn(
      rows.filter((row) => keyOf(row) === key),
      column,
    ).reduce((total, count) => total + count, 0);
  return {
    keys,
    population: keys.map((key) => sum(key, 'population')),
    responses: keys.map((key) => sum(key, 'responses')),
  };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

interface RateData extends HeadCounts, Pick<EntryData, 'column' | 'population'> {
  responses: number;
  not_stated: number;
  each?: 'row';
}

/** Families about who responded. */
export const responseFamilies = {
  response_rate: (reference, entry) => {
    const data = dataOf(entry) as RateData;
    if (data.file === undefined) return wholeRateFigures(data.population, data.responses, data.not_stated);
    const rows = selectedRows(reference, { file: data.file });
    if (data.each === 'row') {
      const { population, responses } = headCounts(rows, { ...data, by: ['grade', 'office'] });
      return rateSpreadFigures(ratesOf(population, responses));
    }
    if (data.column !== undefined) {
      const groups = data.groups ?? [];
      const counts = groups.map((group) => rows.filter((row) => row[data.column] === group).length);
      return gradeFigures(groups, counts, rows.length);
    }
    const { keys, population, responses } = headCounts(rows, data);
    return {
      overall: total(responses) / total(population),
      n: keyed(keys, responses),
      N: keyed(keys, population),
      rate: keyed(keys, ratesOf(population, responses)),
    };
  },
  representativity: (reference, entry) => {
    const data = dataOf(entry) as HeadCounts;
    const { keys, population, responses } = headCounts(selectedRows(reference, { file: data.file }), data);
    return representativityFigures(keys, population, responses);
  },
  grade_not_stated: (reference, entry) => {
    const data = dataOf(entry) as {
      file: string;
      population: string;
      group: string;
      population_group: string;
      groups: string[];
      y: string;
    };
    const codeOf = (cell: string | undefined): number => data.groups.indexOf(cell ?? '');
    return notStatedFigures(
      data.groups,
      selectedRows(reference, { file: data.file }).map((row) => ({
        group: codeOf(row[data.group]),
        y: Number(row[data.y]),
      })),
      selectedRows(reference, { file: data.population }).map((row) => codeOf(row[data.population_group])),
    );
  },
} satisfies Record<string, Recipe>;
