import type { CodebookItem, Table } from '../../../analysis/index.ts';

/**
 * The tables with some breakdowns left out whole: every group of them is hidden, the total stays. With an item's
 * breakdown go those of whatever is made of its answers: items routed on it, indices that it is part of.
 * `leftOut`: ids of tables.
 */
export function withoutBreakdowns(
  tables: readonly Table[],
  items: readonly CodebookItem[],
  leftOut: ReadonlySet<string>,
): Table[] {
  const hidden = new Set(leftOut);
  // In questionnaire order: an item can only be routed on those before it, an index is made of them.
  for (const item of items) {
    const sources = [
      ...(item.routedOn ?? []),
      ...(item.kind === 'index' ? item.items.map(({ code }) => code) : []),
    ];
    for (const { id, stub, banner } of tables) {
      if (stub === item.code && sources.some((source) => hidden.has(`${source}*${banner}`))) hidden.add(id);
    }
  }
  return tables.map((table) =>
    hidden.has(table.id)
      ? {
          ...table,
          points: table.points.map((point) =>
            point.kind === 'total' || point.column.status !== 'shown'
              ? point
              : { ...point, column: { status: 'suppressed', reason: 'suppressed' } },
          ),
        }
      : table,
  );
}
