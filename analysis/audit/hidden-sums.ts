import type { LinearSum } from '../numeric/tightest-intervals.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import type { AuditedTable } from './audited-table.ts';
import { splitsOfPoint } from './splits.ts';
import { nonSubstantiveUnknown, unknownCount } from './unknown-count.ts';

type Point = AuditedTable['points'][number];

/** Something about a hidden group that nobody should be able to work out. */
export interface HiddenSum {
  table: string;
  group: string;
  /** A category, several joined by +, or `points`: the sum of a scale's points. */
  category: string;
  /** The categories that count in it. */
  categories: readonly string[];
  sum: LinearSum;
}

/**
 * The groups of a table that are hidden in it. A net is a union of groups that are looked at by themselves.
 *
 * @example hiddenPoints({ points: [{ code: 'chief', kind: 'option', column: { status: 'suppressed', reason: 'suppressed' } }] }).length // => 1
 */
export function hiddenPoints({ points }: Pick<AuditedTable, 'points'>): Point[] {
  return points.filter(
    ({ kind, column }) => kind !== 'net' && kind !== 'total' && column.status === 'suppressed',
  );
}

/**
 * What is looked for in a table: each count of each hidden group, and the sums that figures are made of: the points of
 * a mean, the categories of a top box and of whatever share is printed.
 *
 * Shape    printed: all numbers that stand anywhere about this table.
 * @example hiddenSums({ ...singleTable, points: [{ code: 'a', kind: 'option', column: { status: 'suppressed', reason: 'suppressed' } }] }, [])[0].category // => '1'
 */
export function hiddenSums(table: AuditedTable, printed: readonly PrintedNumber[]): HiddenSum[] {
  const wanted = wantedSums(table, printed);
  return hiddenPoints(table).flatMap((point) => {
    const splits = splitsOfPoint(table, point, []);
    return wanted.map(({ category, coefficients }): HiddenSum => ({
      table: table.id,
      group: point.code,
      category,
      categories: [...coefficients.keys()],
      sum: new Map(
        splits.flatMap(({ banner, parts }) =>
          [...coefficients].flatMap(([code, coefficient]) =>
            parts.map((part): [string, number] => [
              unknownCount({ stub: table.stub, banner, part, category: code }),
              coefficient,
            ]),
          ),
        ),
      ),
    }));
  });
}

function wantedSums(
  { categories, scale, nonSubstantive = [] }: AuditedTable,
  printed: readonly PrintedNumber[],
): { category: string; coefficients: ReadonlyMap<string, number> }[] {
  const codes = categories.map(({ code }) => code);
  const boxes =
    scale === null
      ? []
      : [codes.slice(codes.length - scale.topBoxCount), codes.slice(0, scale.bottomBoxCount)];
  const shares = printed.flatMap(({ quantity }) => (quantity.kind === 'share' ? [quantity.categories] : []));
  const sets = [...boxes, ...shares].filter((set) => set.length > 1 && set.length < codes.length);
  const joined = new Map(sets.map((set) => [set.join('+'), set]));
  return [
    ...codes.map((code) => ({ category: code, coefficients: new Map([[code, 1]]) })),
    ...nonSubstantive.map(({ code }) => ({
      category: code,
      coefficients: new Map([[nonSubstantiveUnknown(code), 1]]),
    })),
    ...[...joined].map(([category, set]) => ({
      category,
      coefficients: new Map(set.map((code) => [code, 1])),
    })),
    ...(scale === null
      ? []
      : [{ category: 'points', coefficients: new Map(codes.map((code) => [code, Number(code)])) }]),
  ];
}
