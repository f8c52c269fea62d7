import type { PublishedOverview } from '../../analysis/report/overview/published-overview.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import { overviewSample, shown, singleTable } from '../client/published-tables.ts';
import { seededRandom } from '../seed.ts';

const options = ['そう思う', 'どちらかといえばそう思う', 'どちらでもない', 'あまり思わない', '思わない'];

/** An overview of items of five answers by attributes, one group of each hidden, with an earlier wave. */
export function largeOverview(itemCount: number, groupCounts: readonly number[]): PublishedOverview {
  const random = seededRandom();
  const counts = (): number[] => options.map(() => 20 + Math.floor(random() * 60));
  const categories = options.map((ja, place) => ({
    code: String(place + 1),
    label: { ja },
    isExclusive: false,
  }));
  const tableOf = (item: number, attribute: number | null): PublishedTable => {
    const total = {
      code: 'total',
      kind: 'total' as const,
      label: { ja: '全体' },
      column: shown(counts().map((count) => 10 * count)),
    };
    const groups = Array.from(
      { length: attribute === null ? 0 : (groupCounts[attribute] ?? 0) },
      (_, group) => ({
        code: String(group + 1),
        kind: 'option' as const,
        label: { ja: `区分${group + 1}` },
        column:
          group === 0 ? { status: 'suppressed' as const, reason: 'suppressed' as const } : shown(counts()),
      }),
    );
    return {
      ...singleTable,
      id: attribute === null ? `i${item}` : `i${item}*a${attribute}`,
      kind: attribute === null ? 'frequency' : 'cross-tab',
      stub: `i${item}`,
      stubLabel: { ja: `職場や仕事についての設問${item}` },
      banner: attribute === null ? null : `a${attribute}`,
      bannerLabel: attribute === null ? null : { ja: `属性${attribute}` },
      bannerKind: attribute === null ? null : 'single',
      positive: ['1', '2'],
      categories,
      points: [total, ...groups],
    };
  };
  const items = Array.from({ length: itemCount }, (_, item) => item);
  const ofTotal = items.map((item) => tableOf(item, null));
  const tables = [
    ...ofTotal,
    ...groupCounts.flatMap((_, attribute) => items.map((item) => tableOf(item, attribute))),
  ];
  return {
    ...overviewSample,
    catalogue: {
      ...overviewSample.catalogue,
      entries: tables.map(({ id, kind, stub, stubLabel, stubKind, banner, bannerLabel }) => ({
        id,
        kind,
        stub,
        stubLabel,
        stubKind,
        banner,
        bannerLabel,
        sectionLabel: { ja: '職場' },
        suppressedPointCount: banner === null ? 0 : 1,
      })),
    },
    items: items.map((item) => ({ stub: `i${item}`, isAttribute: false, positive: ['1', '2'] })),
    tables,
    earlier: {
      wave: 'before',
      waveTitle: { ja: '前の調査' },
      rate: overviewSample.rate,
      tables: items.map((item) => ({
        stub: `i${item}`,
        change: 'none' as const,
        table: tableOf(item, null),
      })),
    },
  };
}
