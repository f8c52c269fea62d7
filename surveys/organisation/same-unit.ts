import type { Organisation, Unit } from '../schema/organisation.ts';

/** A unit in the organisation of a year. */
export interface UnitOfYear {
  fiscalYear: number;
  unit: string;
}

/**
 * What a unit is called in another year, as long as it is one and the same: renamed, not merged and not divided. Followed
 * from version to version; a unit that goes on from several, or that goes on together with others, ends there. So nobody who
 * reads a unit comes to read another one by a reorganisation, and no figure stands beside one of other people.
 *
 * Shape    versions in any order, each year once; both years among them.
 * Missing  null where it is not there, or not the same.
 * @example
 * sameUnit(
 *   [
 *     { format: 'kotae-organisation/1', fiscalYear: 2025, units: [{ code: 'a', name: { ja: '課' }, parent: null }] },
 *     { format: 'kotae-organisation/1', fiscalYear: 2026, units: [{ code: 'b', name: { ja: '室' }, parent: null, continues: ['a'] }] },
 *   ],
 *   { fiscalYear: 2025, unit: 'a' },
 *   2026,
 * ) // => 'b'
 */
export function sameUnit(
  versions: readonly Organisation[],
  { fiscalYear, unit }: UnitOfYear,
  year: number,
): string | null {
  const ordered = versions.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const [from, to] = [fiscalYear, year].map((one) =>
    ordered.findIndex((version) => version.fiscalYear === one),
  ) as [number, number];
  if (from === -1 || to === -1) return null;
  if (ordered[from]?.units.every(({ code }) => code !== unit) ?? true) return null;
  let current: string | null = unit;
  for (let place = from; place !== to && current !== null; place += Math.sign(to - from)) {
    const isForward = to > from;
    const [earlier, later] = isForward
      ? [ordered[place], ordered[place + 1]]
      : [ordered[place - 1], ordered[place]];
    if (earlier === undefined || later === undefined) return null;
    current = isForward ? laterOf(earlier, later, current) : earlierOf(earlier, later, current);
  }
  return current;
}

function laterOf(earlier: Organisation, later: Organisation, unit: string): string | null {
  const following = later.units.filter((own) => predecessors(own, earlier).includes(unit));
  const [only] = following;
  return following.length === 1 && only !== undefined && predecessors(only, earlier).length === 1
    ? only.code
    : null;
}

function earlierOf(earlier: Organisation, later: Organisation, unit: string): string | null {
  const own = later.units.find(({ code }) => code === unit);
  const [only] = own === undefined ? [] : predecessors(own, earlier);
  return only !== undefined && laterOf(earlier, later, only) === unit ? only : null;
}

function predecessors({ code, continues }: Unit, { units }: Organisation): string[] {
  if (continues !== undefined) return continues;
  return units.some((unit) => unit.code === code) ? [code] : [];
}
