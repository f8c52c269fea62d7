import { sum } from 'simple-statistics';

/**
 * Merges of neighbouring groups after which none has 1 to minimumBase - 1 respondents: the smallest such group joins
 * the smaller of its neighbours (the next in order when they are equal), and so on. Nothing is proposed where
 * nothing is needed, or where all groups together are too small.
 *
 * Shape    points in rank order; one result per merge of two or more, in that order.
 * @example proposeMerges([{ code: 'chief', base: 6 }, { code: 'head', base: 10 }, { code: 'clerk', base: 205 }], { minimumBase: 10 }) // => [{ options: ['chief', 'head'] }]
 */
export function proposeMerges(
  points: { code: string; base: number }[],
  rules: { minimumBase: number },
): { options: string[] }[] {
  if (sum(points.map((point) => point.base)) < rules.minimumBase) return [];
  const groups = points.map((point) => ({ options: [point.code], base: point.base }));
  for (;;) {
    const small = groups.filter(({ base }) => base >= 1 && base < rules.minimumBase);
    const [smallest] = small.toSorted((a, b) => a.base - b.base);
    if (smallest === undefined)
      return groups.flatMap(({ options }) => (options.length > 1 ? [{ options }] : []));
    const index = groups.indexOf(smallest);
    const before = groups[index - 1]?.base ?? Infinity;
    const after = groups[index + 1]?.base ?? Infinity;
    const first = after <= before ? index : index - 1;
    const pair = groups.slice(first, first + 2);
    groups.splice(first, 2, {
      options: pair.flatMap((group) => group.options),
      base: sum(pair.map((group) => group.base)),
    });
  }
}
