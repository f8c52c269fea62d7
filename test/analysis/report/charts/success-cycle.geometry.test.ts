import { expect, test } from 'vitest';
import { successCycleGeometry } from '../../../../analysis/report/charts/success-cycle.geometry.ts';

const steps = ['関係の質', '思考の質', '行動の質', '結果の質'].map((name, place) => ({
  name,
  place: place / 4,
}));

test.each([280, 320, 460, 1200])('the steps go round clockwise and do not touch, at %i px', (available) => {
  const { width, height, steps: placed } = successCycleGeometry(steps, available);
  expect(width).toBeLessThanOrEqual(available);
  const [top, right, foot, left] = placed;
  expect((top?.y ?? 0) < (right?.y ?? 0) && (right?.y ?? 0) < (foot?.y ?? 0)).toBe(true);
  expect(left?.y).toBe(right?.y);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  for (const step of placed) {
    expect(step.x).toBeGreaterThanOrEqual(0);
    expect(step.x + step.width).toBeLessThanOrEqual(width + 1e-6);
    expect(step.y + step.height).toBeLessThanOrEqual(height);
  }
  for (const step of [right, left]) {
    expect((top?.y ?? 0) + (top?.height ?? 0)).toBeLessThan(step?.y ?? 0);
    expect((step?.y ?? 0) + (step?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  }
});

test('a bar is as full as its scale', () => {
  const { steps: placed } = successCycleGeometry(steps, 460);
  expect(placed.map(({ level }) => level.filled / level.width)).toEqual([0, 0.25, 0.5, 0.75]);
});
