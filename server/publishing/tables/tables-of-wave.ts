import type { CaseFile } from '../../../analysis/index.ts';
import type { Publication } from '../../store/publications.queries.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import { runTablePlan } from './run-table-plan.ts';
import type { TabulatedWave } from './table-context.ts';
import { tabulatedWave, type CaseWeights, type Disclosure } from './tabulated-wave.ts';

/** What whatever is published is protected by. */
export const disclosureControl: Disclosure = { run: runTablePlan, besideIndices: (tables) => tables };

/** Every table of a wave's plan with disclosure control, from a case file in memory; nobody has audited them. */
export function tabulateWave(
  wave: TabulatedWave,
  stored: StoredQuestionnaire,
  population: Population,
  caseFile: CaseFile,
  caseWeights: CaseWeights | null = null,
): Publication {
  return tabulatedWave(
    { wave, stored, population, caseFile, ...(caseWeights && { caseWeights }) },
    disclosureControl,
  );
}
