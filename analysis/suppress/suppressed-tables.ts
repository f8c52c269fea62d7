import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { plannedTables } from '../tabulate/planned-tables.ts';
import type { Table } from '../tabulate/table.ts';
import type { GuardedRules } from './safeguards.ts';
import { shownTables } from './stub/shown-tables.ts';
import { stubTables, type StubTables } from './stub/stub-tables.ts';

/**
 * suppressTables with the safeguards named: it alone and tests may import this, so that nothing is published without
 * one of them by mistake.
 *
 * Throws   "suppressTables requires every table of the plan, and no other".
 * @example suppressedTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { plan: { banners: [], crosses: [] }, minimumBase: 6, safeguards: { complementary: true, routing: true, earlier: true, certain: true, heads: true } })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'suppressed' }
 */
export function suppressedTables(
  caseFile: CaseFile,
  tables: Table[],
  { plan, ...rules }: GuardedRules & { plan: Pick<TablePlan, 'banners' | 'crosses'> },
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
  const earlier = rules.safeguards.earlier ? (rules.earlier ?? []) : [];
  const answers = new Map<string, StubTables>();
  // In questionnaire order: an item can only be routed on those before it, an index is made of them.
  for (const { code } of caseFile.items) {
    answers.set(code, stubTables({ caseFile, tables, plan, stub: code, rules, earlier, answers }));
  }
  return shownTables(tables, answers);
}
