import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';

/**
 * Sorts cases by what they have in some items: cases with the same outcomes (and ticks) in all of them get the same
 * pattern. Published groups are made of these items, so a million cases become as many patterns as really differ.
 *
 * Shape    patternOf: one pattern per case; firstCase: a case of each pattern.
 * @example casePatterns(exampleCaseFile, ['grade']).firstCase // => [0, 2, 5]
 */
export function casePatterns(
  caseFile: CaseFile,
  items: string[],
): { patternOf: Uint32Array; firstCase: number[] } {
  let patternOf = new Uint32Array(caseFile.caseCount);
  for (const code of items) {
    const { column } = itemColumn(caseFile, code);
    const values = numbered(column.kind === 'multiple' ? column.masks : column.outcomes);
    const valueCount = 1 + values.reduce((most, value) => Math.max(most, value), 0);
    patternOf = numbered(
      Float64Array.from(patternOf, (pattern, index) => pattern * valueCount + (values[index] ?? 0)),
    );
  }
  const firstCase: number[] = [];
  for (const [index, pattern] of patternOf.entries()) firstCase[pattern] ??= index;
  return { patternOf, firstCase };
}

/** Replaces values by 0, 1, 2, … in the order in which they first occur. */
function numbered(values: Uint16Array | Uint32Array | Float64Array): Uint32Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  const result = new Uint32Array(values.length);
  for (const [index, value] of values.entries()) {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    result[index] = number;
  }
  return result;
}
