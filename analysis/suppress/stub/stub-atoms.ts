import type { CaseFile } from '../../codebook/case-file.ts';
import { itemColumn } from '../../codebook/item-column.ts';
import { at } from '../../numeric/at.ts';
import { firstCategory, notAsked } from '../../outcome/missing.ts';
import { casePatterns } from '../case-patterns.ts';
import type { CaseSet } from '../published-groups.ts';

/** Cases that have the same in all items by which a stub is broken down, in an order that only these decide. */
export interface StubAtoms {
  count: number;
  /** By case. */
  atomOf: Uint32Array;
  /** By item and atom: the outcome; of a multiple response the mask of ticks. */
  values: Map<string, number[]>;
  isMultiple: (item: string) => boolean;
}

/** The stubs of a wave are broken down by the same few items: their atoms are found once. */
const known = new WeakMap<CaseFile, Map<string, StubAtoms>>();

/**
 * Sorts cases into atoms, once for the same items of a case file.
 *
 * @example stubAtoms(exampleCaseFile, ['grade']).values.get('grade') // => [1, 3, 4]
 */
export function stubAtoms(caseFile: CaseFile, items: readonly string[]): StubAtoms {
  const ofCaseFile = known.get(caseFile) ?? new Map<string, StubAtoms>();
  known.set(caseFile, ofCaseFile);
  const key = JSON.stringify(items);
  const atoms = ofCaseFile.get(key) ?? sortedIntoAtoms(caseFile, items);
  ofCaseFile.set(key, atoms);
  return atoms;
}

function sortedIntoAtoms(caseFile: CaseFile, items: readonly string[]): StubAtoms {
  const { patternOf, firstCase } = casePatterns(caseFile, items);
  const columns = items.map((item) => itemColumn(caseFile, item).column);
  const ofPattern = firstCase.map((index) =>
    columns.map((column) => at(column.kind === 'multiple' ? column.masks : column.outcomes, index)),
  );
  const order = [...ofPattern.keys()].toSorted((a, b) => compareLists(at(ofPattern, a), at(ofPattern, b)));
  const atomOfPattern = new Uint32Array(order.length);
  for (const [atom, pattern] of order.entries()) atomOfPattern[pattern] = atom;
  const atomOf = new Uint32Array(patternOf.length);
  // No bounds are asked for in here: every pattern is one of those in order.
  for (let index = 0; index < atomOf.length; index += 1) {
    atomOf[index] = atomOfPattern[patternOf[index] as number] as number;
  }
  const multiple = new Set(items.filter((_, index) => at(columns, index).kind === 'multiple'));
  return {
    count: order.length,
    atomOf,
    values: new Map(
      items.map((item, index) => [item, order.map((pattern) => at(at(ofPattern, pattern), index))]),
    ),
    isMultiple: (item) => multiple.has(item),
  };
}

/**
 * The atoms of each set of cases, ascending.
 *
 * @example atomsOfSets(stubAtoms(exampleCaseFile, ['grade']), [[{ item: 'grade', outcomes: [3] }]]) // => [[1]]
 */
export function atomsOfSets({ count, values, isMultiple }: StubAtoms, sets: readonly CaseSet[]): number[][] {
  const members = sets.map((): number[] => []);
  const byFirst = new Map<string, Map<number, number[]>>();
  const others = sets.map(([, ...rest]) => rest);
  for (const [group, [first]] of sets.entries()) {
    if (first === undefined) continue;
    const ofItem = byFirst.get(first.item) ?? new Map<number, number[]>();
    byFirst.set(first.item, ofItem);
    for (const outcome of first.outcomes) {
      const own = ofItem.get(outcome);
      if (own === undefined) ofItem.set(outcome, [group]);
      else own.push(group);
    }
  }
  for (let atom = 0; atom < count; atom += 1) {
    for (const [item, ofItem] of byFirst) {
      const value = at(values.get(item) ?? [], atom);
      const outcomes = isMultiple(item) ? tickedOutcomes(value) : [value];
      for (const group of outcomes.flatMap((outcome) => ofItem.get(outcome) ?? [])) {
        const own = at(members, group);
        if (own.at(-1) === atom) continue;
        if (at(others, group).every((one) => one.outcomes.includes(at(values.get(one.item) ?? [], atom))))
          own.push(atom);
      }
    }
  }
  for (const [group, set] of sets.entries()) {
    if (set.length === 0) members[group] = Array.from({ length: count }, (_, atom) => atom);
  }
  return members;
}

/**
 * Whether an outcome states nothing: left blank, outside the substance, or not asked.
 *
 * @example isBlank(notAsked) // => true
 */
export function isBlank(outcome: number): boolean {
  return outcome < firstCategory && outcome >= notAsked;
}

function tickedOutcomes(mask: number): number[] {
  const outcomes: number[] = [];
  for (let bit = 0; mask >>> bit > 0; bit += 1)
    if (((mask >>> bit) & 1) === 1) outcomes.push(firstCategory + bit);
  return outcomes;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : at(a, index) - at(b, index);
}
