import { unknownCount, type LinearFact } from '../../index.ts';
import type { PublishedIndex, PublishedTable } from '../../report/published-table.ts';
import { splitsOfPoint, type PrintedNumber, type Split } from '../printed-number.ts';

/** Unknowns of a group in an index: those in it, those asked but not in it, and what a score is above the lowest. */
export const indexUnknowns = { scored: 'scored', blank: 'blank', points: 'points', score: 'score' };

/** What those who were asked are divided into: by their answer, or whether they are in the index; and the blanks. */
export function unknownsOf({ index, categories }: PublishedTable): string[] {
  return [...(index ? [indexUnknowns.scored] : categories.map(({ code }) => code)), indexUnknowns.blank];
}

/**
 * Printed numbers of an index as statements about unknowns. A score says something by itself about the group it stands
 * beside; where every person counts the same, times the base it also is a sum over people that groups add up to. By
 * the other rules of aggregation the scores of groups do not add up.
 */
export function factsOfIndex(
  table: PublishedTable,
  { aggregation, lowest }: PublishedIndex,
  banners: readonly Split[],
  numbers: readonly PrintedNumber[],
  output: string,
): LinearFact[] {
  const { scored, blank, points, score } = indexUnknowns;
  return numbers.flatMap(({ point: place, quantity, value, decimals }) => {
    const point = table.points[place];
    if (point === undefined) return [];
    const from = `${output} ${table.id}: ${point.code}`;
    const splits = point.kind === 'total' ? banners : splitsOfPoint(table, point);
    const about = (unknowns: string[], lower: number, upper: number): LinearFact[] =>
      splits.map(({ banner, parts }) => {
        const names = parts.flatMap((part) =>
          unknowns.map((unknown) => unknownCount(table.stub, banner, part, unknown)),
        );
        return { sum: new Map(names.map((name) => [name, 1])), lower, upper, from };
      });
    if (quantity.kind === 'answered') return about([scored], value, value);
    if (quantity.kind === 'asked') return about([scored, blank], value, value);
    if (quantity.kind !== 'score') return [];
    const base = numbers.find((other) => other.point === place && other.quantity.kind === 'answered')?.value;
    // Nobody in it: the dash is no score.
    if (base === 0) return about([points], 0, 0);
    const half = 0.5 * 10 ** -decimals + 1e-9;
    const [lower, upper] = [Math.max(0, value - half - lowest), value + half - lowest];
    const own = splits.map(({ banner }): LinearFact => ({
      sum: new Map([[unknownCount(table.stub, banner, point.code, score), 1]]),
      lower,
      upper,
      from,
    }));
    const isSum = aggregation === 'respondent-mean' && base !== undefined;
    return [...own, ...(isSum ? about([points], base * lower, base * upper) : [])];
  });
}
