import {
  suppressTables,
  tabulatePlan,
  type CaseFile,
  type DisclosureRules,
  type Table,
} from '../../../analysis/index.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';

/** Every table of a plan, with disclosure control solved once over all of them. Nothing else is ever shown. */
export function runTablePlan(caseFile: CaseFile, plan: TablePlan, rules: DisclosureRules): Table[] {
  return suppressTables(caseFile, tabulatePlan(caseFile, plan), { ...rules, plan });
}
