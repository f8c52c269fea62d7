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
 * Sets of options, of those that no condition tells apart only the first; one after another, since there may be more
 * than anybody can look at.
 *
 * @example [...combinations([{ code: '1' }, { code: '2' }], [], 2)] // => [['1']]
 * @example [...combinations([{ code: '1' }, { code: '2' }], [{ item: 'a', is: ['2'] }], 2)] // => [['1'], ['2'], ['1', '2']]
 */
export function* combinations(
  options: readonly ResponseOption[],
  leaves: readonly Leaf[],
  most: number,
): Generator<string[]> {
  for (const { code, isExclusive } of options) if (isExclusive) yield [code];
  // Who must have all of several options needs each of them: they are not alike.
  const wanted = new Set(leaves.flatMap((leaf) => ('hasAll' in leaf ? leaf.hasAll : [])));
  const kinds = Map.groupBy(
    options.filter(({ isExclusive }) => !isExclusive),
    ({ code }) =>
      wanted.has(code)
        ? `all ${code}`
        : leaves.map((leaf) => ('is' in leaf ? Number(leaf.is.includes(code)) : 0)).join(''),
  );
  const codes = [...kinds.values()].flatMap(([first]) => (first === undefined ? [] : [first.code]));
  // Few and nearly all before what lies between: that is what conditions tell apart.
  const largest = Math.min(most, codes.length);
  for (let few = 1, many = largest; few <= many; few += 1, many -= 1) {
    yield* subsets(codes, few);
    if (many > few) yield* subsets(codes, many);
  }
}

/** Sets of so many of the codes, in their order. */
function* subsets(codes: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (const [place, code] of codes.entries()) {
      if (codes.length - place < size) return;
      for (const others of subsets(codes.slice(place + 1), size - 1)) yield [code, ...others];
    }
}
