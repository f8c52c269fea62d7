import type { Answer } from '../items/answer.ts';
import { rulesOf } from '../items/rules/rules-of.ts';
import { isAsked } from '../routing/is-asked.ts';
import type { Leaf } from '../schema/condition-items.ts';
import type { Item } from '../schema/item.ts';

/**
 * Answers to an item that the conditions on it can tell apart, one of each kind; undefined: left blank, where it may
 * be. One after another, since there may be more than anybody can look at.
 *
 * Shape    leaves: of this item alone; isOver: asked before each answer is looked at, whether that was enough.
 * @example
 * [...answerChoices({ type: 'single-response', code: 'a', options: [{ code: '1' }, { code: '2' }, { code: '3' }] }, [{ item: 'a', is: ['1', '2'] }])]
 * // => [undefined, '1', '3']
 */
export function* answerChoices(
  item: Item,
  leaves: readonly Leaf[],
  isOver: () => boolean = () => false,
): Generator<Answer | undefined> {
  if (!item.isRequired) yield undefined;
  const kinds = new Set<string>();
  for (const answer of rulesOf(item).choices(item, leaves)) {
    if (isOver()) return;
    const kind = leaves.map((leaf) => Number(isAsked(leaf, { [item.code]: answer }))).join('');
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    yield answer;
  }
}
