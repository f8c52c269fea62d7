import { expect, test } from 'vitest';
import { chartOf } from '../../../../analysis/report/charts/chart-of.ts';
import { sparkGeometry } from '../../../../analysis/report/charts/spark.geometry.ts';
import { frequencyTable, indexTable, multipleTable } from '../../../client/published-tables.ts';

const spark = (table: Parameters<typeof chartOf>[0]) =>
  sparkGeometry(chartOf(table, { unit: 'percent', basis: 'cases' }, 'ja'));

test('parts of a whole stand end to end and fill the width, each in a tone of its own', () => {
  const { width, rects } = spark(frequencyTable);
  expect(rects.reduce((sum, rect) => sum + rect.width, 0)).toBeCloseTo(width, 6);
  expect(new Set(rects.map(({ tone }) => tone)).size).toBe(3);
});

test('several answers stand upright beside each other; an index has one bar from its lowest score', () => {
  const total = { ...multipleTable, banner: null, points: multipleTable.points.slice(0, 1) };
  const heights = spark(total).rects.map(({ height }) => height / 18);
  expect(heights).toEqual([70 / 80, 60 / 80, 30 / 80]);
  const { width, rects } = spark({ ...indexTable, banner: null, points: indexTable.points.slice(0, 1) });
  expect(rects.map((rect) => rect.width / width)).toEqual([0.625]);
});
