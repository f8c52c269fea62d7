import { expect, test } from 'vitest';
import { driversView } from '../../../../analysis/report/drivers/drivers-view.ts';
import type {
  PublishedDriver,
  PublishedDrivers,
} from '../../../../analysis/report/drivers/published-drivers.ts';
import { driverMapGeometry } from '../../../../analysis/report/charts/driver-map.geometry.ts';
import { singleTable } from '../../../client/published-tables.ts';

const driver = (item: string, importance: number, own: Partial<PublishedDriver> = {}): PublishedDriver => ({
  item,
  option: null,
  label: { ja: item },
  optionLabel: null,
  positive: ['1'],
  importance,
  importanceInterval: { lower: importance - 0.05, upper: Math.min(1, importance + 0.05) },
  correlation: 0.4,
  ...own,
});
const published = (drivers: PublishedDriver[]): PublishedDrivers => ({
  outcome: 'worth',
  outcomeLabel: { ja: '働きがい', en: 'Worth' },
  result: { status: 'shown', base: 300, explained: 0.42, drivers },
});
/** A table of 200 answers of which so many are positive. */
const tableOf = (stub: string, positiveCount: number) => ({
  ...singleTable,
  id: stub,
  stub,
  banner: null,
  kind: 'frequency' as const,
  eligibleCount: 1_000,
  categories: ['1', '2'].map((code) => ({ code, label: { ja: code }, isExclusive: false })),
  points: singleTable.points.slice(0, 1).map((point) => ({
    ...point,
    column: {
      ...(point.column as Extract<typeof point.column, { status: 'shown' }>),
      answeredBase: 200,
      counts: [positiveCount, 200 - positiveCount],
    },
  })),
});

test('a priority is more important and scored lower, each beyond its interval; the sentence names it', () => {
  const drivers = [driver('a', 0.6), driver('b', 0.38), driver('c', 0.02, { correlation: -0.1 })];
  const view = driversView(
    published(drivers),
    [tableOf('a', 40), tableOf('b', 150), tableOf('c', 190)],
    'ja',
  );
  expect(view.rows.map(({ number, label, isPriority }) => [number, label, isPriority])).toEqual([
    [1, 'a', true],
    [2, 'b', false],
    [3, 'c', false],
  ]);
  expect(view.finding).toContain('「a」');
  expect(view.rows[0]?.score?.text).toBe('20.0');
  expect(view.notes.map(({ text }) => text).join()).toContain('原因かどうかは分かりません');
  expect(view.notes.map(({ text }) => text).join()).toContain('負の項目');
  // The same importance within its interval of the mean is none.
  const near = driversView(
    published([driver('a', 0.36), driver('b', 0.34), driver('c', 0.3)]),
    [tableOf('a', 40), tableOf('b', 150), tableOf('c', 190)],
    'ja',
  );
  expect(near.rows.some(({ isPriority }) => isPriority)).toBe(false);
  expect(near.finding).toContain('項目はありません');
});

test('no score where its table shows none, and no place in the map', () => {
  const hidden = tableOf('b', 10);
  const tables = [
    tableOf('a', 40),
    {
      ...hidden,
      points: hidden.points.map((point) => ({
        ...point,
        column: { status: 'suppressed' as const, reason: 'suppressed' as const },
      })),
    },
  ];
  const view = driversView(published([driver('a', 0.6), driver('b', 0.4)]), tables, 'en');
  expect(view.rows[1]).toMatchObject({ score: null, scoreCell: { reason: 'suppressed', text: 'X' } });
  const map = driverMapGeometry(view, 600);
  expect(map?.points.map(({ number }) => number)).toEqual([1]);
  const [point] = map?.points ?? [];
  expect(point && point.left <= point.x && point.x <= point.right).toBe(true);
  expect(point && map && point.top >= map.frame.top && point.bottom <= map.frame.bottom).toBe(true);
});

test('a refusal says why and shows nothing', () => {
  const refused = { status: 'refused' as const, reason: 'too_few_cases' as const, required: 190 };
  const view = driversView({ ...published([]), result: refused }, [], 'ja');
  expect(view).toMatchObject({ rows: [], middle: null, finding: null });
  expect(view.refusal).toContain('190人');
  expect(driverMapGeometry(view, 600)).toBeNull();
});
