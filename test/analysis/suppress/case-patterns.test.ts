import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseFile } from '../../../analysis/index.ts';
import { casePatterns } from '../../../analysis/suppress/case-patterns.ts';
import { kindsOfItems, randomCaseFile } from '../kernel/random-columns.ts';

/** What cases have in some items, as text, each numbered where it first occurs. */
function patternsByText(caseFile: CaseFile, items: readonly string[]): ReturnType<typeof casePatterns> {
  const firstCase: number[] = [];
  const numbers = new Map<string, number>();
  const patternOf = Uint32Array.from({ length: caseFile.caseCount }, (_, index) => {
    const text = items
      .map((code) => {
        const column = caseFile.columns[code];
        return column?.kind === 'multiple' ? column.masks[index] : column?.outcomes[index];
      })
      .join(' ');
    if (!numbers.has(text)) numbers.set(text, firstCase.push(index) - 1);
    return numbers.get(text)!;
  });
  return { patternOf, firstCase };
}

it('cases have the same pattern where they have the same in all items', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 400 }),
      fc.nat(),
      fc.constantFrom('mixed', 'missing', 'given'),
      fc.subarray(kindsOfItems.map(({ code }) => code)),
      (caseCount, seed, kind, items) => {
        const caseFile = randomCaseFile(caseCount, seed, kind);
        expect(casePatterns(caseFile, items)).toEqual(patternsByText(caseFile, items));
      },
    ),
    { seed: 17, numRuns: 150 },
  );
});
