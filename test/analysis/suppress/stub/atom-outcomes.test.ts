import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseFile } from '../../../../analysis/index.ts';
import { clusteredBefore, dropPlanes } from '../../../../analysis/kernel/planes-of-case-file.ts';
import { atomOutcomes, outcomesOneByOne } from '../../../../analysis/suppress/stub/atom-outcomes.ts';
import { stubAtoms, type StubAtoms } from '../../../../analysis/suppress/stub/stub-atoms.ts';
import { kindsOfItems, randomCaseFile } from '../../kernel/random-columns.ts';

const codes = kindsOfItems.map(({ code }) => code);

function isAsOneByOne(caseFile: CaseFile, counted: StubAtoms, reference = counted): boolean {
  return codes.every((code) =>
    isDeepStrictEqual(atomOutcomes(caseFile, counted, code), outcomesOneByOne(caseFile, reference, code)),
  );
}

afterEach(() => {
  dropPlanes();
  vi.unstubAllGlobals();
});

describe('outcomes of atoms are those counted one by one', () => {
  const large = randomCaseFile(80_000, 1, 'mixed');

  it.each([
    ['everybody', [], true],
    ['atoms of one item, so that planes count them', ['nine'], true],
    ['atoms of two items', ['two', 'nine'], true],
    ['atoms that are too small for planes', ['most', 'nine', 'scale'], false],
    ['atoms of ticks', ['set'], false],
  ])('%s', (_, items, isByPlanes) => {
    expect(isAsOneByOne(large, stubAtoms(large, items))).toBe(true);
    expect(clusteredBefore(large) !== null).toBe(isByPlanes);
  });

  it('whatever was answered, in waves of every size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 779, 3_000, 49_999, 50_000, 65_537),
        fc.nat(),
        fc.constantFrom('mixed', 'missing', 'given'),
        fc.subarray(['one', 'two', 'nine', 'scale', 'index']),
        (caseCount, seed, kind, items) => {
          const caseFile = randomCaseFile(caseCount, seed, kind);
          return isAsOneByOne(caseFile, stubAtoms(caseFile, items));
        },
      ),
      { seed: 17, numRuns: 25 },
    );
  });

  it('where the machine cannot count planes', () => {
    function Memory(): never {
      throw new RangeError('could not allocate memory');
    }
    vi.stubGlobal('WebAssembly', { ...WebAssembly, Memory });
    const caseFile = { ...large };
    expect(isAsOneByOne(caseFile, stubAtoms(caseFile, ['nine']))).toBe(true);
    expect(clusteredBefore(caseFile)).toBeNull();
  });

  it('and one case in a wrong atom would be seen', () => {
    const atoms = stubAtoms(large, ['nine']);
    const atomOf = atoms.atomOf.with(70_000, (atoms.atomOf[70_000]! + 1) % atoms.count);
    expect(isAsOneByOne(large, { ...atoms, atomOf }, atoms)).toBe(false);
  });
});
