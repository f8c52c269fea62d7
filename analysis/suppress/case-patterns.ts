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
 * Shape    patternOf: one pattern per case; firstCase: a case of each pattern.
 * @example casePatterns(exampleCaseFile, ['grade']).firstCase // => [0, 2, 5]
 */
export function casePatterns(caseFile: CaseFile, items: readonly string[]): CasePatterns {
  let patternOf = new Uint32Array(caseFile.caseCount);
  for (const code of items) {
    const { column } = itemColumn(caseFile, code);
    const values = column.kind === 'multiple' ? numbered(column.masks) : column.outcomes;
    const valueCount = 1 + largestOf(values);
    const combined = new Float64Array(caseFile.caseCount);
    // No bounds are asked for in here, for the sake of millions of cases: every column is as long as the case file.
    for (let index = 0; index < combined.length; index += 1) {
      combined[index] = (patternOf[index] as number) * valueCount + (values[index] as number);
    }
    patternOf = numbered(combined);
  }
  const firstCase: number[] = [];
  for (const [index, pattern] of patternOf.entries()) firstCase[pattern] ??= index;
  return { patternOf, firstCase };
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) largest = Math.max(largest, values[index] as number);
  return largest;
}

/** Up to this value a list of numbers is quicker than a map. */
const listLimit = 1_000_000;

/** Replaces values by 0, 1, 2, … in the order in which they first occur. */
function numbered(values: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(values.length);
  const listed = largestOf(values) < listLimit ? new Int32Array(largestOf(values) + 1).fill(-1) : null;
  const mapped = new Map<number, number>();
  let next = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    let number = listed === null ? (mapped.get(value) ?? -1) : (listed[value] ?? -1);
    if (number === -1) {
      number = next;
      next += 1;
      if (listed === null) mapped.set(value, number);
      else listed[value] = number;
    }
    result[index] = number;
  }
  return result;
}
