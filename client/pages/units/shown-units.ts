import type { LocalText } from '../../../surveys/schema/local-text.ts';

/** A unit in the order of its tree. */
interface ListedUnit {
  code: string;
  label: LocalText;
  level: number;
}

/** A row of the list. */
export interface UnitRow<Unit extends ListedUnit> {
  unit: Unit;
  /** Codes of the units around it, from the edge of the branch on. */
  path: string[];
  /** Whether others are inside it. */
  isDivided: boolean;
}

/** From how many units on a list begins closed below its second level. */
const longList = 30;

/** Units with their places. A branch begins at its own edge, wherever in the organisation it is. */
export function unitRows<Unit extends ListedUnit>(units: readonly Unit[]): UnitRow<Unit>[] {
  const around: Unit[] = [];
  return units.map((unit, index) => {
    while ((around.at(-1)?.level ?? -1) >= unit.level) around.pop();
    const path = around.map(({ code }) => code);
    around.push(unit);
    return { unit, path, isDivided: (units[index + 1]?.level ?? -1) > unit.level };
  });
}

/** What is closed as the page opens: of a long list all that is divided below its highest level. */
export function closedAtFirst(rows: readonly UnitRow<ListedUnit>[]): string[] {
  if (rows.length <= longList) return [];
  return rows.flatMap(({ unit, path, isDivided }) => (isDivided && path.length > 0 ? [unit.code] : []));
}

/** The units whose name has the words, in any of its languages. */
export function foundUnits(rows: readonly UnitRow<ListedUnit>[], search: string): string[] {
  const words = plain(search);
  return rows.flatMap(({ unit: { code, label } }) =>
    Object.values(label).some((name) => plain(name ?? '').includes(words)) ? [code] : [],
  );
}

/**
 * The rows that are shown: units that are searched for with those around them, or, where nothing is, all but what is inside
 * a closed one.
 */
export function shownRows<Unit extends ListedUnit>(
  rows: readonly UnitRow<Unit>[],
  { search, closed }: { search: string; closed: ReadonlySet<string> },
): UnitRow<Unit>[] {
  if (plain(search) === '') return rows.filter(({ path }) => !path.some((code) => closed.has(code)));
  const found = new Set(foundUnits(rows, search));
  const around = new Set(rows.flatMap(({ unit, path }) => (found.has(unit.code) ? path : [])));
  return rows.filter(({ unit: { code } }) => found.has(code) || around.has(code));
}

/** Without what people write differently. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
