import { runTablePlan } from './run-table-plan.ts';
import type { Disclosure } from './tabulated-wave.ts';

/** What whatever is published is protected by. */
export const disclosureControl: Disclosure = { run: runTablePlan, besideIndices: (tables) => tables };
