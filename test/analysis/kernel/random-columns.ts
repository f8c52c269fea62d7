import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CaseFile, CodebookItem } from '../../../analysis/index.ts';
import { firstCategory, nonSubstantive } from '../../../analysis/outcome/missing.ts';
import type { Partition } from '../../../analysis/tabulate/grouping.ts';

const options = (count: number): string[] => Array.from({ length: count }, (_, index) => `o${index}`);
const single = (code: string, count: number): CodebookItem => ({
  code,
  kind: 'single',
  categories: options(count),
  isAttribute: false,
});

/** Every kind of column, of every width that planes can have and of some that they cannot. */
export const kindsOfItems: CodebookItem[] = [
  { ...single('two', 2), outside: options(3) },
  single('one', 1),
  single('nine', 9),
  single('most', 29),
  single('tooMany', 30),
  single('words', 300),
  { code: 'scale', kind: 'scale', min: 0, max: 10, topBoxCount: 1, bottomBoxCount: 1 },
  { code: 'set', kind: 'multiple', categories: options(13), exclusive: [], outside: options(1) },
  { code: 'wide', kind: 'multiple', categories: options(31), exclusive: [] },
  {
    code: 'index',
    kind: 'index',
    items: [{ code: 'two', scores: [0, 100] }],
    aggregation: 'respondent-mean',
    minimumAnsweredCount: 1,
  },
];

/** Made-up answers to all of them: mixed, all missing in one way, or all with an answer. */
export function randomCaseFile(
  caseCount: number,
  seed: number,
  kind: 'mixed' | 'missing' | 'given',
): CaseFile {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const columnOf = (item: CodebookItem): CaseFile['columns'][string] => {
    const categoryCount =
      item.kind === 'single' ? item.categories.length : item.kind === 'scale' ? item.max - item.min + 1 : 1;
    const missing = below(firstCategory);
    const outcome = (): number => {
      if (kind === 'missing') return missing;
      return kind === 'given' ? firstCategory + below(categoryCount) : below(firstCategory + categoryCount);
    };
    const codes = categoryCount > 250 ? new Uint16Array(caseCount) : new Uint8Array(caseCount);
    const outcomes = codes.map(outcome);
    const bits = (optionCount: number, isSet: (code: number) => boolean): Uint32Array =>
      Uint32Array.from(outcomes, (code) => (isSet(code) ? below(2 ** optionCount) : 0));
    return {
      ...(item.kind === 'multiple'
        ? { kind: item.kind, outcomes, masks: bits(item.categories.length, (code) => code === firstCategory) }
        : { kind: item.kind, outcomes }),
      ...(item.outside && { outside: bits(item.outside.length, (code) => code === nonSubstantive) }),
    };
  };
  return {
    caseCount,
    items: kindsOfItems,
    columns: Object.fromEntries(kindsOfItems.map((item) => [item.code, columnOf(item)])),
  };
}

/** Groups of which the first is the largest, the more so the more there are, and some are empty. */
export function randomPartition(caseCount: number, seed: number, groupCount: number): Partition {
  const random = xoroshiro128plus(seed);
  const groupOf = new Uint16Array(caseCount).map(() => {
    const one = uniformInt(random, 0, groupCount - 1);
    return Math.floor((one * one) / groupCount);
  });
  return { kind: 'partition', groupCount, groupOf };
}
