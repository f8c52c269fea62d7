import axe from 'axe-core';
import { render } from 'lit';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../../client/components/qr-code.ts';

const address = 'https://survey.example.jp/w/attainment-2026#23456789ABCD';

/** The modules as they are drawn, read back from the path. */
function drawn(text: string): boolean[][] {
  render(qrCode(text, 'QRコード'), document.body);
  const svg = document.querySelector('svg');
  const path = svg?.querySelector('path')?.getAttribute('d') ?? '';
  const size = svg?.viewBox.baseVal.width ?? 0;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) {
      const row = rows[Number(y)];
      if (row !== undefined) row[Number(x) + step] = true;
    }
  }
  return rows;
}

test.each([address, 'http://10.0.0.8:3000/w/x#f=0123456789abcdef', 'あ'])('%s', (text) => {
  const rows = drawn(text);
  expect(rows).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
  const edge = [...rows.slice(0, 4), ...rows.slice(-4)].flat();
  expect(edge.some(Boolean)).toBe(false);
  expect(rows.slice(4, 11).map((row) => row.slice(4, 11).map(Number).join(''))).toEqual([
    '1111111',
    '1000001',
    '1011101',
    '1011101',
    '1011101',
    '1000001',
    '1111111',
  ]);
});

test('two addresses are two codes', () => {
  expect(drawn(address)).not.toEqual(drawn(address.replace('D', 'E')));
});

test('is a picture with a name', async () => {
  drawn(address);
  expect(document.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('QRコード');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});
