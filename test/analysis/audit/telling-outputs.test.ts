import { expect, test } from 'vitest';
import type { NamedFact } from '../../../analysis/audit/facts/merged-facts.ts';
import { tellingOutputs } from '../../../analysis/audit/telling-outputs.ts';
import type { LinearFact } from '../../../analysis/index.ts';

const fact = (output: string, name: string): NamedFact => ({
  sum: new Map([[name, 1]]),
  lower: 1,
  upper: 1,
  from: output,
  output,
});
const says = (names: string[]) => (facts: readonly LinearFact[]) =>
  names.every((name) => facts.some(({ sum }) => sum.has(name)));

test('an output that gives something away by itself is named, and no other', () => {
  expect(tellingOutputs([fact('api', 'x'), fact('page', 'y'), fact('file', 'y')], says(['y']))).toEqual([
    'page',
    'file',
  ]);
});

test('one that does so together with what programs get is named where none does alone', () => {
  expect(tellingOutputs([fact('api', 'x'), fact('page', 'y')], says(['x', 'y']))).toEqual(['page']);
});

test('what only several give away together names none', () => {
  expect(tellingOutputs([fact('file', 'x'), fact('page', 'y')], says(['x', 'y']))).toEqual([]);
});
