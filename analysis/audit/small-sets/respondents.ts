import type { CaseFile } from '../../codebook/case-file.ts';
import { at } from '../../numeric/at.ts';
import { firstCategory, notAsked } from '../../outcome/missing.ts';

/** Respondents sorted by what they have in some items: those of one kind are alike in all of them. */
export interface Respondents {
  kindCount: number;
  /** By case. */
  kindOf: Uint32Array;
  /** By item and kind: the codes of the options that it has; none: it states nothing. */
  options: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/**
 * Sorts the cases by items, single and multiple responses alike.
 *
 * @example respondentsBy(exampleCaseFile, ['grade']).options.get('grade') // => [['chief'], ['clerk'], []]
 */
export function respondentsBy(caseFile: CaseFile, items: readonly string[]): Respondents {
  const columns = items.map((code) => ({ code, ofCase: optionsOfCases(caseFile, code) }));
  const kinds = new Map<string, number>();
  const firstOf: number[] = [];
  const kindOf = Uint32Array.from({ length: caseFile.caseCount }, (_, index) => {
    const key = columns.map(({ ofCase }) => ofCase(index).join('+')).join(' ');
    const known = kinds.get(key) ?? kinds.size;
    if (known === kinds.size) {
      kinds.set(key, known);
      firstOf.push(index);
    }
    return known;
  });
  return {
    kindCount: kinds.size,
    kindOf,
    options: new Map(columns.map(({ code, ofCase }) => [code, firstOf.map(ofCase)])),
  };
}

/**
 * How many of each kind have an outcome of an item that a test accepts.
 *
 * @example countsOfKinds(exampleCaseFile, respondentsBy(exampleCaseFile, ['grade']), { item: 'pride', isCounted: (outcome) => outcome >= 3 }) // => Float64Array.of(2, 2, 1)
 */
export function countsOfKinds(
  { columns }: CaseFile,
  { kindCount, kindOf }: Respondents,
  { item, isCounted }: { item: string; isCounted: (outcome: number) => boolean },
): Float64Array {
  const counts = new Float64Array(kindCount);
  const { outcomes } = columnOf(columns, item);
  for (let index = 0; index < outcomes.length; index += 1) {
    if (!isCounted(at(outcomes, index))) continue;
    const kind = at(kindOf, index);
    counts[kind] = at(counts, kind) + 1;
  }
  return counts;
}

/** By kind: who answered an item, and who was asked. */
export interface PrintedBases {
  answered: Float64Array;
  asked: Float64Array;
}

/**
 * The two bases that are printed with an item, by kind.
 *
 * @example printedBasesOfKinds(exampleCaseFile, respondentsBy(exampleCaseFile, []), 'pride') // => { answered: Float64Array.of(5), asked: Float64Array.of(6) }
 */
export function printedBasesOfKinds(
  caseFile: CaseFile,
  respondents: Respondents,
  item: string,
): PrintedBases {
  return {
    answered: countsOfKinds(caseFile, respondents, {
      item,
      isCounted: (outcome) => outcome >= firstCategory,
    }),
    asked: countsOfKinds(caseFile, respondents, { item, isCounted: (outcome) => outcome !== notAsked }),
  };
}

/**
 * Who answered an item, who was asked, and everybody, by kind: those of the three that differ.
 *
 * @example basesOfKinds(exampleCaseFile, respondentsBy(exampleCaseFile, []), 'pride') // => [Float64Array.of(5), Float64Array.of(6)]
 */
export function basesOfKinds(caseFile: CaseFile, respondents: Respondents, item: string): Float64Array[] {
  const { answered, asked } = printedBasesOfKinds(caseFile, respondents, item);
  const bases = [answered, asked, countsOfKinds(caseFile, respondents, { item, isCounted: () => true })];
  const isSame = (one: Float64Array, other: Float64Array): boolean =>
    one.every((count, kind) => count === other[kind]);
  return bases.filter((base, index) => !bases.slice(0, index).some((earlier) => isSame(base, earlier)));
}

function optionsOfCases({ items, columns }: CaseFile, code: string): (index: number) => string[] {
  const item = items.find((one) => one.code === code);
  const categories = item !== undefined && 'categories' in item ? item.categories : [];
  const column = columnOf(columns, code);
  if (column.kind !== 'multiple') {
    return (index) => {
      const outcome = at(column.outcomes, index);
      return outcome < firstCategory ? [] : [at(categories, outcome - firstCategory)];
    };
  }
  return (index) => categories.filter((_, category) => ((at(column.masks, index) >>> category) & 1) === 1);
}

function columnOf(columns: CaseFile['columns'], code: string): CaseFile['columns'][string] {
  const column = columns[code];
  if (column === undefined) throw new RangeError(`the audit needs the column of ${code}`);
  return column;
}
