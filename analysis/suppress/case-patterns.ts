import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';

/** The pattern of each case, and a case of each pattern. */
export interface CasePatterns {
  patternOf: Uint32Array;
  firstCase: number[];
}

/**
 * Sorts cases by what they have in some items: cases with the same outcomes (and ticks) in all of them get the same
 * pattern. Published groups are made of these items, so a million cases become as many patterns as really differ.
 *
 * Shape    patternOf: one pattern per case; firstCase: the first case of each pattern.
 * @example casePatterns(exampleCaseFile, ['grade']).firstCase // => [0, 2, 5]
 */
export function casePatterns(caseFile: CaseFile, items: readonly string[]): CasePatterns {
  const { caseCount } = caseFile;
  let patterns: CasePatterns = {
    patternOf: new Uint32Array(caseCount),
    firstCase: caseCount > 0 ? [0] : [],
  };
  for (const code of items) {
    const { column } = itemColumn(caseFile, code);
    patterns = divided(patterns, column.kind === 'multiple' ? column.masks : column.outcomes);
  }
  return patterns;
}

/** Up to so many pairs of pattern and value a list of their numbers is quicker than a map. */
const listLimit = 2 ** 22;

/** Patterns divided by a value of each case, numbered in the order in which they first occur. */
function divided(
  { patternOf: before, firstCase: known }: CasePatterns,
  values: ArrayLike<number>,
): CasePatterns {
  const valueCount = 1 + largestOf(values);
  const pairCount = known.length * valueCount;
  // One more than the number: 0 is a pair that has none yet.
  const listed = pairCount <= listLimit ? new Uint32Array(pairCount) : null;
  const mapped = new Map<number, number>();
  const patternOf = new Uint32Array(before.length);
  const firstCase: number[] = [];
  // No bounds are asked for in here, for the sake of millions of cases: every column is as long as the case file.
  for (let index = 0; index < patternOf.length; index += 1) {
    const pair = (before[index] as number) * valueCount + (values[index] as number);
    let number = listed === null ? mapped.get(pair) : listed[pair];
    if (number === undefined || number === 0) {
      number = firstCase.push(index);
      if (listed === null) mapped.set(pair, number);
      else listed[pair] = number;
    }
    patternOf[index] = number - 1;
  }
  return { patternOf, firstCase };
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) largest = Math.max(largest, values[index] as number);
  return largest;
}
