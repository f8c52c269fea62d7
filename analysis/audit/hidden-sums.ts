import { hiddenTargets, type LinearSum } from '../index.ts';
import type { PublishedTable } from '../report/published-table.ts';
import type { NumbersElsewhere } from './printed-number.ts';

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
 * What is looked for in a table: each count of each hidden group, and the sums that figures are made of: the points of
 * a mean, the categories of a top box and of whatever share is printed elsewhere.
 */
export function hiddenSums(table: PublishedTable, elsewhere: readonly NumbersElsewhere[]): HiddenSum[] {
  const codes = table.categories.map(({ code }) => code);
  const isOverlapping = table.bannerKind === 'multiple';
  const counts = hiddenTargets({ ...table, categories: codes }, { isOverlapping });
  const printed = elsewhere
    .filter((other) => other.table === table.id)
    .flatMap(({ numbers }) => numbers.flatMap(({ quantity }) => ('categories' in quantity ? [quantity] : [])))
    .map(({ categories }) => categories.flatMap((category) => codes[category] ?? []));
  const { topBoxCount = 0, bottomBoxCount = 0 } = table.scale ?? {};
  const sets = [codes.slice(codes.length - topBoxCount), codes.slice(0, bottomBoxCount), ...printed];
  const joined = new Map(
    sets
      .filter((set) => set.length > 1 && set.length < codes.length)
      .map((set) => [set.join('+'), new Map(set.map((code) => [code, 1]))]),
  );
  if (table.scale !== null) joined.set('points', new Map(codes.map((code) => [code, Number(code)])));
  const groups = Map.groupBy(counts, ({ group }) => group);
  return [...groups].flatMap(([group, own]) => [
    ...own.map((target) => ({ ...target, table: table.id, categories: [target.category] })),
    ...[...joined].map(([category, coefficients]): HiddenSum => ({
      table: table.id,
      group,
      category,
      categories: [...coefficients.keys()],
      sum: new Map(
        own.flatMap((count) =>
          [...count.sum].map(([name]): [string, number] => [name, coefficients.get(count.category) ?? 0]),
        ),
      ),
    })),
  ]);
}
