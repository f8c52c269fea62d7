import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure, ResponseRateRow, ResponseRateTable } from './table.ts';

/**
 * Response rate (回答率) by group: responses over eligible people. Who did not state a group has a row with a count
 * and no rate, and is in the total only; what the group rows add up to is given beside it (`stated`).
 * A count above the head count is flagged, not cut.
 *
 * Shape    categories, population (eligible people) and responseCounts in the same order, any number of groups; item
 *          null: only the row of the total (one category holds everybody). population null: head counts are not known.
 *          The total is the last row.
 * Unit     proportion, above 1 where responses exceed the population. Not rounded.      Base  eligible.
 * Missing  rate of a group without eligible people: `not_estimable`; without head counts there is none.
 * Throws   "responseRateTable requires one head count and one response count per category", "… counts of 0 or more".
 * Source   AAPOR Standard Definitions, RR2 (partial answers count); never suppressed: participation, not answers.
 * @example responseRateTable({ item: null, categories: ['all'], population: [2438], responseCounts: [779], notStatedCount: 0 }).rows.map((row) => row.responseRate)
 *   // => [779 / 2438]
 * @example responseRateTable({ item: 'grade', categories: ['chief', 'clerk'], population: [20, 60], responseCounts: [6, 30], notStatedCount: 4 }).rows.map((row) => row.responseRate)
 *   // => [0.3, 0.5, null, 0.5]
 */
export function responseRateTable(input: {
  item: string | null;
  categories: string[];
  population: number[] | null;
  responseCounts: number[];
  notStatedCount: number;
}): ResponseRateTable {
  const { item, categories, population, responseCounts, notStatedCount } = input;
  const isFitting = [population ?? categories, responseCounts].every(
    ({ length }) => length === categories.length,
  );
  if (!isFitting) {
    throw new RangeError('responseRateTable requires one head count and one response count per category');
  }
  requireCounts([...(population ?? []), ...responseCounts, notStatedCount], 'responseRateTable');
  const groups = categories.map((code, index) =>
    countedRow({
      code,
      kind: 'option',
      eligibleCount: population && at(population, index),
      responseCount: at(responseCounts, index),
    }),
  );
  const notStated: ResponseRateRow = {
    code: 'not_stated',
    kind: 'not_stated',
    eligibleCount: null,
    responseCount: notStatedCount,
    responseRate: null,
    exceedsPopulation: false,
  };
  const eligibleCount = population && sum(population);
  const statedCount = sum(responseCounts);
  const total = countedRow({
    code: 'total',
    kind: 'total',
    eligibleCount,
    responseCount: statedCount + notStatedCount,
  });
  return {
    id: 'response-rate',
    item,
    rows: item === null ? [total] : [...groups, notStated, total],
    stated: { responseCount: statedCount, responseRate: rate(statedCount, eligibleCount) },
  };
}

function countedRow(counted: {
  code: string;
  kind: 'option' | 'total';
  eligibleCount: number | null;
  responseCount: number;
}): ResponseRateRow {
  const { eligibleCount, responseCount } = counted;
  return {
    ...counted,
    responseRate: eligibleCount === null ? null : rate(responseCount, eligibleCount),
    exceedsPopulation: eligibleCount !== null && responseCount > eligibleCount,
  };
}

function rate(responseCount: number, eligibleCount: number | null): Figure {
  return eligibleCount === null || eligibleCount === 0
    ? { status: 'not_estimable' }
    : responseCount / eligibleCount;
}
