import {
  partsOfPoint,
  splitOf,
  unknownCount,
  type BannerParts,
  type LinearFact,
} from '../../../analysis/index.ts';
import type { PublishedTable } from '../published-table.ts';
import { factsOfIndex } from './index-facts.ts';

/** What a number in a row is about. */
export type Quantity =
  | { kind: 'asked' }
  | { kind: 'answered' }
  | { kind: 'blank' }
  | { kind: 'count'; category: number }
  | { kind: 'share'; category: number; of: 'asked' | 'answered' }
  | { kind: 'mean' }
  /** Of an index. */
  | { kind: 'score' };

/** One number as a reader finds it, in one group's row (or column) of one output. */
export interface PrintedNumber {
  /** Position of the group among the table's points. */
  point: number;
  quantity: Quantity;
  value: number;
  /** Digits after the point that were printed: how far the true number may be off. */
  decimals: number;
}

/** A way to divide everybody: the groups of a banner, or one option's takers and the others. */
export type Split = BannerParts;

/** Reads a printed cell: thousands with commas; "-" is nothing, "X" and "—" are no number. */
export function readCell(cell: unknown): { value: number; decimals: number } | null {
  if (typeof cell === 'number') {
    return { value: cell, decimals: String(cell).split('.')[1]?.length ?? 0 };
  }
  const text = String(cell).trim().replaceAll(',', '');
  if (text === '-') return { value: 0, decimals: 0 };
  if (!/^-?\d+(\.\d+)?%?$/.test(text)) return null;
  const digits = text.replace('%', '');
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/**
 * Printed numbers of one table as statements about unknown counts. A share or a mean is worth what its base makes of
 * it, so it needs the base printed in the same row.
 */
export function factsOfNumbers(
  table: PublishedTable,
  banners: readonly Split[],
  numbers: readonly PrintedNumber[],
  output: string,
): LinearFact[] {
  if (table.index) return factsOfIndex(table, table.index, banners, numbers, output);
  return numbers.flatMap((number) => {
    const point = table.points[number.point];
    if (point === undefined) return [];
    const baseOf = (kind: 'asked' | 'answered'): number | undefined =>
      numbers.find((other) => other.point === number.point && other.quantity.kind === kind)?.value;
    const statement = statementOf(number, table, baseOf);
    if (statement === null) return [];
    const splits = point.kind === 'total' ? banners : splitsOfPoint(table, point);
    return splits.map(({ banner, parts }): LinearFact => ({
      sum: new Map(
        statement.terms.flatMap(([category, coefficient]) =>
          parts.map((part): [string, number] => [
            unknownCount(table.stub, banner, part, category),
            coefficient,
          ]),
        ),
      ),
      lower: statement.lower,
      upper: statement.upper,
      from: `${output} ${table.id}: ${point.code}`,
    }));
  });
}

/** The groups of a banner that a table's point is made of. */
export function splitsOfPoint(
  { banner, bannerKind }: PublishedTable,
  point: PublishedTable['points'][number],
): Split[] {
  if (bannerKind === 'multiple') return [{ banner: splitOf(banner ?? '', point.code), parts: [point.code] }];
  return [partsOfPoint(banner, point) ?? []].flat();
}

const blank = 'blank';

function statementOf(
  { quantity, value, decimals }: PrintedNumber,
  table: PublishedTable,
  baseOf: (kind: 'asked' | 'answered') => number | undefined,
): { terms: [string, number][]; lower: number; upper: number } | null {
  const codes = table.categories.map(({ code }) => code);
  const isMultiple = table.stubKind === 'multiple';
  // Ticks of several options overlap: their sum is not a number of people.
  const answered = codes.map((code): [string, number] => [code, 1]);
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const exactly = (terms: [string, number][]) => ({ terms, lower: value, upper: value });
  if (quantity.kind === 'blank') return exactly([[blank, 1]]);
  if (quantity.kind === 'answered') return isMultiple ? null : exactly(answered);
  if (quantity.kind === 'asked') return isMultiple ? null : exactly([...answered, [blank, 1]]);
  if (quantity.kind === 'mean') {
    const base = baseOf('answered');
    if (base === undefined || isMultiple) return null;
    const scores = codes.map((code): [string, number] => [code, Number(code)]);
    return { terms: scores, lower: base * (value - half), upper: base * (value + half) };
  }
  if (quantity.kind === 'score') return null;
  const code = codes[quantity.category];
  if (code === undefined) return null;
  if (quantity.kind === 'count') return exactly([[code, 1]]);
  const base = baseOf(quantity.of);
  if (base === undefined) return null;
  return { terms: [[code, 1]], lower: (base * (value - half)) / 100, upper: (base * (value + half)) / 100 };
}
