import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import type { Table } from '../tabulate/table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';
import { allSafeguards } from './safeguards.ts';
import { suppressedTables } from './suppressed-tables.ts';

/**
 * Disclosure control over all tables of a plan at once: what it returns may be published. For every stub the groups
 * it is broken down by (the total, the groups of every banner and cross) are taken together, and so many are hidden
 * that no combination of those shown, with whatever coefficients, tells of fewer than `minimumBase` respondents. The few
 * who left an attribute blank join a group where they would be alone. The total stays, unless it is that small itself.
 *
 * Shape    tables: exactly those of the plan, complete. The order of cases does not matter. earlier: tables of the same
 *          cases that were published before, as they were published; nothing new may be subtracted from them.
 * Base     unweighted respondents who answered the stub, not head counts.
 * Missing  a hidden column keeps no number, and the same mark whatever the cause; where a hidden group could be read
 *          from the reverse of a cross, that row is hidden too, and the columns lose their count of mentions.
 * Throws   "suppressTables requires every table of the plan, and no other".
 * @example suppressTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { plan: { banners: [], crosses: [] }, minimumBase: 6 })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'suppressed' }
 */
export function suppressTables(
  caseFile: CaseFile,
  tables: Table[],
  rules: DisclosureRules & { plan: Pick<TablePlan, 'banners' | 'crosses'> },
): Table[] {
  return suppressedTables(caseFile, tables, { ...rules, safeguards: allSafeguards });
}
