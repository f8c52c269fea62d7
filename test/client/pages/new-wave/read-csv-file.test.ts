import { expect, test } from 'vitest';
import { readCsvFile } from '../../../../client/pages/new-wave/read-csv-file.ts';

test('UTF-8, with and without its mark, and CP932 read the same', async () => {
  const text = '係員,526';
  const cp932 = new Uint8Array([0x8c, 0x57, 0x88, 0xf5, 0x2c, 0x35, 0x32, 0x36]);
  expect(await readCsvFile(new Blob([text]))).toBe(text);
  expect(await readCsvFile(new Blob([`\uFEFF${text}`]))).toBe(text);
  expect(await readCsvFile(new Blob([cp932]))).toBe(text);
});
