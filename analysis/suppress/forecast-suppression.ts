import { sum } from 'simple-statistics';
import type { SuppressionReason } from '../tabulate/table.ts';
import { repairLeaks } from './repair/repair-leaks.ts';
import { laminarGroups, loss } from './trees/laminar-groups.ts';
import { treeRule } from './trees/tree-rule.ts';
import { treesOf } from './trees/tree.ts';

/** Looking for something better than the first safe solution is not worth it for few groups. */
const effort = { left: 0 };

/**
 * Which groups would be hidden if they answered in these numbers: one banner of groups that do not overlap, beside
 * a total, with every answer given. The same rules as for the tables themselves.
 *
 * Shape    one result per point, in order; a point with code `not_stated` is given up before any other.
 * Missing  a point without answers has nothing to hide.
 * @example forecastSuppression([{ code: 'chief', answeredBase: 6 }, { code: 'head', answeredBase: 10 }, { code: 'clerk', answeredBase: 205 }], { minimumBase: 10 }).map((point) => point.suppression)
 *   // => ['suppressed', 'suppressed', null]
 */
export function forecastSuppression(
  points: { code: string; answeredBase: number }[],
  { minimumBase }: { minimumBase: number },
): { code: string; suppression: SuppressionReason | null }[] {
  const bases = points.map((point) => point.answeredBase);
  const isAllHidden = sum(bases) < minimumBase;
  const members = bases.map((base, index) => (base === 0 ? [] : [index]));
  const groups = laminarGroups({
    trees: treesOf({ members, bins: points.map(() => ''), atomCount: points.length }),
    losses: points.map(({ code }) => (code === 'not_stated' ? loss.notStated : loss.group)),
    bases: [{ weights: Int32Array.from(bases), isSoft: new Uint8Array(points.length) }],
    minimumBase,
    isFixed: new Uint8Array(points.length),
  });
  const hidden = Uint8Array.from(bases, (base) => Number(base >= 1 && (base < minimumBase || isAllHidden)));
  treeRule(groups, hidden);
  repairLeaks(groups, hidden, { rounds: Infinity, effort });
  return points.map(({ code }, index) => ({ code, suppression: hidden[index] === 1 ? 'suppressed' : null }));
}
