import type { Highs } from 'highs';
import type { Population } from '../../../surveys/schema/population.ts';
import type { DraftProgress } from '../../contract/tables.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publications.queries.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import { auditTables, tellingTables } from '../audit/audit-tables.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import type { TabulatedWave } from '../tables/table-context.ts';
import type { Disclosure } from '../tables/tabulated-wave.ts';
import { releasable, standingPlaces } from '../texts/standing-places.ts';
import { releaseTables } from './release-tables.ts';

/** A closed wave, as it is written down. */
export interface ClosedWave {
  wave: TabulatedWave;
  stored: StoredQuestionnaire;
  population: Population;
}

interface Means extends Pick<Dependencies, 'responses'> {
  solver: Highs;
  disclosure: Disclosure;
  tell: (progress: DraftProgress) => void;
}

/** The tables of a closed wave as they may be published, judged with the lists of texts beside them; null where there are none. */
export function releaseWave(
  { wave, stored, population }: ClosedWave,
  { responses, solver, disclosure, tell }: Means,
): Publication | null {
  tell({ step: 'tabulating', done: 0, of: 1 });
  const { questionnaire } = stored;
  const caseFile = caseFileOfWave({ responses }, wave, stored);
  return releaseTables(
    { wave, stored, population, caseFile },
    {
      ...disclosure,
      run: (...asked) => {
        tell({ step: 'suppressing', done: 0, of: 1 });
        return disclosure.run(...asked);
      },
      audit: ({ catalogue, tables }) => {
        const texts = standingPlaces({ responses }, { wave, questionnaire }, tables)
          .filter(releasable)
          .map(({ place, givenCount }) => ({ id: place.id, givenCount }));
        return tellingTables(
          auditTables({ catalogue, questionnaire, tables, elsewhere: { texts } }, solver, (done, of) =>
            tell({ step: 'auditing', done, of }),
          ),
        );
      },
    },
  );
}
