import type { ServerIssue } from '../../contract/issue.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Unit } from '../../../surveys/schema/organisation.ts';
import { readCount } from '../read-count.ts';

/** What a table says of an organisation, as far as it can be read; whether its units fit together is not judged here. */
export interface OrganisationReading {
  units: Unit[];
  issues: ServerIssue[];
}

/** One row of a table of units, with its 1-based line. */
export interface UnitRow {
  line: number;
  cell: (column: number | undefined) => string;
}

/** The head count of a row where it has one; what is no count is noted. */
export function headCountOf(
  written: string,
  { line, unit }: { line: number; unit: string },
  issues: ServerIssue[],
): { headCount?: number } {
  if (written === '') return {};
  const headCount = readCount(written);
  if (headCount !== null) return { headCount };
  issues.push({ code: 'not-a-count', path: ['row', line], facts: { group: unit, count: written } });
  return {};
}

/** The name of a unit, with its English one where there is one. */
export function nameOf(ja: string, en: string): LocalText {
  return { ja, ...(en !== '' && { en }) };
}
