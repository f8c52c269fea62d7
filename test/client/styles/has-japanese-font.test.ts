import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasJapaneseFont } from '../../../client/styles/has-japanese-font.ts';
import { loadFonts } from '../../../client/styles/load-fonts.ts';
import '../../../client/styles/fonts.css';

const stylesheets = () => document.head.querySelectorAll('link[rel=stylesheet]');

/** A device whose letters are so tall, whatever the machine has that runs this test. */
function drawn(ascent: number): void {
  const metrics = { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: -30 } as TextMetrics;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText').mockReturnValue(metrics);
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const link of stylesheets()) link.remove();
});

describe('whether a device draws Japanese', () => {
  it('a font that has the letters is seen by them', async () => {
    const served = '"Noto Sans JP Variable"';
    const faces = await document.fonts.load(`100px ${served}`, '一ー');
    expect(faces.length).toBeGreaterThan(0);
    expect(hasJapaneseFont(served)).toBe(true);
  });

  it('the control: what stands in for a letter that no font has is as tall as any', () => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.font = '100px sans-serif';
    const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText('\u{10FFFD}');
    expect(actualBoundingBoxAscent + actualBoundingBoxDescent).toBeGreaterThan(50);
  });

  it('nothing is loaded where it does', () => {
    drawn(42);
    loadFonts();
    expect(stylesheets()).toHaveLength(0);
  });

  it.each([
    ['it does not', 105],
    ['it does not say', NaN],
  ])('the font is loaded where %s', (_what, ascent) => {
    drawn(ascent);
    loadFonts();
    expect(stylesheets()).toHaveLength(1);
  });
});
