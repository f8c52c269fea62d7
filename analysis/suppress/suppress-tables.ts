import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { plannedTables } from '../tabulate/planned-tables.ts';
import type { Table } from '../tabulate/table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';
import { shownTable } from './stub/shown-table.ts';
import { stubTables, type StubTables } from './stub/stub-tables.ts';

/**
 * Disclosure control over all tables of a plan at once: what it returns may be published. For every stub the groups
 * it is broken down by (the total, the groups of every banner and cross) are taken together, and so many are hidden
 * that no combination of those shown, with whatever coefficients, tells of fewer than `minimumBase` respondents. The few
 * who left an attribute blank join a group where they would be alone. The total stays, unless it is that small itself.
 *
 * Shape    tables: exactly those of the plan, complete. The order of cases does not matter. rules.earlier: tables of
 *          the same cases that were published before, as they were published; nothing new may be subtracted from them.
 * Base     unweighted respondents who answered the stub, not head counts.
 * Missing  a hidden column keeps no number, and the same mark whatever the cause; where a hidden group could be read from the reverse of a
 *          cross, that row is hidden too, and the columns lose their count of mentions.
 * Throws   "suppressTables requires every table of the plan, and no other". `complementary: false` and
 *          `without` leave something open: for demonstrating what it gives away, never for publication.
 * @example suppressTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { banners: [], crosses: [] }, { minimumBase: 6, complementary: true })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'suppressed' }
 */
export function suppressTables(
  caseFile: CaseFile,
  tables: Table[],
  plan: Pick<TablePlan, 'banners' | 'crosses'>,
  rules: DisclosureRules & { earlier?: Table[] },
): Table[] {
  const planned = plannedTables(caseFile.items, plan).map((table) => table.id);
  if (
    planned.toSorted().join(' ') !==
    tables
      .map((table) => table.id)
      .toSorted()
      .join(' ')
  ) {
    throw new RangeError('suppressTables requires every table of the plan, and no other');
  }
  const earlier = rules.without?.includes('earlier') === true ? [] : (rules.earlier ?? []);
  const answers = new Map<string, StubTables>();
  // In questionnaire order: an item can only be routed on those before it, an index is made of them.
  for (const { code } of caseFile.items) {
    answers.set(code, stubTables({ caseFile, tables, plan, stub: code, rules, earlier, answers }));
  }
  return tables.map((table) => shownTable(table, answers));
}
