import { isEstimated, weightedByClass, type ShownColumn, type Table } from '../../../analysis/index.ts';
import type { WeightedTotal } from '../../../analysis/report/published-table.ts';
import type { Population } from '../../../surveys/schema/population.ts';

/**
 * The weighted total of a frequency table, made of what is published: the columns of the same item by the population
 * item that are shown, and one class of all the rest. Null where there is nothing to weight by.
 * `notStatedShare`: of all responses, those that do not state their group.
 */
export function weightedTotal(
  table: Table,
  tables: readonly Table[],
  populationItem: string | undefined,
  population: Population,
  notStatedShare: number,
): WeightedTotal | null {
  const byGroup = tables.find(({ id }) => id === `${table.stub}*${populationItem}`);
  const total = table.points[0]?.column;
  if (
    table.banner !== null ||
    table.stubKind === 'index' ||
    byGroup === undefined ||
    // Of those who stated no group it is not known how many people they stand for.
    byGroup.points.some(({ options = [] }) => options.includes('not_stated')) ||
    total?.status !== 'shown'
  )
    return null;
  const everybody = wholeOf(total, table);
  if (everybody === null) return null;
  const people = new Map(population.map(({ option, eligibleCount }) => [option, eligibleCount]));
  const shown = byGroup.points.flatMap(({ kind, code, options = [code], column }) => {
    if ((kind !== 'option' && kind !== 'merged') || column.status !== 'shown') return [];
    const own = wholeOf(column, table);
    const count = options.reduce((sum, option) => sum + (people.get(option) ?? 0), 0);
    return own === null || count === 0 ? [] : [{ ...own, people: count }];
  });
  if (shown.length < 2) return null;
  const notStated = byGroup.points.find(({ kind }) => kind === 'not_stated')?.column;
  const result = weightedByClass(everybody, shown, {
    population: [...people.values()].reduce((sum, count) => sum + count, 0),
    // Hidden, their number is what it is among all responses, which everybody may know.
    notStatedBase:
      notStated?.status === 'shown'
        ? (wholeOf(notStated, table)?.base ?? 0)
        : notStatedShare * everybody.base,
  });
  if (!isEstimated(result)) return null;
  const answered = result.proportions.reduce((sum, share) => sum + share, 0);
  const points = result.proportions.map((share, index) => share * Number(table.categories[index]));
  return {
    ...result,
    mean:
      table.stubKind === 'scale' && answered > 0
        ? points.reduce((sum, value) => sum + value, 0) / answered
        : null,
  };
}

/** Base and counts of a column on the base that is printed first; null where a count is hidden. */
function wholeOf(column: ShownColumn, { stubKind }: Table): { base: number; counts: number[] } | null {
  const counts = column.counts.filter((count) => typeof count === 'number');
  if (counts.length < column.counts.length) return null;
  return { base: stubKind === 'multiple' ? column.answeredBase : column.askedBase, counts };
}
