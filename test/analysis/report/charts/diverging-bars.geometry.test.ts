import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divergingBarsGeometry } from '../../../../analysis/report/charts/diverging-bars.geometry.ts';

const row = (counts: number[] | null) => ({ label: '職', counts });

test('sides meet in one line, the middle answer lies on both sides of it', () => {
  const { middleX, bars } = divergingBarsGeometry([row([1, 2, 1]), row([2, 0, 2])], 1256, {
    middle: 1.5,
    rampCount: 3,
  });
  const [, middle] = bars[0]?.segments ?? [];
  expect((middle?.x ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(middleX ?? 0, 6);
  const [left, right] = bars[1]?.segments ?? [];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(middleX ?? 0, 6);
  expect(right?.x).toBeCloseTo(middleX ?? 0, 6);
});

test('nothing is drawn beyond the room there is, no answers stand apart at its end, lengths are shares', () => {
  const counts = fc.array(fc.nat(500), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1 }), fc.integer({ min: 320, max: 1600 }), (rows, width) => {
      const { bars, barX, barWidth } = divergingBarsGeometry(rows.map(row), width, {
        middle: 2.5,
        rampCount: 5,
      });
      const segments = bars.flatMap((bar) => bar.segments);
      for (const { x, width: length, category } of segments) {
        expect(x).toBeGreaterThanOrEqual(barX - 1e-6);
        expect(x + length).toBeLessThanOrEqual(barX + barWidth + 1e-6);
        const others = segments.filter((other) => other.category < 5);
        if (category === 5) {
          expect(Math.max(0, ...others.map((other) => other.x + other.width))).toBeLessThanOrEqual(x + 1e-6);
        }
      }
      const [first] = segments;
      if (first === undefined) return;
      for (const { width: length, proportion } of segments) {
        expect(length / proportion).toBeCloseTo(first.width / first.proportion, 6);
      }
    }),
  );
});

test('a hidden group keeps its place and draws nothing', () => {
  const { bars } = divergingBarsGeometry([row([1, 1]), row(null)], 720, { middle: 1, rampCount: 2 });
  expect(bars.map(({ segments }) => segments.length)).toEqual([2, 0]);
});
