import { partsOfPoint, splitOf, unknownCount, type BannerParts, type LinearFact } from '../index.ts';
import type { PublishedTable } from '../report/published-table.ts';
import { factsOfIndex } from './facts/index-facts.ts';

/** What a number in a row is about. */
export type Quantity =
  | { kind: 'asked' }
  | { kind: 'answered' }
  | { kind: 'blank' }
  | { kind: 'count'; category: number }
  | { kind: 'share'; categories: readonly number[]; of: 'asked' | 'answered' }
  | { kind: 'mean' }
  /** Of the total weighted by head counts. */
  | { kind: 'weighted-share'; category: number }
  | { kind: 'weighted-mean' }
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

/** Numbers about a table that stand somewhere else: in a plan, beside the marks of a requirement matrix. */
export interface NumbersElsewhere {
  table: string;
  output: string;
  numbers: PrintedNumber[];
}

/** How far a printed number may be from the true one; rounding twice is no closer. */
export function errorOf(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}

/** The other way round, for numbers worked out from several printed ones: not a whole number of digits. */
export function decimalsOf(error: number): number {
  return -Math.log10(2 * Math.max(error, 1e-9));
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
 * Printed numbers of one table as statements about unknown counts. A share or a mean beside which the base is printed
 * says how many people it is; without, it still says how the counts are to each other.
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
    const statements = statementsOf(number, table, baseOf);
    const splits = point.kind === 'total' ? banners : splitsOfPoint(table, point);
    return splits.flatMap(({ banner, parts }) =>
      statements.map(({ terms, lower, upper }): LinearFact => ({
        sum: new Map(
          terms.flatMap(([category, coefficient]) =>
            parts.map((part): [string, number] => [
              unknownCount(table.stub, banner, part, category),
              coefficient,
            ]),
          ),
        ),
        lower,
        upper,
        from: `${output} ${table.id}: ${point.code}`,
      })),
    );
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

type Terms = [category: string, coefficient: number][];

interface Statement {
  terms: Terms;
  lower: number;
  upper: number;
}

function statementsOf(
  { quantity, value, decimals }: PrintedNumber,
  table: PublishedTable,
  baseOf: (kind: 'asked' | 'answered') => number | undefined,
): Statement[] {
  const codes = table.categories.map(({ code }) => code);
  const exactly = (terms: Terms): Statement[] => [{ terms, lower: value, upper: value }];
  const answered = codes.map((code): Terms[number] => [code, 1]);
  const wholes = { answered, asked: [...answered, [blank, 1] as Terms[number]] };
  // Ticks of several options overlap: their sum is not a number of people.
  const whole = (of: keyof typeof wholes): Terms | null =>
    table.stubKind === 'multiple' ? null : wholes[of];
  const ratio = (terms: Terms, of: keyof typeof wholes, unit: number): Statement[] =>
    ratioStatements(terms, baseOf(of) ?? whole(of), value / unit, errorOf(decimals) / unit);
  switch (quantity.kind) {
    case 'blank':
      return exactly([[blank, 1]]);
    case 'answered':
    case 'asked':
      return exactly(whole(quantity.kind) ?? []).filter(({ terms }) => terms.length > 0);
    case 'count':
      return codes.slice(quantity.category, quantity.category + 1).flatMap((code) => exactly([[code, 1]]));
    case 'share': {
      const chosen = quantity.categories.flatMap((category) => codes[category] ?? []);
      return ratio(
        chosen.map((code): Terms[number] => [code, 1]),
        quantity.of,
        100,
      );
    }
    case 'mean':
      if (table.stubKind === 'multiple') return [];
      return ratio(
        codes.map((code): Terms[number] => [code, Number(code)]),
        'answered',
        1,
      );
    default:
      return [];
  }
}

/** That a sum is so many times a base, which is a number, or unknown itself, or not known to be a sum of counts. */
function ratioStatements(
  terms: Terms,
  base: number | Terms | null,
  value: number,
  error: number,
): Statement[] {
  if (base === null || terms.length === 0) return [];
  if (typeof base === 'number') {
    return [{ terms, lower: base * (value - error), upper: base * (value + error) }];
  }
  const less = (times: number): Terms => {
    const sum = new Map(base.map(([code, coefficient]) => [code, -times * coefficient]));
    for (const [code, coefficient] of terms) sum.set(code, (sum.get(code) ?? 0) + coefficient);
    return [...sum];
  };
  return [
    { terms: less(value - error), lower: 0, upper: Infinity },
    { terms: less(value + error).map(([code, x]): Terms[number] => [code, -x]), lower: 0, upper: Infinity },
  ];
}
