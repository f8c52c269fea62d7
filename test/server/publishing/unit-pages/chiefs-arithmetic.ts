import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { WaveUnit } from '../../../../server/publishing/unit-pages/wave-units.ts';

type Point = PublishedTable['points'][number];

/**
 * What chiefs can work out who put their pages on one table, by plain arithmetic over printed bases: of every unit what is left
 * of it without the largest shown units inside. A rest of 1 to minimumBase - 1 people is a group that nobody may know. It
 * knows nothing of who answered what, nor of how anything was hidden.
 *
 * Shape    pages: the same table, once a page, with the columns that the page has.
 * Missing  a rest of the total of three or more who named no unit is nobody's; fewer are counted elsewhere.
 */
export function smallRests(
  pages: readonly PublishedTable[],
  units: readonly WaveUnit[],
  minimumBase: number,
): string[] {
  const columns = new Map<string, Point>(
    pages.flatMap(({ points }) => points.map((point): [string, Point] => [point.code, point])),
  );
  const [total, ...groups] = [
    {
      code: 'total',
      options: units.filter(({ parent }) => parent === null).flatMap(({ options }) => options),
    },
    ...units,
  ];
  if (total === undefined) return [];
  const baseOf = (code: string): number | null => {
    const column = columns.get(code)?.column;
    return column?.status === 'shown' ? column.answeredBase : null;
  };
  const shown = groups.filter(({ code }) => baseOf(code) !== null);
  const isInside = (part: { options: string[] }, whole: { options: string[] }): boolean =>
    part.options.length < whole.options.length && part.options.every((one) => whole.options.includes(one));
  return [total, ...shown].flatMap((whole) => {
    const base = baseOf(whole.code);
    if (base === null) return [];
    const inside = whole === total ? shown : shown.filter((part) => isInside(part, whole));
    const largest = inside.filter((part) => !inside.some((other) => isInside(part, other)));
    const rest = largest.reduce((left, { code }) => left - (baseOf(code) ?? 0), base);
    const isOfNoUnit =
      whole === total &&
      largest.flatMap(({ options }) => options).length === whole.options.length &&
      rest >= 3;
    return rest >= 1 && rest < minimumBase && !isOfNoUnit ? [`${whole.code} ${rest}`] : [];
  });
}
