import { at } from '../numeric/at.ts';
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
 * Shape    one result per point, in order; a point with code `not_stated` is given up before any other. parts: of a net the
 *          codes of the points that it is made of; its base is theirs.
 * Missing  a point without answers has nothing to hide.
 * @example forecastSuppression([{ code: 'chief', answeredBase: 6 }, { code: 'head', answeredBase: 10 }, { code: 'clerk', answeredBase: 205 }], { minimumBase: 10 }).map((point) => point.suppression)
 *   // => ['suppressed', 'suppressed', null]
 */
export function forecastSuppression(
  points: { code: string; answeredBase: number; parts?: readonly string[] }[],
  { minimumBase }: { minimumBase: number },
): { code: string; suppression: SuppressionReason | null }[] {
  const atoms = points.filter(({ parts }) => parts === undefined);
  const weights = Int32Array.from(atoms, ({ answeredBase }) => answeredBase);
  const members = points.map(({ code, parts = [code] }) =>
    [...atoms.keys()].filter((index) => at(weights, index) > 0 && parts.includes(atoms[index]?.code ?? '')),
  );
  const bases = members.map((own) => own.reduce((total, index) => total + at(weights, index), 0));
  const isAllHidden = weights.reduce((total, base) => total + base, 0) < minimumBase;
  const groups = laminarGroups({
    trees: treesOf({ members, bins: points.map(() => ''), atomCount: atoms.length }),
    losses: points.map(({ code, parts }) =>
      code === 'not_stated' ? loss.notStated : parts === undefined ? loss.group : loss.net,
    ),
    bases: [{ weights, isSoft: new Uint8Array(atoms.length) }],
    minimumBase,
    isFixed: new Uint8Array(points.length),
  });
  const hidden = Uint8Array.from(bases, (base) => Number(base >= 1 && (base < minimumBase || isAllHidden)));
  treeRule(groups, hidden);
  repairLeaks(groups, hidden, { rounds: Infinity, effort });
  return points.map(({ code }, index) => ({ code, suppression: hidden[index] === 1 ? 'suppressed' : null }));
}
