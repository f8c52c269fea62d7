import type { Table } from '../../../analysis/index.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import { tabulatedWave, type Disclosure, type WaveCases } from '../tables/tabulated-wave.ts';
import { withoutBreakdowns } from './without-breakdowns.ts';

/** How a wave's tables are made safe, and who judges whether they are. */
export interface Protection extends Disclosure {
  /** The ids of tables that give something away. */
  audit: (publication: Publication) => readonly string[];
}

/**
 * The tables of a wave as they may be published; null where there are none. Suppression proposes, the audit decides:
 * where it finds something, the breakdown in which it does is left out and it is asked again. Every round hides more, so
 * it ends; a table that gives something away by its total alone cannot be helped so.
 */
export function releaseTables(
  cases: WaveCases,
  { run, besideIndices, audit }: Protection,
): Publication | null {
  const { caseWeights, ...unweighted } = cases;
  const { items } = cases.caseFile;
  const leftOut = new Set<string>();
  let suppressed: Table[] | undefined;
  for (;;) {
    const tabulated = (own: WaveCases): Publication =>
      tabulatedWave(own, {
        run: (...asked) => withoutBreakdowns((suppressed ??= run(...asked)), items, leftOut),
        besideIndices,
      });
    const publication = tabulated(cases);
    // Who is in a group is judged by respondents, whatever each of them weighs.
    const telling = audit(caseWeights === undefined ? publication : tabulated(unweighted));
    if (telling.length === 0) return publication;
    const more = publication.tables.filter(
      ({ id, kind }) => kind === 'cross-tab' && telling.includes(id) && !leftOut.has(id),
    );
    if (more.length === 0) return null;
    for (const { id } of more) leftOut.add(id);
  }
}
