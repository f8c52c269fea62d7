import type { SuppressionReason } from '../../../analysis/index.ts';
import { printPercent } from '../../../analysis/numeric/print-percent.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';

type Mark = PublishedRequirement['marks'][number];
type Point = PublishedTable['points'][number];

export interface RequirementCell {
  group: string;
  /** null: not required. */
  mark: Mark | null;
  /** As printed: a percentage, 「-」 or 「X」; null where no table shows anything. */
  figure: string | null;
  /** Why it is X. */
  reason: SuppressionReason | null;
  /** The figure is of several groups published as one. */
  isMerged: boolean;
}

export interface RequirementRow {
  item: PublishedRequirement['rows'][number];
  cells: RequirementCell[];
}

/**
 * A required-by-group matrix beside what is published: in each cell the mark, and the share of the positive answers
 * among those who answered, as far as the item's table by these groups shows it.
 */
export function requirementView(
  { groups, marks, rows }: PublishedRequirement,
  tables: readonly PublishedTable[],
): RequirementRow[] {
  return rows.map((row) => {
    const table = tables.find(({ stub }) => stub === row.item);
    return {
      item: row,
      cells: groups.map(({ code: group }): RequirementCell => {
        const mark = marks.find(({ code }) => code === row.marks[group]) ?? null;
        const point = table?.points.find(
          ({ code, kind, options = [code] }) =>
            (kind === 'option' || kind === 'merged') && options.includes(group),
        );
        const nothing = { group, mark, figure: null, reason: null, isMerged: false };
        if (table === undefined || point === undefined || row.positive.length === 0) return nothing;
        return { group, mark, ...figureOf(table, point, row.positive), isMerged: point.kind === 'merged' };
      }),
    };
  });
}

function figureOf(
  { categories }: PublishedTable,
  { column }: Point,
  positive: readonly string[],
): Pick<RequirementCell, 'figure' | 'reason'> {
  if (column.status === 'suppressed') return { figure: 'X', reason: column.reason };
  if (column.status === 'no_cases' || column.answeredBase === 0) return { figure: '-', reason: null };
  let sum = 0;
  for (const [place, { code }] of categories.entries()) {
    if (!positive.includes(code)) continue;
    const count = column.counts[place];
    if (typeof count === 'object') return { figure: 'X', reason: count.reason };
    sum += count ?? 0;
  }
  return { figure: printPercent(sum, column.answeredBase, 1), reason: null };
}
