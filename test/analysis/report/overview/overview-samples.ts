import { at } from '../../../../analysis/numeric/at.ts';
import type {
  EarlierTable,
  PublishedOverview,
} from '../../../../analysis/report/overview/published-overview.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { Column, ShownColumn } from '../../../../analysis/tabulate/table.ts';
import { frequencyTable, overviewSample, shown } from '../../../client/published-tables.ts';

/** The sample with an earlier wave that has these counts of items. */
export function withEarlier(
  counts: Record<string, ShownColumn['counts']>,
  change: EarlierTable['change'] = 'none',
): PublishedOverview {
  const tables = Object.entries(counts).map(([stub, own]) => ({
    stub,
    change,
    table: {
      ...frequencyTable,
      stub,
      points: [{ ...at(frequencyTable.points, 0), column: shown(own) }],
    },
  }));
  const { rate, catalogue } = overviewSample;
  return {
    ...overviewSample,
    earlier: {
      wave: 'before',
      waveTitle: { ja: '前の調査' },
      rate: { ...rate, wave: catalogue.wave },
      tables,
    },
  };
}

/** Items of two answers, the first a positive one, by grade: each with the counts of its groups, or columns as they are. */
export function published(items: [string, (ShownColumn['counts'] | Column)[]][]): PublishedOverview {
  const tables = items.flatMap(([stub, groups]): PublishedTable[] => {
    const columns = groups.map((own) => (Array.isArray(own) ? shown(own) : own));
    const sums = columns.reduce<[number, number]>(
      ([yes, no], column) => {
        if (column.status !== 'shown') return [yes, no];
        return [yes + Number(column.counts[0]), no + Number(column.counts[1])];
      },
      [0, 0],
    );
    const own = {
      ...frequencyTable,
      stub,
      stubLabel: { ja: stub },
      categories: frequencyTable.categories.slice(0, 2),
    };
    const total = { ...at(frequencyTable.points, 0), column: shown(sums) };
    return [
      { ...own, id: stub, points: [total] },
      {
        ...own,
        id: `${stub}*grade`,
        kind: 'cross-tab',
        banner: 'grade',
        bannerLabel: { ja: '職' },
        bannerKind: 'single',
        points: [
          total,
          ...columns.map((column, place) => ({
            code: String(place + 1),
            kind: 'option' as const,
            label: { ja: `職${place + 1}` },
            column,
          })),
        ],
      },
    ];
  });
  return {
    ...overviewSample,
    items: items.map(([stub]) => ({ stub, isAttribute: false, positive: ['1'] })),
    tables,
  };
}
