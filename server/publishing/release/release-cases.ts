import type { DraftProgress } from '../../contract/publishing/tables.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import { breakingTables } from '../audit/breaking-tables.ts';
import { disclosureControl } from '../tables/disclosure-control.ts';
import type { Disclosure, WaveCases } from '../tables/tabulated-wave.ts';
import { withoutWords } from '../tables/without-words.ts';
import { releaseTables } from './release-tables.ts';

interface Means {
  disclosure?: Disclosure;
  /** What was seen of the same cases before, and is taken as given. */
  earlier?: Publication['tables'];
  tell?: (progress: DraftProgress) => void;
}

/** The tables of a wave in memory as they may be published, null where the audit passes none. */
export function releaseCases(
  cases: WaveCases,
  { disclosure = disclosureControl, earlier = [], tell = () => undefined }: Means = {},
): Publication | null {
  const { caseFile, wave } = cases;
  const given = earlier.flatMap((table) => (table.kind === 'response-rate' ? [] : [withoutWords(table)]));
  return releaseTables(cases, {
    run: (own, plan, rules) => {
      return disclosure.run(own, plan, {
        ...rules,
        ...(given.length > 0 && { earlier: given }),
        onProgress: (done, of) => tell({ step: 'suppressing', done, of }),
      });
    },
    besideIndices: (tables) => [...given, ...disclosure.besideIndices(tables)],
    audit: ({ tables }) => {
      return breakingTables({
        tables,
        earlier,
        caseFile,
        minimumBase: wave.minimumBase,
        onProgress: (done, of) => tell({ step: 'auditing', done, of }),
      });
    },
  });
}
