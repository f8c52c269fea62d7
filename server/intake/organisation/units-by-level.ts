import type { ServerIssue } from '../../contract/issue.ts';
import type { Organisation, Unit } from '../../../surveys/schema/organisation.ts';
import { unitTree } from '../../../surveys/organisation/unit-tree.ts';
import type { OrganisationColumns } from './organisation-columns.ts';
import { headCountOf, nameOf, type OrganisationReading, type UnitRow } from './unit-row.ts';

/** Stands between names; no name holds it. */
const separator = '\u0000';

/** The units of a table that names them level by level, with codes of their own; those known under the same names keep theirs. */
export function unitsByLevel(
  rows: readonly UnitRow[],
  { places, levels }: OrganisationColumns,
  before: Organisation | null,
): OrganisationReading {
  const issues: ServerIssue[] = [];
  const codes = codesBefore(before);
  const taken = new Set(codes.values());
  const units = new Map<string, Unit>();
  const rowCounts = new Map<string, number>();
  let above: string[] = [];
  for (const { line, cell } of rows) {
    const own = namesOf(levels.map(cell), above);
    if (own.length === 0) {
      issues.push({ code: 'unit-without-name', path: ['row', line], facts: { unit: '' } });
      continue;
    }
    above = own;
    for (const depth of own.keys()) {
      const names = own.slice(0, depth + 1);
      const key = names.join(separator);
      if (units.has(key)) continue;
      const code = codes.get(key) ?? nextCode(taken);
      taken.add(code);
      const parent = units.get(names.slice(0, -1).join(separator))?.code ?? null;
      units.set(key, { code, name: nameOf(names.at(-1) ?? '', ''), parent });
    }
    const key = own.join(separator);
    rowCounts.set(key, (rowCounts.get(key) ?? 0) + 1);
    const unit = units.get(key);
    const count = headCountOf(cell(places.headCount), { line, unit: own.at(-1) ?? '' }, issues);
    if (unit !== undefined && count.headCount !== undefined)
      unit.headCount = (unit.headCount ?? 0) + count.headCount;
  }
  // A row a person: nobody counted them before.
  const isStaffList = places.headCount === undefined && [...rowCounts.values()].some((count) => count > 1);
  if (isStaffList) for (const [key, unit] of units) unit.headCount = rowCounts.get(key) ?? 0;
  return { units: [...units.values()], issues };
}

/** The names of a row from the highest level to its own; what is blank before its first name is as above. */
function namesOf(cells: readonly string[], above: readonly string[]): string[] {
  const first = cells.findIndex((name) => name !== '');
  if (first === -1) return [];
  return [...above.slice(0, first), ...cells.slice(first).filter((name) => name !== '')];
}

function codesBefore(before: Organisation | null): Map<string, string> {
  const units = before === null ? [] : unitTree(before.units);
  const nameOfCode = new Map(units.map(({ code, name }) => [code, name.ja]));
  return new Map(
    units.map(({ code, path }) => [
      [...path, code].map((one) => nameOfCode.get(one) ?? '').join(separator),
      code,
    ]),
  );
}

function nextCode(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`u${number}`)) number += 1;
  return `u${number}`;
}
