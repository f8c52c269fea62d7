import { describe, expect, test } from 'vitest';
import { horizontalBarsGeometry } from '../../../../analysis/report/charts/horizontal-bars.geometry.ts';

const row = (proportion: number | null) => ({ label: '市民感覚', proportion });

describe('horizontalBarsGeometry', () => {
  test('bars are as long as their proportions; nothing is drawn for none or zero', () => {
    const { panels } = horizontalBarsGeometry(
      [{ title: '', rows: [row(0.8), row(0.4), row(0), row(null)] }],
      1000,
    );
    const widths = panels[0]?.bars.map((bar) => bar.width) ?? [];
    // 1000 less 400 for labels and 52 for the value.
    expect(widths).toEqual([548, 274, 0, 0]);
  });

  test('all panels share one axis, so that bars can be compared across them', () => {
    const { panels, columnCount } = horizontalBarsGeometry(
      [
        { title: 'A', rows: [row(0.5)] },
        { title: 'B', rows: [row(0.25)] },
        { title: 'C', rows: [row(0.5)] },
      ],
      1000,
    );
    const [a, b, c] = panels.map((panel) => panel.bars[0]?.width ?? 0);
    expect(columnCount).toBe(2);
    expect(a).toBe(c);
    expect(b).toBeCloseTo((a ?? 0) / 2, 9);
  });

  test('every bar zero still has an axis', () => {
    const { panels } = horizontalBarsGeometry([{ title: '', rows: [row(0), row(null)] }], 700);
    expect(panels[0]?.bars.map((bar) => bar.width)).toEqual([0, 0]);
  });

  test('on a phone there is one column and bars start at the left edge', () => {
    const phone = horizontalBarsGeometry(
      [
        { title: 'A', rows: [row(1)] },
        { title: 'B', rows: [row(1)] },
      ],
      358,
    );
    expect([phone.columnCount, phone.baselineX, phone.width]).toEqual([1, 0, 358]);
    expect(phone.panels[0]?.bars[0]?.width).toBe(306);
  });
});
