import { rulesOf } from '../items/rules/rules-of.ts';
import type { Condition } from '../schema/condition.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';

/**
 * Whether every leaf of a condition can be decided when it is needed. `earlier` are the items asked before the place
 * of the condition, `all` those of the whole questionnaire. Since a condition looks back only, routing has no circles.
 * Issues   `unknown-item`; `condition-looks-ahead` (to a later item or its own); `wrong-condition` (`is` on an item
 *          without options, a bound on an item whose answers are not numbers); `unknown-option`. Paths start at the condition.
 *
 * @example
 * checkCondition({ not: { item: 'b', atLeast: 1 } }, [], [{ code: 'b', type: 'rating-scale' }])
 * // => [{ code: 'condition-looks-ahead', path: ['not', 'item'], facts: { item: 'b' } }]
 */
export function checkCondition(
  condition: Condition,
  earlier: readonly Item[],
  all: readonly Item[],
): Issue[] {
  const within = (part: Condition, ...place: Issue['path']): Issue[] =>
    checkCondition(part, earlier, all).map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  if ('all' in condition) return condition.all.flatMap((part, index) => within(part, 'all', index));
  if ('any' in condition) return condition.any.flatMap((part, index) => within(part, 'any', index));
  if ('not' in condition) return within(condition.not, 'not');

  const item = all.find((candidate) => candidate.code === condition.item);
  const facts = { item: condition.item };
  if (item === undefined) return [{ code: 'unknown-item', path: ['item'], facts }];
  const issues: Issue[] = [];
  if (!earlier.some(({ code }) => code === item.code))
    issues.push({ code: 'condition-looks-ahead', path: ['item'], facts });
  if ('is' in condition) {
    if (!('options' in item)) return [...issues, { code: 'wrong-condition', path: ['is'], facts }];
    const options = item.options.map((option) => option.code);
    condition.is.forEach((option, index) => {
      if (options.includes(option)) return;
      issues.push({ code: 'unknown-option', path: ['is', index], facts: { option, options } });
    });
  } else if (!rulesOf(item).takesBounds) {
    const bound = condition.atLeast === undefined ? 'atMost' : 'atLeast';
    issues.push({ code: 'wrong-condition', path: [bound], facts });
  }
  return issues;
}
