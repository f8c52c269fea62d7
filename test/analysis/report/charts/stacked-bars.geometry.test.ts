import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackedBarsGeometry } from '../../../../analysis/report/charts/stacked-bars.geometry.ts';

describe('stackedBarsGeometry', () => {
  test('a segment is as wide as its share, and they stand end to end', () => {
    const { barX, barWidth, bars } = stackedBarsGeometry([{ label: '全体', counts: [1, 2, 1] }], 1256);
    expect([barX, barWidth]).toEqual([236, 1000]);
    expect(bars[0]?.segments).toEqual([
      { category: 0, x: 236, width: 250, proportion: 0.25, isLabelled: true },
      { category: 1, x: 486, width: 500, proportion: 0.5, isLabelled: true },
      { category: 2, x: 986, width: 250, proportion: 0.25, isLabelled: true },
    ]);
  });

  test('the segments of every bar with cases fill its whole width', () => {
    const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1 }), fc.integer({ min: 320, max: 1600 }), (rows, width) => {
        const { bars, barX, barWidth } = stackedBarsGeometry(
          rows.map((row) => ({ label: '職', counts: row })),
          width,
        );
        for (const [index, bar] of bars.entries()) {
          const row = rows[index] ?? [];
          expect(bar.segments.map(({ category }) => category)).toEqual(
            row.flatMap((count, category) => (count === 0 ? [] : [category])),
          );
          if (bar.segments.length === 0) continue;
          const sum = bar.segments.reduce((total, segment) => total + segment.width, 0);
          expect(sum).toBeCloseTo(barWidth, 6);
          expect(bar.segments[0]?.x).toBeCloseTo(barX, 6);
        }
      }),
    );
  });

  test('a hidden group and a group of nobody keep their place and draw nothing', () => {
    const rows = [
      { label: '全体', counts: [3, 7] },
      { label: '部長級', counts: null },
      { label: '再任用', counts: [0, 0] },
    ];
    const { bars } = stackedBarsGeometry(rows, 800);
    expect(bars.map((bar) => bar.segments.length)).toEqual([2, 0, 0]);
    expect(new Set(bars.map((bar) => bar.y)).size).toBe(3);
  });

  test('a value under 4 % is left to the table, and so is one that does not fit', () => {
    const labelled = (counts: number[], width: number) =>
      stackedBarsGeometry([{ label: '', counts }], width).bars[0]?.segments.map(
        (segment) => segment.isLabelled,
      );
    expect(labelled([39, 961], 1256)).toEqual([false, true]);
    expect(labelled([40, 960], 1256)).toEqual([true, true]);
    // 5 % of a bar of 300 px is 15 px: too narrow for a number.
    expect(labelled([50, 950], 320)).toEqual([false, true]);
  });

  test('on a phone labels stand above their bars, which take the whole width', () => {
    const phone = stackedBarsGeometry([{ label: '副参事・課長・主幹（n=58）', counts: [1] }], 358);
    expect([phone.labelsAbove, phone.barX]).toEqual([true, 0]);
    const [bar] = phone.bars;
    expect(bar?.labelLines.at(-1)?.y).toBeLessThan(bar?.y ?? 0);
  });
});
