import { expect, test } from 'vitest';
import { readFragment, withoutReceipt } from '../../../../client/pages/public-wave/read-fragment.ts';

test('a receipt number and a fingerprint come behind the # in any order, or not at all', () => {
  const receipt = '0a1b-2c3d';
  for (const hash of ['#0a1b-2c3d&f=9f8e', '#f=9f8e&0a1b-2c3d']) {
    expect(readFragment(hash)).toEqual({ receipt, announced: '9f8e' });
  }
  expect(readFragment('#0a1b-2c3d')).toEqual({ receipt, announced: null });
  expect(readFragment('#f=9f8e')).toEqual({ receipt: '', announced: '9f8e' });
  expect([readFragment(''), readFragment('#'), readFragment('#x=1')]).toEqual(
    Array.from({ length: 3 }, () => ({ receipt: '', announced: null })),
  );
});

test('only the receipt number leaves the address', () => {
  const address = 'https://survey.example.jp/waves/w?lang=en';
  expect(withoutReceipt(`${address}#0a1b`)).toBe(address);
  expect(withoutReceipt(`${address}#0a1b&f=9f8e`)).toBe(`${address}#f=9f8e`);
  expect(withoutReceipt(`${address}#f=9f8e`)).toBe(`${address}#f=9f8e`);
});
