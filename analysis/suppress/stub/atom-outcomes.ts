import type { CaseFile } from '../../codebook/case-file.ts';
import { categoryCodes } from '../../codebook/category-codes.ts';
import { itemColumn } from '../../codebook/item-column.ts';
import type { ColumnCounts } from '../../kernel/count-column.ts';
import { countItems } from '../../kernel/count-items.ts';
import { at } from '../../numeric/at.ts';
import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../../outcome/missing.ts';
import type { StubAtoms } from './stub-atoms.ts';

/** Cases by atom and outcome of a stub: outcome o of atom a at `a * width + o`. */
export interface AtomOutcomes {
  counts: Uint32Array;
  width: number;
}

/** Where atoms are smaller, what is made of each takes longer than a look at every case. */
const fewestCasesAnAtom = 1_000;
/** More groups are not told apart by whoever counts all items together. */
const mostAtoms = 2 ** 16;

const known = new WeakMap<StubAtoms, Map<string, AtomOutcomes>>();

/**
 * Counts the outcomes of a stub in every atom. Where atoms are few and large, all items of the case file are counted
 * together when the first is asked for, and kept with the atoms; else in one pass over the cases.
 *
 * Shape    atoms of the same case file.      Throws   as itemColumn.
 * @example atomOutcomes(exampleCaseFile, { count: 3, atomOf: Uint32Array.of(1, 1, 2, 2, 2, 0), values: new Map([['grade', [1, 3, 4]]]), isMultiple: () => false }, 'grade').width
 *   // => 5
 */
export function atomOutcomes(caseFile: CaseFile, atoms: StubAtoms, stub: string): AtomOutcomes {
  const isWorthAll = atoms.count <= mostAtoms && atoms.count * fewestCasesAnAtom <= caseFile.caseCount;
  if (!isWorthAll) return outcomesOneByOne(caseFile, atoms, stub);
  const all = known.get(atoms) ?? outcomesOfAllItems(caseFile, atoms);
  known.set(atoms, all);
  return all.get(stub) ?? outcomesOneByOne(caseFile, atoms, stub);
}

/**
 * The reference: one case after another.
 *
 * @example outcomesOneByOne(exampleCaseFile, { count: 3, atomOf: Uint32Array.of(1, 1, 2, 2, 2, 0), values: new Map([['grade', [1, 3, 4]]]), isMultiple: () => false }, 'grade').width
 *   // => 5
 */
export function outcomesOneByOne(
  caseFile: CaseFile,
  { count, atomOf }: StubAtoms,
  stub: string,
): AtomOutcomes {
  const { outcomes } = itemColumn(caseFile, stub).column;
  const width = widthOf(caseFile, stub);
  const counts = new Uint32Array(count * width);
  // No bounds are asked for in here: every atom is below count, every outcome one of the item's.
  for (let index = 0; index < outcomes.length; index += 1) {
    const slot = (atomOf[index] as number) * width + (outcomes[index] as number);
    counts[slot] = (counts[slot] as number) + 1;
  }
  return { counts, width };
}

function outcomesOfAllItems(caseFile: CaseFile, { count, atomOf }: StubAtoms): Map<string, AtomOutcomes> {
  const codes = caseFile.items.map(({ code }) => code);
  const groups = { kind: 'partition', groupCount: count, groupOf: Uint16Array.from(atomOf) } as const;
  const counted = countItems(caseFile, codes, { groups });
  return new Map(
    codes.map((code, place) => {
      const { kind } = itemColumn(caseFile, code).column;
      const width = widthOf(caseFile, code);
      const counts = new Uint32Array(count * width);
      for (const [atom, own] of at(counted, place).entries()) {
        counts.set(outcomesOf(own, kind === 'single' || kind === 'scale'), atom * width);
      }
      return [code, { counts, width }];
    }),
  );
}

/** Of several answers and of an index the outcome says only that there is one. */
function outcomesOf(own: ColumnCounts, isOfCategories: boolean): number[] {
  const outcomes: number[] = [];
  outcomes[notAsked] = own.notAsked;
  outcomes[nonresponse] = own.nonresponse;
  outcomes[nonSubstantive] = own.nonSubstantive;
  return [...outcomes, ...(isOfCategories ? own.counts : [own.answered])];
}

function widthOf(caseFile: CaseFile, stub: string): number {
  return firstCategory + Math.max(1, categoryCodes(itemColumn(caseFile, stub).item).length);
}

/**
 * How many cases of each atom have an outcome that a test accepts.
 *
 * @example atomWeights({ counts: Uint32Array.of(1, 0, 0, 4, 2, 0, 0, 3), width: 4 }, (outcome) => outcome >= 3) // => Int32Array.of(4, 3)
 */
export function atomWeights(
  { counts, width }: AtomOutcomes,
  isCounted: (outcome: number) => boolean,
): Int32Array {
  const weights = new Int32Array(counts.length / width);
  for (let outcome = 0; outcome < width; outcome += 1) {
    if (!isCounted(outcome)) continue;
    for (let atom = 0; atom < weights.length; atom += 1) {
      weights[atom] = at(weights, atom) + at(counts, atom * width + outcome);
    }
  }
  return weights;
}
