import { expect, test } from 'vitest';
import { readFragment } from '../../../../../client/pages/respond/entry/read-fragment.ts';

test.each([
  ['', null, null],
  ['#', null, null],
  ['#ABCD-2345', 'ABCD-2345', null],
  ['#ABCD%202345', 'ABCD 2345', null],
  ['#%E0%A4%A', '%E0%A4%A', null],
  ['#f=0123456789ABCDEF', null, '0123456789abcdef'],
  ['#ABCD&f=0123456789abcdef', 'ABCD', '0123456789abcdef'],
  ['#f=0123456789abcde', null, null],
  ['#f=short', null, null],
])('%s', (hash, code, announced) => {
  expect(readFragment(hash)).toEqual({ code, announced });
});
