import type { Remedy } from '../../../surveys/schema/remedy.ts';

/** Whether two lists of remedies are the same. */
export function isSameChoice(one: readonly Remedy[], other: readonly Remedy[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
