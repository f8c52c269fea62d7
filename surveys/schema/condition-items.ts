import type { Condition } from './condition.ts';

/**
 * Codes of the items that a condition looks at, with repetitions.
 *
 * @example conditionItems({ all: [{ item: 'a', is: ['1'] }, { not: { item: 'b', atLeast: 3 } }] }) // => ['a', 'b']
 */
export function conditionItems(condition: Condition): string[] {
  return conditionLeaves(condition).map((leaf) => leaf.item);
}

/** A condition on one item. */
export type Leaf = Extract<Condition, { item: string }>;

/**
 * The conditions on single items that a condition is made of.
 *
 * @example conditionLeaves({ not: { item: 'b', atLeast: 3 } }) // => [{ item: 'b', atLeast: 3 }]
 */
export function conditionLeaves(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(conditionLeaves);
  if ('any' in condition) return condition.any.flatMap(conditionLeaves);
  return 'not' in condition ? conditionLeaves(condition.not) : [condition];
}
