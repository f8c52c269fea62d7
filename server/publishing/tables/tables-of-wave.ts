import type { CaseFile } from '../../../analysis/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publications.queries.ts';
import { questionnaireByHash, type StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/waves.queries.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { runTablePlan } from './run-table-plan.ts';
import type { TabulatedWave } from './table-context.ts';
import { tabulatedWave, type CaseWeights } from './tabulated-wave.ts';

/** Everything that would be published of a closed wave: the tables planners read are exactly the drafts HR saw. */
export async function tablesOfWave(dependencies: Dependencies, wave: Wave): Promise<Publication> {
  const { db } = dependencies;
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const caseFile = caseFileOfWave(dependencies, wave, stored);
  return tabulateWave(wave, stored, await populationOf(db, wave.code), caseFile);
}

/** The same from a case file in memory. */
export function tabulateWave(
  wave: TabulatedWave,
  stored: StoredQuestionnaire,
  population: Population,
  caseFile: CaseFile,
  caseWeights: CaseWeights | null = null,
): Publication {
  return tabulatedWave(
    { wave, stored, population, caseFile, caseWeights },
    { run: runTablePlan, besideIndices: (tables) => tables },
  );
}
