import { expect } from 'vitest';

/** The boxes of a scale stand beside each other within what they are a part of, the middle one in its middle. */
export function expectOneLine(boxes: readonly Element[], whole: Element | null | undefined): void {
  const places = boxes.map((box) => box.getBoundingClientRect());
  expect(new Set(places.map(({ top }) => Math.round(top))).size).toBe(1);
  for (const { left, right, width, height } of places) {
    expect([left >= 0, right <= document.documentElement.clientWidth]).toEqual([true, true]);
    // As small as a target may be where there is no room for more, and high enough for a finger.
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  const middle = places[(places.length - 1) / 2];
  const around = whole?.getBoundingClientRect();
  const centre = (place: DOMRect | undefined): number =>
    place === undefined ? NaN : place.left + place.width / 2;
  expect(centre(middle)).toBeCloseTo(centre(around), 0);
}
