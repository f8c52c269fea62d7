import { unknownCount, type LinearFact } from '../../index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../report/published-table.ts';
import { errorOf, type PrintedNumber } from '../printed-number.ts';

type Point = PublishedTable['points'][number];
/** What each person of a group counts; a group is an option of the population item, or those who stated none. */
type Weights = ReadonlyMap<string, number>;

/**
 * Printed weighted totals as statements about the counts of groups. The outsider knows head counts and responses, so
 * that he can work out weights. He first takes it that all who are not in a shown group have one weight between them,
 * as the product says: then a figure follows from what is shown. Where it does not, each group had a weight of its own,
 * and the figure is a second equation beside the unweighted total.
 */
export function factsOfWeights(
  table: PublishedTable,
  byGroup: PublishedTable | undefined,
  rate: PublishedResponseRate | undefined,
  numbers: readonly PrintedNumber[],
  output: string,
): LinearFact[] {
  const total = table.points[0]?.column;
  if (byGroup === undefined || rate === undefined || total?.status !== 'shown') return [];
  const together = weightsOf(byGroup, rate, table, true);
  const apart = weightsOf(byGroup, rate, table, false);
  const followed = countsFromShown(table, byGroup, together);
  const scores = table.categories.map(({ code }) => Number(code));
  const groups = [...together.keys()];
  return numbers.flatMap(({ quantity, value, decimals }): LinearFact[] => {
    if (quantity.kind !== 'weighted-share' && quantity.kind !== 'weighted-mean') return [];
    const isShare = quantity.kind === 'weighted-share';
    const expected = isShare
      ? (100 * (followed[quantity.category] ?? 0)) / rate.eligibleCount
      : sumOf(followed.map((count, place) => count * (scores[place] ?? 0))) / sumOf(followed);
    const error = errorOf(decimals);
    const weights = Math.abs(value - expected) <= error + 1e-7 ? together : apart;
    const fact = (coefficient: (place: number) => number, lower: number, upper: number): LinearFact => ({
      sum: new Map(
        table.categories.flatMap(({ code }, place) =>
          coefficient(place) === 0
            ? []
            : groups.map((group): [string, number] => [
                unknownCount(table.stub, byGroup.banner ?? '', group, code),
                coefficient(place) * (weights.get(group) ?? 0),
              ]),
        ),
      ),
      lower,
      upper,
      from: `${output} ${table.id}: weighted`,
    });
    if (isShare) {
      const people = (share: number): number => (rate.eligibleCount * share) / 100;
      return [
        fact((place) => (place === quantity.category ? 1 : 0), people(value - error), people(value + error)),
      ];
    }
    return [
      fact((place) => (scores[place] ?? 0) - (value - error), 0, Infinity),
      fact((place) => value + error - (scores[place] ?? 0), 0, Infinity),
    ];
  });
}

/** isTogether: all but the shown groups count the same; otherwise each group what its head count makes of it. */
function weightsOf(
  byGroup: PublishedTable,
  rate: PublishedResponseRate,
  table: PublishedTable,
  isTogether: boolean,
): Weights {
  const groups = byGroup.points.filter(({ kind }) => kind === 'option' || kind === 'merged');
  const responses = rateRows(rate, 'responseCount');
  const people = rateRows(rate, 'eligibleCount');
  const notStated = byGroup.points.find(({ kind }) => kind === 'not_stated');
  const everybody = baseOf(table.points[0], table) ?? 0;
  const notStatedBase =
    (notStated && baseOf(notStated, table)) ??
    (everybody * (responses.get('not_stated') ?? 0)) / Math.max(1, rate.responseCount);
  const stated = (everybody - notStatedBase) / everybody;
  const own = new Map<string, number>();
  let [restBase, restPeople] = [everybody, rate.eligibleCount];
  for (const group of groups) {
    const options = group.options ?? [group.code];
    const shown = isShown(group) ? baseOf(group, table) : null;
    const base = shown ?? sumOf(options.map((option) => responses.get(option) ?? 0));
    const heads = stated * sumOf(options.map((option) => people.get(option) ?? 0));
    if (base === 0 || (isTogether && shown === null)) continue;
    for (const option of options) own.set(option, heads / base);
    restBase -= base;
    restPeople -= heads;
  }
  const rest = restBase > 0 ? Math.max(0, restPeople) / restBase : 0;
  return new Map([...people.keys(), 'not_stated'].map((option) => [option, own.get(option) ?? rest]));
}

/** Weighted counts of the categories, as far as they follow from what is shown: the rest is what is left of the total. */
function countsFromShown(table: PublishedTable, byGroup: PublishedTable, weights: Weights): number[] {
  const shown = byGroup.points.filter(
    (point) => (point.kind === 'option' || point.kind === 'merged') && isShown(point),
  );
  const rest = weights.get('not_stated') ?? 0;
  return table.categories.map((_, place) => {
    const countOf = ({ column }: Point): number =>
      column.status === 'shown' ? Number(column.counts[place]) : 0;
    const weightOf = ({ code, options = [code] }: Point): number => weights.get(options[0] ?? '') ?? 0;
    const all = table.points.slice(0, 1).map(countOf);
    return (
      sumOf(shown.map((point) => weightOf(point) * countOf(point))) +
      rest * (sumOf(all) - sumOf(shown.map(countOf)))
    );
  });
}

function isShown({ column }: Point): boolean {
  return column.status === 'shown' && column.counts.every((count) => typeof count === 'number');
}

function baseOf(point: Point | undefined, { stubKind }: PublishedTable): number | null {
  if (point?.column.status !== 'shown') return null;
  return stubKind === 'multiple' ? point.column.answeredBase : point.column.askedBase;
}

/** By option of the population item, and of those who stated none. */
function rateRows(
  { rows }: PublishedResponseRate,
  field: 'eligibleCount' | 'responseCount',
): Map<string, number> {
  return new Map(
    rows.flatMap(({ kind, code, ...row }): [string, number][] => {
      const count = row[field];
      if (count === null) return [];
      return kind === 'option' ? [[code, count]] : kind === 'not_stated' ? [['not_stated', count]] : [];
    }),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
