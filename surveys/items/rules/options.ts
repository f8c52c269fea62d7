import type { Leaf } from '../../schema/condition-items.ts';
import type { Issue } from '../../schema/issue.ts';
import type {
  MultipleResponseItem,
  RankingItem,
  ResponseOption,
  SingleResponseItem,
} from '../../schema/item.ts';
import { duplicateCodes } from './duplicate-codes.ts';

/**
 * Whether all options have codes of their own.
 * Issues   `duplicate-code`.
 *
 * @example checkOptionCodes({ options: [{ code: '1' }, { code: '1' }] }).map(({ path }) => path) // => [['options', 1, 'code']]
 */
export function checkOptionCodes({
  options,
}: Pick<SingleResponseItem | MultipleResponseItem | RankingItem, 'options'>): Issue[] {
  return duplicateCodes(options.map(({ code }, index) => ({ code, path: ['options', index, 'code'] })));
}

/**
 * Whether as many options can be chosen as may be.
 * Issues   `max-choices-above-options` at `key`.
 *
 * @example checkMostChoices([{ code: '1' }], 'rankCount', 2).map(({ code }) => code) // => ['max-choices-above-options']
 */
export function checkMostChoices(
  options: readonly ResponseOption[],
  key: 'maxChoices' | 'rankCount',
  most: number | undefined,
): Issue[] {
  if (most === undefined || most <= options.length) return [];
  const facts = { max: most, options: options.length };
  return [{ code: 'max-choices-above-options', path: [key], facts }];
}

/**
 * Whether as many options can be ticked as must be: exclusive ones cannot be together with others.
 * Issues   `min-choices-out-of-reach`.
 *
 * @example checkFewestChoices({ options: [{ code: '1' }, { code: '2' }], minChoices: 3 }).map(({ facts }) => facts) // => [{ min: 3, most: 2 }]
 */
export function checkFewestChoices({
  options,
  minChoices,
  maxChoices = options.length,
}: Pick<MultipleResponseItem, 'options' | 'minChoices' | 'maxChoices'>): Issue[] {
  const most = Math.min(maxChoices, options.filter(({ isExclusive }) => !isExclusive).length);
  return minChoices === undefined || minChoices <= most
    ? []
    : [{ code: 'min-choices-out-of-reach', path: ['minChoices'], facts: { min: minChoices, most } }];
}

/**
 * Sets of options, of those that no condition tells apart only the first.
 *
 * @example combinations([{ code: '1' }, { code: '2' }], [], 2) // => [['1']]
 * @example combinations([{ code: '1' }, { code: '2' }], [{ item: 'a', is: ['2'] }], 2) // => [['1'], ['2'], ['1', '2']]
 */
export function combinations(
  options: readonly ResponseOption[],
  leaves: readonly Leaf[],
  most: number,
): string[][] {
  const alone = options.filter(({ isExclusive }) => isExclusive).map(({ code }) => [code]);
  const kinds = Map.groupBy(
    options.filter(({ isExclusive }) => !isExclusive),
    ({ code }) => leaves.map((leaf) => ('is' in leaf ? Number(leaf.is.includes(code)) : 0)).join(''),
  );
  let sets: string[][] = [[]];
  for (const [first] of kinds.values()) {
    if (first === undefined || sets.length > 4096) break;
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, first.code])];
  }
  return [...alone, ...sets.filter((set) => set.length > 0)];
}
