import type { Highs } from 'highs';
import { disclosureFindings } from '../../../analysis/index.ts';
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

/** A city of a hundred hidden groups has two thousand. */
const mostHiddenCounts = 10_000;

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

/**
 * The tables of a closed wave as they may be published; null where there are none. Judged are the rules of disclosure, with
 * what somebody knows who works there; and what follows from everything that any output prints, lists of texts included.
 */
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
        tell({ step: 'auditing', done: 0, of: 1 });
        const broken = disclosureFindings(
          {
            tables: tables.filter((table) => table.kind !== 'response-rate'),
            rates: tables.filter((table) => table.kind === 'response-rate'),
          },
          { ...caseFile, minimumBase: wave.minimumBase },
        );
        if (broken.length > 0) return broken.flatMap((finding) => finding.tables);
        const texts = standingPlaces({ responses }, { wave, questionnaire }, tables)
          .filter(releasable)
          .map(({ place, givenCount }) => ({ id: place.id, givenCount }));
        const audited = { catalogue, questionnaire, tables, elsewhere: { texts }, mostHiddenCounts };
        return tellingTables(
          auditTables(audited, solver, (done, of) => tell({ step: 'auditing', done, of })),
        );
      },
    },
  );
}
