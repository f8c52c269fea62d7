import type { Condition } from '../../../../surveys/schema/condition.ts';

/** A condition, or that it always or never holds. */
export type Truth = Condition | boolean;

/** That one at least holds: what never holds goes, what always holds is all; options of one item are one leaf. */
export function anyOf(parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  const conditions = merged(parts.filter((part) => typeof part !== 'boolean'));
  const [only] = conditions;
  if (only === undefined) return false;
  return conditions.length === 1 ? only : { any: conditions };
}

/** That all hold. */
export function allOf(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  const conditions = parts.filter((part) => typeof part !== 'boolean');
  const [only] = conditions;
  if (only === undefined) return true;
  return conditions.length === 1 ? only : { all: conditions };
}

export function notOf(part: Truth): Truth {
  if (typeof part === 'boolean') return !part;
  return 'not' in part ? part.not : { not: part };
}

/** Leaves that follow each other and are about options of the same item, as one. */
function merged(conditions: readonly Condition[]): Condition[] {
  const done: Condition[] = [];
  for (const condition of conditions) {
    const last = done.at(-1);
    const isSame = last !== undefined && 'is' in last && 'is' in condition && last.item === condition.item;
    if (isSame) done[done.length - 1] = { item: last.item, is: [...new Set([...last.is, ...condition.is])] };
    else done.push(condition);
  }
  return done;
}
