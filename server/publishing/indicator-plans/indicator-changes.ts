import type { Indicator } from '../../../surveys/schema/indicator-plan.ts';

/**
 * How many indicators of a plan were added, removed and changed in any way, its target and its baseline included. The
 * same code is the same indicator.
 */
export function indicatorChanges(
  before: readonly Indicator[],
  after: readonly Indicator[],
): { addedCount: number; removedCount: number; changedCount: number } {
  const was = new Map(before.map((indicator) => [indicator.code, JSON.stringify(indicator)]));
  const is = new Set(after.map(({ code }) => code));
  return {
    addedCount: after.filter(({ code }) => !was.has(code)).length,
    removedCount: before.filter(({ code }) => !is.has(code)).length,
    changedCount: after.filter(
      (indicator) => was.has(indicator.code) && was.get(indicator.code) !== JSON.stringify(indicator),
    ).length,
  };
}
