import type { SuppressionReason } from '../tabulate/table.ts';
import type { CandidateGroup } from './hidden-groups.ts';

/**
 * Which groups are hidden for their own size: 1 to minimumBase - 1 of them answered, or were asked.
 *
 * Shape    one result per group, in order.      Base  unweighted: answered, and asked.
 * Missing  a group nobody of whom was asked has nothing to hide; one that is published for good cannot be hidden.
 * @example primaryReasons([{ askedBase: 9, answeredBase: 0, precedence: 1 }, { askedBase: 12, answeredBase: 10, precedence: 1 }], { minimumBase: 10 }) // => ['below_minimum_base', null]
 */
export function primaryReasons(
  groups: readonly CandidateGroup[],
  { minimumBase }: { minimumBase: number },
): (SuppressionReason | null)[] {
  const isSmall = (base: number): boolean => base >= 1 && base < minimumBase;
  return groups.map(({ isPublished, askedBase, answeredBase }) =>
    isPublished !== true && (isSmall(answeredBase) || isSmall(askedBase)) ? 'below_minimum_base' : null,
  );
}
