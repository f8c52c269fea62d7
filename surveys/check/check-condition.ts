import { rulesOf } from '../items/rules/rules-of.ts';
import type { Condition } from '../schema/condition.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';

/** Where a condition stands: the codes of the items asked before it, and all items of the questionnaire by code. */
interface Surroundings {
  earlier: ReadonlySet<string>;
  items: ReadonlyMap<string, Item>;
}

/**
 * Whether every leaf of a condition can be decided when it is needed. Since a condition looks back only, routing has
 * no circles.
 * Issues   `unknown-item`; `condition-looks-ahead` (to a later item or its own); `wrong-condition` (`is` or `hasAll` on
 *          an item without options, a bound on an item whose answers are not numbers, anything on free text, which is
 *          kept apart from all other answers); `unknown-option`. Paths start at the condition.
 *
 * @example
 * checkCondition({ not: { item: 'b', atLeast: 1 } }, { earlier: new Set(), items: new Map([['b', { code: 'b', type: 'rating-scale' }]]) })
 * // => [{ code: 'condition-looks-ahead', path: ['not', 'item'], facts: { item: 'b' } }]
 */
export function checkCondition(condition: Condition, surroundings: Surroundings): Issue[] {
  const within = (part: Condition, ...place: Issue['path']): Issue[] =>
    checkCondition(part, surroundings).map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  if ('all' in condition) return condition.all.flatMap((part, index) => within(part, 'all', index));
  if ('any' in condition) return condition.any.flatMap((part, index) => within(part, 'any', index));
  if ('not' in condition) return within(condition.not, 'not');

  const item = surroundings.items.get(condition.item);
  const facts = { item: condition.item };
  if (item === undefined) return [{ code: 'unknown-item', path: ['item'], facts }];
  const ahead: Issue[] = surroundings.earlier.has(item.code)
    ? []
    : [{ code: 'condition-looks-ahead', path: ['item'], facts }];
  const wrong = (key: string): Issue[] => [...ahead, { code: 'wrong-condition', path: [key], facts }];
  if ('isAnswered' in condition) return rulesOf(item).isFreeText ? wrong('isAnswered') : ahead;
  if ('is' in condition || 'hasAll' in condition) {
    const [key, chosen] = 'is' in condition ? ['is', condition.is] : ['hasAll', condition.hasAll];
    if (!('options' in item)) return wrong(key);
    const options = item.options.map((option) => option.code);
    const unknown = chosen.flatMap((option, index): Issue[] =>
      options.includes(option)
        ? []
        : [{ code: 'unknown-option', path: [key, index], facts: { option, options } }],
    );
    return [...ahead, ...unknown];
  }
  if (rulesOf(item).takesBounds) return ahead;
  return wrong(condition.atLeast === undefined ? 'atMost' : 'atLeast');
}
