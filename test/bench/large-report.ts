import type { PublishedTable } from '../../analysis/report/published-table.ts';
import type { ReportSource } from '../../analysis/report/document/report-source.ts';
import { catalogueEntryOf } from '../../server/publishing/tables/catalogue-of.ts';
import { reportSource } from '../analysis/report/document/report-sample.ts';
import { shown, singleTable, tooFew } from '../client/published-tables.ts';

const label = (ja: string) => ({ ja });

/** 60 items of five answers, by three attributes of eight groups. */
export function largeSource(): ReportSource {
  const point = (
    code: string,
    kind: 'total' | 'option',
    place: number,
  ): PublishedTable['points'][number] => ({
    code,
    kind,
    label: label(kind === 'total' ? '全体' : `区分${place}`),
    column: place === 3 ? tooFew : shown([20 + place, 30, 25, 15, 10], { nonresponseCount: 3 }),
  });
  const categories = [
    'とても当てはまる',
    '当てはまる',
    'どちらともいえない',
    '当てはまらない',
    'まったく当てはまらない',
  ];
  const tables = Array.from({ length: 60 }, (_, item) => item).flatMap((item) =>
    [null, 'grade', 'department', 'age'].map((banner): PublishedTable => ({
      ...singleTable,
      id: banner === null ? `item${item}` : `item${item}*${banner}`,
      kind: banner === null ? 'frequency' : 'cross-tab',
      stub: `item${item}`,
      stubLabel: label(`設問${item + 1}`),
      stubText: label(`設問${item + 1}について、どの程度当てはまると思いますか。`),
      banner,
      bannerLabel: banner === null ? null : label(banner),
      bannerKind: banner === null ? null : 'single',
      categories: categories.map((ja, place) => ({
        code: String(place + 1),
        label: label(ja),
        isExclusive: false,
      })),
      points: [
        point('total', 'total', 0),
        ...(banner === null
          ? []
          : Array.from({ length: 8 }, (__, group) => point(`g${group}`, 'option', group + 1))),
      ],
    })),
  );
  const entries = tables.map((table) => catalogueEntryOf(table, label('設問')));
  return {
    ...reportSource,
    catalogue: { ...reportSource.catalogue, entries },
    results: tables,
    earlier: [],
    topics: new Map(),
    plans: [],
  };
}
