import type { ServerIssue } from '../../contract/issue.ts';
import type { Organisation, Unit } from '../../../surveys/schema/organisation.ts';
import { isBlankRow } from '../heading-row.ts';
import { organisationColumns, type OrganisationColumns } from './organisation-columns.ts';
import { headCountOf, nameOf, type OrganisationReading, type UnitRow } from './unit-row.ts';
import { unitsByLevel } from './units-by-level.ts';

/**
 * The units of a table: a row a unit with its code, name and the unit that it is a part of, or with its names level by level
 * (部, 課, 係). Levels that are blank are those of the row above. A staff list, in which the same units stand again and again
 * and nobody counts, is counted. Units that the version before has under the same names keep their codes.
 * Issues  `no-unit-columns`, `unit-without-name`, `not-a-count`.
 */
export function readOrganisation(
  table: readonly string[][],
  before: Organisation | null,
): OrganisationReading {
  const columns = organisationColumns(table);
  const rows = table.slice(columns.firstRow).flatMap((cells, index): UnitRow[] =>
    isBlankRow(cells)
      ? []
      : [
          {
            line: columns.firstRow + index + 1,
            cell: (column) => (column === undefined ? '' : (cells[column] ?? '').normalize('NFKC').trim()),
          },
        ],
  );
  const isByCode = columns.places.code !== undefined && columns.places.name !== undefined;
  if (!isByCode && columns.levels.length === 0)
    return { units: [], issues: [{ code: 'no-unit-columns', path: ['table'], facts: {} }] };
  return isByCode ? unitsByCode(rows, columns) : unitsByLevel(rows, columns, before);
}

function unitsByCode(rows: readonly UnitRow[], { places }: OrganisationColumns): OrganisationReading {
  const issues: ServerIssue[] = [];
  const units = rows.map(({ line, cell }): Unit => {
    const code = codeOf(cell(places.code));
    const name = cell(places.name);
    if (name === '') issues.push({ code: 'unit-without-name', path: ['row', line], facts: { unit: code } });
    const parent = codeOf(cell(places.parent));
    const continues = cell(places.continues);
    return {
      code,
      name: nameOf(name, cell(places.english)),
      parent: parent === '' ? null : parent,
      ...headCountOf(cell(places.headCount), { line, unit: name }, issues),
      ...(continues !== '' && {
        continues: continues
          .split(/[\s,;、・/]+/u)
          .map(codeOf)
          .filter((one) => one !== ''),
      }),
    };
  });
  return { units, issues };
}

/** A code as the organisation writes it, in the characters that codes have here: 01-AB is 01-ab, 1.2 is 1-2. */
function codeOf(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-');
}
