import { adjustedPValues } from '../multiplicity/adjusted-p-values.ts';
import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Comparison } from './group-comparison.ts';
import type { TableFinding } from './table-finding.ts';

/** Chance that any of the sentences of a wave claims a difference where there is none. */
export const findingLevel = 0.05;
const standoutLimit = 2;

/**
 * What may be said of every table of a wave so that all of it holds together: p-values by Holm over all tables whose groups
 * were compared, and only those who stand out at the level that is left for their table. One sentence alone at 5 % would
 * be false in every twentieth table of a wave in which nothing differs.
 *
 * Shape    findings of the tables, each of its table alone, in any order; a table that comes later is adjusted by handing
 *          in those that stand already with it.      Unit  probability, at most 1.
 * Missing  tables without a comparison stay as they are, and do not count.
 * Throws   "adjustedPValues requires p-values between 0 and 1"; "waveFindings requires finite values".
 * Source   Holm 1979; within a table its share of the level, as in hierarchical testing (Meinshausen 2008).
 * @example waveFindings([{ kind: 'comparison', test: 'rank', p: 0.03, tableCount: 1, effect: 0.1, standouts: [] }, { kind: 'comparison', test: 'rank', p: 0.04, tableCount: 1, effect: 0.1, standouts: [] }]).map(({ p }) => p) // => [0.06, 0.06]
 */
export function waveFindings(findings: readonly (TableFinding | null)[]): (TableFinding | null)[] {
  const comparisons = findings.filter((finding) => finding?.kind === 'comparison');
  const tableCount = comparisons.length;
  requireFinite(
    comparisons.flatMap((finding) => [finding.effect, finding.tableCount]),
    'waveFindings',
  );
  const adjusted = adjustedPValues(
    comparisons.map(({ p }) => p),
    'holm',
  );
  const ranked = comparisons.toSorted((a, b) => a.p - b.p);
  const factors = new Map(ranked.map((finding, rank) => [finding, tableCount - rank]));
  const said = new Map(
    comparisons.map((finding, place) => {
      const p = Number(at(adjusted, place));
      return [finding, saidOf({ ...finding, p, tableCount }, factors.get(finding) ?? tableCount)];
    }),
  );
  return findings.map((finding) =>
    finding?.kind === 'comparison' ? (said.get(finding) ?? finding) : finding,
  );
}

function saidOf(finding: Comparison, factor: number): Comparison {
  const standouts = finding.standouts
    .map((standout) => ({ ...standout, p: Math.max(finding.p, Math.min(1, standout.p * factor)) }))
    .filter(({ p }) => p < findingLevel)
    .slice(0, standoutLimit);
  return { ...finding, standouts };
}
