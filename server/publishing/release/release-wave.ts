import type { Population } from '../../../surveys/schema/population.ts';
import type { DraftProgress } from '../../contract/tables.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publications.queries.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import type { TabulatedWave } from '../tables/table-context.ts';
import type { Disclosure } from '../tables/tabulated-wave.ts';
import { releaseCases } from './release-cases.ts';

/** A closed wave, as it is written down. */
export interface ClosedWave {
  wave: TabulatedWave;
  stored: StoredQuestionnaire;
  population: Population;
}

interface Means extends Pick<Dependencies, 'responses'> {
  disclosure: Disclosure;
  tell: (progress: DraftProgress) => void;
}

/** The tables of a closed wave as they may be published, null where the audit passes none. */
export function releaseWave(
  { wave, stored, population }: ClosedWave,
  { responses, disclosure, tell }: Means,
): Publication | null {
  tell({ step: 'tabulating', done: 0, of: 1 });
  const caseFile = caseFileOfWave({ responses }, wave, stored);
  return releaseCases({ wave, stored, population, caseFile }, { disclosure, tell });
}
