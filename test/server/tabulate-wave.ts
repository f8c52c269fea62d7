import type { CaseFile } from '../../analysis/index.ts';
import { disclosureControl } from '../../server/publishing/tables/disclosure-control.ts';
import type { TabulatedWave } from '../../server/publishing/tables/table-context.ts';
import { tabulatedWave, type CaseWeights } from '../../server/publishing/tables/tabulated-wave.ts';
import type { Publication } from '../../server/store/publishing/publications.queries.ts';
import type { StoredQuestionnaire } from '../../server/store/authoring/questionnaires.queries.ts';
import type { Population } from '../../surveys/schema/population.ts';

/** Every table of a wave's plan with disclosure control, which nobody has audited. */
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
