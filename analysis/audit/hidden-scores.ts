import type { Highs } from 'highs';
import { tightestIntervals, type LinearFact, type TightInterval } from '../numeric/tightest-intervals.ts';
import type { AuditedTable } from './audited-table.ts';
import { mergedFacts } from './facts/merged-facts.ts';
import type { StubFacts } from './facts/published-facts.ts';
import { hiddenPoints } from './hidden-sums.ts';
import type { HiddenGroup } from './outsider-audit.ts';
import { splitsOfPoint } from './splits.ts';
import { tellingOutputs } from './telling-outputs.ts';
import { unknown, unknownCount } from './unknown-count.ts';

type Index = NonNullable<AuditedTable['index']>;
type Point = AuditedTable['points'][number];

/**
 * What follows for the score of every hidden group of an index: from its own figure, printed where it should not be,
 * or from all others, once the number of people in the group is known. Known is what is as close as a printed figure.
 *
 * Unit     the index's own.      Throws  what tightestIntervals throws.
 * @example hiddenScores({ tables: [singleTable], facts: [] }, solver) // => []
 */
export function hiddenScores({ tables, facts }: StubFacts, solver: Highs): HiddenGroup[] {
  return tables.flatMap((table) => {
    const { index } = table;
    if (!index) return [];
    return hiddenPoints(table).map((point): HiddenGroup => {
      const limitsFrom = (own: readonly LinearFact[]): TightInterval =>
        scoreLimits({ table, index, point }, own, solver);
      const isKnown = ({ lower, upper }: TightInterval): boolean =>
        upper - lower <= 10 ** -index.decimals + 1e-6;
      const limits = limitsFrom(mergedFacts(facts));
      const count = Number(((limits.lower + limits.upper) / 2).toFixed(index.decimals));
      const outputs = isKnown(limits) ? tellingOutputs(facts, (own) => isKnown(limitsFrom(own))) : [];
      const known = isKnown(limits)
        ? [{ category: 'score', count, outputs, follows: 'from_sums' as const }]
        : [];
      return { table: table.id, group: point.code, category: 'score', ...limits, known };
    });
  });
}

function scoreLimits(
  { table, index, point }: { table: AuditedTable; index: Index; point: Point },
  facts: readonly LinearFact[],
  solver: Highs,
): TightInterval {
  const { lowest, highest } = index;
  const splits = splitsOfPoint(table, point, []);
  const sumOf = (name: string, partsOf: (parts: readonly string[]) => readonly string[]) =>
    new Map(
      splits.flatMap(({ banner, parts }) =>
        partsOf(parts).map((part): [string, number] => [
          unknownCount({ stub: table.stub, banner, part, category: name }),
          1,
        ]),
      ),
    );
  const targets = [
    sumOf(unknown.score, () => [point.code]),
    sumOf(unknown.points, (parts) => parts),
    sumOf(unknown.answered, (parts) => parts),
  ];
  const [printed, points, answered] = tightestIntervals(facts, targets, solver);
  const base =
    answered !== undefined && answered.upper - answered.lower < 0.5 ? Math.round(answered.upper) : 0;
  const found = [
    ...(printed === undefined ? [] : [printed]),
    ...(points === undefined || base === 0
      ? []
      : [{ lower: points.lower / base, upper: points.upper / base }]),
  ];
  return {
    lower: lowest + Math.max(0, ...found.map(({ lower }) => lower)),
    upper: Math.min(highest, ...found.map(({ upper }) => lowest + upper)),
  };
}
