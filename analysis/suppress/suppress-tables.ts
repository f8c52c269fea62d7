import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import type { Table } from '../tabulate/table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';
import { allSafeguards } from './safeguards.ts';
import { suppressedTables } from './suppressed-tables.ts';

/**
 * Disclosure control over all tables of a plan at once: what it returns may be published. For every stub the groups
 * it is broken down by (the total, the groups of every banner and cross) are taken together, and so many are hidden
 * that no sum or difference of those shown gives the answers of fewer than `minimumBase` respondents.
 *
 * Shape    tables: exactly those of the plan, complete. The order of cases does not matter. earlier: tables of the same
 *          cases that were published before, as they were published; nothing new may be subtracted from them.
 * Base     unweighted respondents who answered the stub, not head counts.
 * Missing  a hidden column keeps its reason and no number; where a hidden group could be read from the reverse of a
 *          cross, that row is hidden too, and the columns lose their count of mentions.
 * Throws   "suppressTables requires every table of the plan, and no other".
 * @example suppressTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { plan: { banners: [], crosses: [] }, minimumBase: 6 })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'below_minimum_base' }
 */
export function suppressTables(
  caseFile: CaseFile,
  tables: Table[],
  rules: DisclosureRules & { plan: Pick<TablePlan, 'banners' | 'crosses'> },
): Table[] {
  return suppressedTables(caseFile, tables, { ...rules, safeguards: allSafeguards });
}
