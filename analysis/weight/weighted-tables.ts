import type { CaseColumn, CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { roundHalfUp } from '../numeric/round-half-up.ts';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { joinedCode } from '../tabulate/banner-code.ts';
import { scaleStatistics } from '../tabulate/scale-statistics.ts';
import type { BannerPoint, Column, ShownColumn, Suppressed, Table } from '../tabulate/table.ts';
import { weightedQuantile } from './weighted-quantile.ts';

/** Digits that a weighted count keeps: enough for every share that is printed of it. */
const decimals = 4;
const suppressed: Suppressed = { status: 'suppressed', reason: 'suppressed' };

/**
 * Tables as they are shown, with weights in the place of respondents: counts, bases and statistics weighted, beside them how
 * many respondents these are and what the weights cost. What is hidden was decided of respondents and stays hidden; plain
 * counts are in no table, since beside weighted ones they would give a second equation about every hidden group.
 *
 * Shape    tables as published; one weight a case, above 0: leave out who has none before anything is tabulated; tabulate:
 *          every table of the same plan from a part of the cases.      Unit  the weights', counts to four decimals.
 * Base     weighted, of those asked and of those who answered.
 * Missing  an index has no weighted score: its tables stay as they are. A column whose respondents are not those of its
 *          groups is hidden.
 * Throws   "weightedTables requires one weight a case", "… finite numbers above 0", "… counts of 0 or more".
 * Source   Kish 1965 for the effective base, of those who answered. Rival: weightedTable, one item with standard errors.
 * @example weightedTables([frequencyTable(exampleCaseFile, 'grade')], { caseFile: exampleCaseFile, weights: [1, 1, 2, 2, 2, 1], tabulate: (part) => [frequencyTable(part, 'grade')] })[0].points[0].column.counts // => [2, 6]
 */
export function weightedTables(
  tables: readonly Table[],
  {
    caseFile,
    weights,
    tabulate,
  }: { caseFile: CaseFile; weights: ArrayLike<number>; tabulate: (part: CaseFile) => readonly Table[] },
): Table[] {
  if (weights.length !== caseFile.caseCount)
    throw new RangeError('weightedTables requires one weight a case');
  const classes = weightClasses(weights).map(({ weight, cases }) => ({
    weight,
    columns: columnsByPoint(tabulate(partOf(caseFile, cases))),
  }));
  return tables.map((table) => {
    if (table.stubKind === 'index') return table;
    const weighted = (point: BannerPoint): Column => {
      if (point.column.status !== 'shown') return point.column;
      const own = classes.map(({ weight, columns }) => ({
        weight,
        parts: codesOf(point).flatMap((code) => columns.get(placeOf(table.id, code)) ?? []),
      }));
      return weightedColumn(point.column, own, { caseFile, stub: table.stub });
    };
    return { ...table, points: table.points.map((point) => ({ ...point, column: weighted(point) })) };
  });
}

interface WeightedParts {
  weight: number;
  parts: ShownColumn[];
}

function weightedColumn(
  shown: ShownColumn,
  classes: readonly WeightedParts[],
  { caseFile, stub }: { caseFile: CaseFile; stub: string },
): Column {
  const known = shown.counts.filter((count) => typeof count === 'number');
  const { askedBase, answeredBase, nonresponseCount, nonSubstantiveCount } = shown;
  requireCounts([askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, ...known], 'weightedTables');
  const [respondents, weighted] = [added(classes, () => 1), added(classes, (weight) => weight)];
  const isSame = shown.counts.every(
    (count, place) => typeof count !== 'number' || count === at(respondents.counts, place),
  );
  if (!isSame || respondents.askedBase !== shown.askedBase) return suppressed;
  const counts = shown.counts.map((count, place) =>
    typeof count === 'number' ? roundHalfUp(at(weighted.counts, place), decimals) : count,
  );
  const squares = added(classes, (weight) => weight ** 2).answeredBase;
  const { item } = itemColumn(caseFile, stub);
  const effectiveBase = squares === 0 ? 0 : weighted.answeredBase ** 2 / squares;
  return {
    ...shown,
    askedBase: roundHalfUp(weighted.askedBase, decimals),
    answeredBase: roundHalfUp(weighted.answeredBase, decimals),
    nonresponseCount: roundHalfUp(weighted.nonresponseCount, decimals),
    nonSubstantiveCount: roundHalfUp(weighted.nonSubstantiveCount, decimals),
    counts,
    ...(shown.nonSubstantiveCounts && {
      nonSubstantiveCounts: weighted.nonSubstantiveCounts.map((count) => roundHalfUp(count, decimals)),
    }),
    ...(shown.mentionCount !== undefined && { mentionCount: roundHalfUp(weighted.mentionCount, decimals) }),
    ...(item.kind === 'scale' && {
      statistics: statisticsOf(weighted.counts, { ...item, respondentCount: shown.answeredBase }),
    }),
    weights: {
      askedCount: shown.askedBase,
      answeredCount: shown.answeredBase,
      effectiveBase,
      designEffect: effectiveBase === 0 ? 1 : shown.answeredBase / effectiveBase,
    },
  };
}

type Counted = Pick<
  ShownColumn,
  'askedBase' | 'answeredBase' | 'nonresponseCount' | 'nonSubstantiveCount'
> & { mentionCount: number; counts: number[]; nonSubstantiveCounts: number[] };

/** Columns added up, each times what is made of its weight. */
function added(classes: readonly WeightedParts[], factorOf: (weight: number) => number): Counted {
  const [first] = classes.flatMap(({ parts }) => parts);
  const total: Counted = {
    askedBase: 0,
    answeredBase: 0,
    nonresponseCount: 0,
    nonSubstantiveCount: 0,
    mentionCount: 0,
    counts: (first?.counts ?? []).map(() => 0),
    nonSubstantiveCounts: (first?.nonSubstantiveCounts ?? []).map(() => 0),
  };
  for (const { weight, parts } of classes) {
    const factor = factorOf(weight);
    for (const part of parts) {
      total.askedBase += factor * part.askedBase;
      total.answeredBase += factor * part.answeredBase;
      total.nonresponseCount += factor * part.nonresponseCount;
      total.nonSubstantiveCount += factor * part.nonSubstantiveCount;
      for (const [place, count] of (part.nonSubstantiveCounts ?? []).entries()) {
        total.nonSubstantiveCounts[place] = at(total.nonSubstantiveCounts, place) + factor * count;
      }
      for (const [place, count] of part.counts.entries()) {
        total.counts[place] = at(total.counts, place) + factor * Number(count);
        total.mentionCount += factor * Number(count);
      }
    }
  }
  return total;
}

/** Weights brought to the number of respondents, by which a deviation is divided. */
function statisticsOf(
  counts: readonly number[],
  {
    respondentCount,
    ...scale
  }: { min: number; topBoxCount: number; bottomBoxCount: number; respondentCount: number },
): NonNullable<ShownColumn['statistics']> {
  const sum = counts.reduce((all, count) => all + count, 0);
  const own = counts.map((count) => (sum === 0 ? 0 : (count * respondentCount) / sum));
  const points = counts.map((_, place) => scale.min + place);
  const quantile = (share: number) => weightedQuantile(points, own, { share, type: 2 });
  return {
    ...scaleStatistics(own, { ...scale, askedBase: respondentCount }),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
  };
}

/** The groups whose cases a shown column holds: its own, and those few who joined it. */
function codesOf({ code, joined, within }: BannerPoint): string[] {
  if (joined === undefined) return [code];
  return [code, within === undefined ? 'not_stated' : joinedCode([within.code, 'not_stated'])];
}

function columnsByPoint(tables: readonly Table[]): Map<string, ShownColumn> {
  return new Map(
    tables.flatMap(({ id, points }) =>
      points.flatMap(({ code, column }) =>
        column.status === 'shown' ? [[placeOf(id, code), column] as const] : [],
      ),
    ),
  );
}

const placeOf = (table: string, point: string): string => `${table} ${point}`;

/** Cases that have the same weight. */
function weightClasses(weights: ArrayLike<number>): { weight: number; cases: number[] }[] {
  const casesOf = new Map<number, number[]>();
  for (let index = 0; index < weights.length; index += 1) {
    const weight = at(weights, index);
    requireAboveZero([weight], 'weightedTables');
    const cases = casesOf.get(weight) ?? [];
    cases.push(index);
    casesOf.set(weight, cases);
  }
  return Array.from(casesOf, ([weight, cases]) => ({ weight, cases }));
}

function partOf({ items, columns }: CaseFile, cases: readonly number[]): CaseFile {
  const part = (column: CaseColumn): CaseColumn => {
    const outcomes = column.outcomes.slice(0, cases.length);
    for (const [place, index] of cases.entries()) outcomes[place] = at(column.outcomes, index);
    if (column.kind !== 'multiple') return { ...column, outcomes };
    return { ...column, outcomes, masks: Uint32Array.from(cases, (index) => at(column.masks, index)) };
  };
  return {
    caseCount: cases.length,
    items,
    columns: Object.fromEntries(Object.entries(columns).map(([code, column]) => [code, part(column)])),
  };
}
