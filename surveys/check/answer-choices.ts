import type { Answer } from '../items/answer.ts';
import { isAsked } from '../routing/is-asked.ts';
import { conditionLeaves, type Leaf } from '../schema/condition-items.ts';
import type { Condition } from '../schema/condition.ts';
import type { Item, ResponseOption } from '../schema/item.ts';

/**
 * Answers to an item that conditions can tell apart, one of each kind; undefined: left blank, where it may be.
 *
 * @example
 * answerChoices({ type: 'single-response', code: 'a', options: [{ code: '1' }, { code: '2' }, { code: '3' }] }, [{ item: 'a', is: ['1', '2'] }])
 * // => [undefined, '1', '3']
 */
export function answerChoices(item: Item, conditions: readonly Condition[]): (Answer | undefined)[] {
  const leaves = conditions.flatMap(conditionLeaves).filter((leaf) => leaf.item === item.code);
  const blank = item.isRequired ? [] : [undefined];
  const kinds = new Map<string, Answer>();
  for (const answer of candidates(item, leaves)) {
    const kind = leaves.map((leaf) => Number(isAsked(leaf, { [item.code]: answer }))).join('');
    if (!kinds.has(kind)) kinds.set(kind, answer);
  }
  return [...blank, ...kinds.values()];
}

function candidates(item: Item, leaves: Leaf[]): Answer[] {
  switch (item.type) {
    case 'single-response':
      return item.options.map(({ code }) => code);
    case 'multiple-response':
      return combinations(item.options, leaves, item.maxChoices ?? item.options.length);
    case 'ranking':
      return combinations(item.options, leaves, item.rankCount);
    case 'rating-scale':
    case 'number': {
      const step = item.type === 'number' ? 10 ** -(item.decimals ?? 0) : 1;
      const bounds = leaves.flatMap((leaf) =>
        'is' in leaf ? [] : [leaf.atLeast, leaf.atMost].filter((bound) => bound !== undefined),
      );
      const near = [item.min, item.max, ...bounds.flatMap((bound) => [bound - step, bound, bound + step])];
      const values = near.map((value) => Math.round(value / step) * step);
      return values.filter((value) => value >= item.min && value <= item.max);
    }
    default:
      return ['text'];
  }
}

/** Sets of options, of those that no condition tells apart only the first. */
function combinations(options: readonly ResponseOption[], leaves: Leaf[], most: number): string[][] {
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
