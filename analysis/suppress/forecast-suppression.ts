import { sum } from 'simple-statistics';
import type { SuppressionReason } from '../tabulate/table.ts';
import { hiddenGroups } from './hidden-groups.ts';

/**
 * Which groups would be hidden if they answered in these numbers: one banner of groups that do not overlap, beside
 * a total, with every answer given. The same rules as for the tables themselves.
 *
 * Shape    one result per point, in order; a point with code `not_stated` is given up before any other.
 * Missing  a point without answers has nothing to hide.
 * @example forecastSuppression([{ code: 'chief', answeredBase: 6 }, { code: 'head', answeredBase: 10 }, { code: 'clerk', answeredBase: 205 }], { minimumBase: 10 }).map((point) => point.suppression)
 *   // => ['below_minimum_base', 'complementary', null]
 */
export function forecastSuppression(
  points: { code: string; answeredBase: number }[],
  rules: { minimumBase: number },
): { code: string; suppression: SuppressionReason | null }[] {
  const bases = points.map((point) => point.answeredBase);
  const total = points.length;
  const groups = [...points, { code: 'total', answeredBase: sum(bases) }].map((point, index) => ({
    answeredBase: point.answeredBase,
    askedBase: point.answeredBase,
    precedence: index === total ? 2 : Number(point.code !== 'not_stated'),
  }));
  const atoms = bases.map((base, index) => ({ groups: [index, total], asked: base, answered: base }));
  const reasons = hiddenGroups(groups, atoms, rules);
  return points.map((point, index) => ({ code: point.code, suppression: reasons[index] ?? null }));
}
