import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { crossTab } from './cross-tab.ts';
import { frequencyTable } from './frequency-table.ts';
import { plannedTables } from './planned-tables.ts';
import type { Table } from './table.ts';

/**
 * Every table of a plan, before disclosure control: not for anybody's eyes until suppressTables has been over the
 * whole set.
 *
 * Throws   what plannedTables and crossTab throw.
 * @example tabulatePlan(exampleCaseFile, { banners: [], crosses: [{ stub: 'tools', banner: 'tools' }] }).map((table) => table.id)
 *   // => ['grade', 'pride', 'tools', 'tools*tools']
 */
export function tabulatePlan(caseFile: CaseFile, plan: Pick<TablePlan, 'banners' | 'crosses'>): Table[] {
  return plannedTables(caseFile.items, plan).map(({ stub, banner }) =>
    banner === null ? frequencyTable(caseFile, stub) : crossTab(caseFile, stub, banner),
  );
}
