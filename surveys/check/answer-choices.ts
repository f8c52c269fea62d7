import type { Answer } from '../items/answer.ts';
import { rulesOf } from '../items/rules/rules-of.ts';
import { isAsked } from '../routing/is-asked.ts';
import { conditionLeaves } from '../schema/condition-items.ts';
import type { Condition } from '../schema/condition.ts';
import type { Item } from '../schema/item.ts';

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
  for (const answer of rulesOf(item).choices(item, leaves)) {
    const kind = leaves.map((leaf) => Number(isAsked(leaf, { [item.code]: answer }))).join('');
    if (!kinds.has(kind)) kinds.set(kind, answer);
  }
  return [...blank, ...kinds.values()];
}
