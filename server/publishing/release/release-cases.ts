import type { DraftProgress } from '../../contract/tables.ts';
import type { Publication } from '../../store/publications.queries.ts';
import { breakingTables } from '../audit/breaking-tables.ts';
import { disclosureControl } from '../tables/disclosure-control.ts';
import type { Disclosure, WaveCases } from '../tables/tabulated-wave.ts';
import { releaseTables } from './release-tables.ts';

/** The tables of a wave in memory as they may be published, null where the audit passes none. */
export function releaseCases(
  cases: WaveCases,
  {
    disclosure = disclosureControl,
    tell = () => undefined,
  }: { disclosure?: Disclosure; tell?: (progress: DraftProgress) => void } = {},
): Publication | null {
  const { caseFile, wave } = cases;
  return releaseTables(cases, {
    ...disclosure,
    run: (...asked) => {
      tell({ step: 'suppressing', done: 0, of: 1 });
      return disclosure.run(...asked);
    },
    audit: ({ tables }) => {
      tell({ step: 'auditing', done: 0, of: 1 });
      return breakingTables({ tables, caseFile, minimumBase: wave.minimumBase });
    },
  });
}
