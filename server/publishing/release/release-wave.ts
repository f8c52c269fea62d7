import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { DraftProgress } from '../../contract/publishing/tables.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { driversOf } from '../tables/drivers-of.ts';
import type { Disclosure } from '../tables/tabulated-wave.ts';
import type { ClosedWave, Variant } from './closed-wave-of.ts';
import { releaseCases } from './release-cases.ts';

interface Means extends Pick<Dependencies, 'responses'> {
  disclosure: Disclosure;
  tell: (progress: DraftProgress) => void;
}

/** The tables of a closed wave as they may be published, null where the audit passes none. */
export async function releaseWave(
  { wave, stored, population, seen }: ClosedWave,
  { responses, disclosure, tell }: Means,
): Promise<Publication | null> {
  tell({ step: 'tabulating', done: 0, of: 1 });
  const caseFile = await caseFileOfWave({ responses }, wave, stored);
  const earlier: Publication['tables'] = [];
  const releaseNext = (variant: Omit<Variant, 'remedies'>): Publication | null =>
    releaseCases(
      {
        wave: { ...wave, merges: variant.merges },
        stored: { ...stored, tablePlan: variant.tablePlan },
        population,
        caseFile,
      },
      { disclosure, tell, earlier: [...earlier] },
    );
  // As each of them was made when it was looked at: beside those before it.
  for (const variant of seen) earlier.push(...(releaseNext(variant)?.tables ?? []));
  const publication = releaseNext({ ...wave, ...stored });
  if (publication === null) return null;
  const tables = publication.tables.filter((table) => table.kind !== 'response-rate');
  const drivers = driversOf(asTabulated(stored.questionnaire), caseFile, tables);
  if (drivers.length === 0) return publication;
  return { ...publication, catalogue: { ...publication.catalogue, drivers } };
}
