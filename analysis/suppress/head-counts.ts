import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { CaseSet } from './published-groups.ts';

/** How many people there are in each group of an item, by option. */
export interface HeadCounts {
  item: string;
  counts: ReadonlyMap<string, number>;
  /** Every response carries a ticket or a code of its group: nobody can answer twice, or for people who are not there. */
  isProven: boolean;
}

/** People and responses of a set of cases, as far as head counts say. */
export interface People {
  headCount: number;
  responseCount: number;
}

/**
 * People and responses of the options that a set of cases is of.
 *
 * Missing  null: the set is not by the item of the head counts, or they lack one of its options.
 * @example peopleOf(exampleCaseFile, [{ item: 'grade', outcomes: [3] }], { item: 'grade', counts: new Map([['chief', 2]]), isProven: true }) // => { headCount: 2, responseCount: 2 }
 */
export function peopleOf(
  caseFile: CaseFile,
  cases: CaseSet,
  { item: code, counts }: Pick<HeadCounts, 'item' | 'counts'>,
): People | null {
  const own = cases.find(({ item }) => item === code);
  const { item, column } = itemColumn(caseFile, code);
  if (own === undefined || item.kind !== 'single') return null;
  // Whoever stated none and is counted with a group makes it no larger.
  const stated = own.outcomes.filter((outcome) => outcome >= firstCategory);
  if (stated.length === 0) return null;
  let headCount = 0;
  for (const outcome of stated) {
    const count = counts.get(at(item.categories, outcome - firstCategory));
    if (count === undefined) return null;
    headCount += count;
  }
  const { outcomes } = column;
  let responseCount = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    if (stated.includes(at(outcomes, index))) responseCount += 1;
  }
  return { headCount, responseCount };
}

/**
 * Whether answers of people who are not there could lift a group over the limit: there are fewer people than that, or,
 * where responses carry no proof, more responses than people.
 *
 * @example isLiftable({ headCount: 1, responseCount: 10 }, { minimumBase: 10, isProven: true }) // => true
 * @example isLiftable({ headCount: 30, responseCount: 31 }, { minimumBase: 10, isProven: true }) // => false
 */
export function isLiftable(
  { headCount, responseCount }: People,
  { minimumBase, isProven }: { minimumBase: number; isProven: boolean },
): boolean {
  return headCount < minimumBase || (!isProven && responseCount > headCount);
}
