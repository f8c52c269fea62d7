import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { ShownCounts } from '../../contract/publishing/remedies.ts';
import { publishedSizes } from './published-sizes.ts';

/** How much the tables of a wave show. Respondents are counted as the table of an attribute by itself counts them. */
export function shownCounts(tables: readonly (PublishedTable | PublishedResponseRate)[]): ShownCounts {
  const { responsesOf } = publishedSizes(tables);
  const counts = {
    tableCount: 0,
    completeTableCount: 0,
    groupCount: 0,
    hiddenGroupCount: 0,
    respondentCount: 0,
    shownRespondentCount: 0,
  };
  for (const table of tables) {
    if (table.kind === 'response-rate' || table.banner === null) continue;
    const groups = table.points.filter(({ kind }) => kind !== 'total');
    const shown = groups.filter(({ column }) => column.status === 'shown');
    const hidden = groups.filter(({ column }) => column.status === 'suppressed');
    counts.tableCount += 1;
    counts.completeTableCount += hidden.length === 0 && groups.length > 0 ? 1 : 0;
    counts.groupCount += shown.length;
    counts.hiddenGroupCount += hidden.length;
    const { banner } = table;
    const sizes = groups.map((group) =>
      group.kind === 'net' ? null : responsesOf(banner, group.options ?? [group.code]),
    );
    if (table.bannerKind !== 'single' || sizes.every((size) => size === null)) continue;
    counts.respondentCount += table.responseCount;
    for (const [place, size] of sizes.entries())
      if (size !== null && groups[place]?.column.status === 'shown') counts.shownRespondentCount += size;
  }
  return counts;
}
