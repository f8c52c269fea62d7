import type { Highs } from 'highs';
import { tightestIntervals, unknownCount, type LinearFact } from '../index.ts';
import type { PublishedIndex, PublishedTable } from '../report/published-table.ts';
import { indexUnknowns } from './facts/index-facts.ts';
import { mergedFacts, type NamedFact } from './merged-facts.ts';
import type { HiddenGroup } from './outsider-audit.ts';
import { splitsOfPoint } from './printed-number.ts';

type Limits = { lower: number; upper: number };
type HiddenPoint = PublishedTable['points'][number];

/**
 * What follows for the score of every hidden group of an index: from its own figure, printed where it should not be,
 * or from all others, once the number of people in the group is known. Known is what is as close as a printed figure.
 */
export function hiddenScores(
  tables: readonly PublishedTable[],
  facts: readonly NamedFact[],
  solver: Highs,
): HiddenGroup[] {
  const names = [...new Set(facts.map(({ output }) => output))];
  return tables.flatMap((table) => {
    const { index } = table;
    if (!index) return [];
    const hidden = table.points.filter(
      ({ kind, column }) => kind !== 'net' && kind !== 'total' && column.status === 'suppressed',
    );
    return hidden.map((point): HiddenGroup => {
      const limits = limitsOf(table, index, point, mergedFacts(facts), solver);
      const isKnown = ({ lower, upper }: Limits): boolean => upper - lower <= 10 ** -index.decimals + 1e-6;
      const isKnownFrom = (name: string): boolean => {
        const own = facts.filter(({ output }) => output === name || output === 'api');
        return isKnown(limitsOf(table, index, point, mergedFacts(own), solver));
      };
      const count = Number(((limits.lower + limits.upper) / 2).toFixed(index.decimals));
      const known = isKnown(limits) ? [{ category: 'score', count, outputs: names.filter(isKnownFrom) }] : [];
      return { table: table.id, group: point.code, category: 'score', ...limits, known };
    });
  });
}

function limitsOf(
  table: PublishedTable,
  { lowest, highest }: PublishedIndex,
  point: HiddenPoint,
  facts: readonly LinearFact[],
  solver: Highs,
): Limits {
  const [split] = splitsOfPoint(table, point);
  const sumOf = (unknown: string, parts: readonly string[]): Map<string, number> =>
    new Map(parts.map((part) => [unknownCount(table.stub, split?.banner ?? '', part, unknown), 1]));
  const parts = split?.parts ?? [];
  const [printed, points, scored] = tightestIntervals(
    facts,
    [
      sumOf(indexUnknowns.score, [point.code]),
      sumOf(indexUnknowns.points, parts),
      sumOf(indexUnknowns.scored, parts),
    ],
    solver,
  );
  const base = scored !== undefined && scored.upper - scored.lower < 0.5 ? Math.round(scored.upper) : 0;
  const mean = ({ lower, upper }: Limits): Limits => ({ lower: lower / base, upper: upper / base });
  const found = [...(printed ? [printed] : []), ...(points && base > 0 ? [mean(points)] : [])];
  return {
    lower: lowest + Math.max(0, ...found.map(({ lower }) => lower)),
    upper: Math.min(highest, ...found.map(({ upper }) => lowest + upper)),
  };
}
