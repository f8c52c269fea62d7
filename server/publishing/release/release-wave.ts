import type { DraftProgress } from '../../contract/tables.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publications.queries.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import type { Disclosure } from '../tables/tabulated-wave.ts';
import type { ClosedWave, Variant } from './closed-wave-of.ts';
import { releaseCases } from './release-cases.ts';

interface Means extends Pick<Dependencies, 'responses'> {
  disclosure: Disclosure;
  tell: (progress: DraftProgress) => void;
}

/** The tables of a closed wave as they may be published, null where the audit passes none. */
export function releaseWave(
  { wave, stored, population, seen }: ClosedWave,
  { responses, disclosure, tell }: Means,
): Publication | null {
  tell({ step: 'tabulating', done: 0, of: 1 });
  const caseFile = caseFileOfWave({ responses }, wave, stored);
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
  return releaseNext({ ...wave, ...stored });
}
