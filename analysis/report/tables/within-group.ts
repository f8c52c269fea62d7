import type { Language } from '../../../surveys/schema/local-text.ts';
import type { PublishedTable } from '../published-table.ts';
import { sayIn } from '../words/report-words.ts';

/**
 * The outer groups of a table of groups within groups, to choose one of; none of any other table.
 *
 * @example outerGroupsOf(nestedTable, 'ja') // => [{ code: 'd0', label: '総務部' }, { code: 'd1', label: '市民部' }]
 */
export function outerGroupsOf(
  { points }: PublishedTable,
  language: Language,
): { code: string; label: string }[] {
  const labels = new Map(
    points.flatMap(({ within, levels }) =>
      within === undefined || levels === undefined
        ? []
        : [[within.code, sayIn(language)(levels.outer)] as const],
    ),
  );
  return [...labels].map(([code, label]) => ({ code, label }));
}

/**
 * A table of groups within groups as it is for one outer group: everybody, the group and what is in it, as published.
 *
 * Missing  the whole table where there is no such group.
 * @example withinGroup(nestedTable, 'd0').points.every(({ kind, within }) => kind === 'total' || within.code === 'd0') // => true
 */
export function withinGroup(table: PublishedTable, outer: string | null): PublishedTable {
  if (outer === null || table.points.every(({ within }) => within?.code !== outer)) return table;
  return {
    ...table,
    points: table.points.filter(({ kind, within }) => kind === 'total' || within?.code === outer),
  };
}
