import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';

type Point = PublishedTable['points'][number];

/**
 * The staff that a group of a table stands for, for the finite population correction: from the head counts published
 * with the wave. Null where they are not known: groups that are not counted in heads, items that were not put to
 * everybody, and more answers than people.
 */
export function eligibleOfGroup(
  { stubKind, banner, eligibleCount, responseCount }: PublishedTable,
  { code, kind, options = [code], column }: Point,
  rate: PublishedResponseRate | undefined,
): number | null {
  if (column.status !== 'shown' || stubKind === 'index') return null;
  let [eligible, responses] = [eligibleCount, responseCount];
  if (kind !== 'total') {
    if (kind === 'not_stated' || rate === undefined || rate.item !== banner) return null;
    const rows = rate.rows.filter((row) => row.kind === 'option' && options.includes(row.code));
    eligible = rows.reduce((sum, row) => sum + (row.eligibleCount ?? 0), 0);
    responses = rows.reduce((sum, row) => sum + row.responseCount, 0);
  }
  return column.askedBase === responses && eligible > 0 && responses <= eligible ? eligible : null;
}
