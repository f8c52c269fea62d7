import { expect, test } from 'vitest';
import { percentBase, type ShownColumn } from '../../../analysis/index.ts';

const column: ShownColumn = {
  status: 'shown',
  askedBase: 980,
  answeredBase: 964,
  nonresponseCount: 16,
  nonSubstantiveCount: 0,
  counts: [882, 481],
  mentionCount: 1363,
};

test('the named bases are three different counts', () => {
  expect([
    percentBase(column, 'cases'),
    percentBase(column, 'responses'),
    percentBase(column, 'asked'),
  ]).toEqual([964, 1363, 980]);
});

test('an unknown base fails by name', () => {
  // @ts-expect-error the list is closed
  expect(() => percentBase(column, 'eligible')).toThrow('not eligible');
  // @ts-expect-error the list is closed
  expect(() => percentBase(column, 'toString')).toThrow('not toString');
});

test('mentions: none in a single response, hidden where a count is', () => {
  const { mentionCount: _, ...single } = column;
  expect(() => percentBase(single, 'responses')).toThrow('multiple-response');
  const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
  expect(percentBase({ ...single, counts: [882, hidden] }, 'responses')).toEqual(hidden);
});
