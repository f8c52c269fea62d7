import { expect, it } from 'vitest';
import { dailyCourseGeometry } from '../../../../analysis/report/charts/daily-course.geometry.ts';

const days = { opensOn: '2026-10-01', closesOn: '2026-10-11', target: null };

it('has a point a day that was counted, at its day and its height, and nothing between', () => {
  const steps = [
    { day: '2026-10-01', proportion: 0 },
    { day: '2026-10-06', proportion: 0.2 },
    { day: '2026-10-11', proportion: 0.4 },
  ];
  const { points, path, values } = dailyCourseGeometry({ ...days, steps }, 648);
  expect(points).toEqual([
    { x: 48, y: 188 },
    { x: 340, y: 102 },
    { x: 632, y: 16 },
  ]);
  expect(path).toBe('M48,188 L340,102 L632,16');
  expect(values.map(({ text }) => text)).toEqual(['0%', '10%', '20%', '30%', '40%']);
});

it('has room for the target, for days of tickets before answering, and for a late closing', () => {
  const steps = [
    { day: '2026-09-21', proportion: 0 },
    { day: '2026-10-21', proportion: 0.1 },
  ];
  const drawn = dailyCourseGeometry({ ...days, steps, target: 0.8 }, 348);
  expect(drawn.targetY).toBe(16);
  expect([drawn.points[0]?.x, drawn.points[1]?.x]).toEqual([48, 332]);
  expect(drawn.opensX).toBeCloseTo(48 + 284 / 3);
});

it('of nobody yet is an empty frame', () => {
  const { points, path, values } = dailyCourseGeometry({ ...days, steps: [] }, 648);
  expect([points, path, values.at(-1)?.text]).toEqual([[], '', '100%']);
});
