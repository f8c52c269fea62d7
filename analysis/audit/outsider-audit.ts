import type { Highs } from 'highs';
import {
  tightestIntervals,
  type LinearFact,
  type LinearSum,
  type TightInterval,
} from '../numeric/tightest-intervals.ts';
import { settledSum, settledUnknowns } from '../numeric/settled-unknowns.ts';
import type { PrintedNumber, Quantity } from '../report/quantity.ts';
import { mergedFacts, type NamedFact } from './facts/merged-facts.ts';
import { publishedFacts, type AuditedPublication } from './facts/published-facts.ts';
import { limitedSums } from './hidden-limits.ts';
import { hiddenScores } from './hidden-scores.ts';
import type { HiddenSum } from './hidden-sums.ts';
import { tellingOutputs } from './telling-outputs.ts';

/** What follows for one hidden group from everything printed. */
export interface HiddenGroup {
  table: string;
  group: string;
  /** The category (several with +, or all points) that is known most closely, with its limits; of an index `score`. */
  category: string;
  lower: number;
  upper: number;
  /**
   * Counts above 0 that are known exactly, the score, and figures that are printed outright, with the outputs that give
   * each away; empty: nothing is.
   */
  known: KnownFigure[];
}

export interface KnownFigure {
  category: string;
  count: number;
  outputs: string[];
  /**
   * It is printed; it follows from sums and differences of what is printed; or only with that no count is below 0, since
   * nobody of a larger group that is shown gave some answers, which everybody may know.
   */
  follows: 'printed' | 'from_sums' | 'from_zeros';
}

/**
 * The outsider's audit: every printed number becomes a statement about unknown counts, and for every hidden group the
 * tightest limits of its counts are worked out from all of them together. Looks at nothing else: neither at answers nor
 * at how anything was suppressed.
 *
 * Throws   "the facts contradict each other" where one output prints something else than the others.
 * @example outsiderAudit({ tables: [], outputs: [] }, solver) // => []
 */
export function outsiderAudit(publication: AuditedPublication, solver: Highs): HiddenGroup[] {
  const found = publishedFacts(publication).flatMap((stubs) => [
    ...closestOfGroups(limitedSums(publication, stubs, solver), stubs.facts, solver),
    ...hiddenScores(stubs, solver),
  ]);
  const printed = Map.groupBy(
    publication.outputs.flatMap(({ output, table, numbers }) =>
      numbers.map((number) => ({ output, table: table.id, number })),
    ),
    ({ table, number }) => `${table} ${number.group}`,
  );
  return found.map((hidden) => ({
    ...hidden,
    known: withPrinted(hidden.known, printed.get(`${hidden.table} ${hidden.group}`) ?? []),
  }));
}

/**
 * A figure of a hidden group that is printed outright says something even where no count follows from it: of a share
 * without its base only few counts are possible, all of them whole numbers, which a linear program does not know.
 */
function withPrinted(
  known: HiddenGroup['known'],
  printed: readonly { output: string; number: PrintedNumber }[],
): HiddenGroup['known'] {
  const outright = Map.groupBy(printed, ({ number }) =>
    JSON.stringify([nameOf(number.quantity), number.value]),
  );
  return [
    ...known,
    ...[...outright.values()].flatMap((same): KnownFigure[] => {
      const [first] = same;
      if (first === undefined || isAmong(known, first.number)) return [];
      return [
        {
          category: nameOf(first.number.quantity),
          count: first.number.value,
          outputs: [...new Set(same.map(({ output }) => output))],
          follows: 'printed',
        },
      ];
    }),
  ];
}

function isAmong(known: HiddenGroup['known'], { quantity, value }: PrintedNumber): boolean {
  return known.some(({ category, count }) => category === nameOf(quantity) && count === value);
}

/** A count goes by its category, as what is worked out does. */
function nameOf(quantity: Quantity): string {
  return quantity.kind === 'count' ? quantity.category : quantity.kind;
}

function closestOfGroups(
  sums: readonly (HiddenSum & TightInterval)[],
  facts: readonly NamedFact[],
  solver: Highs,
): HiddenGroup[] {
  const groups = Map.groupBy(sums, ({ table, group }) => `${table} ${group}`);
  return [...groups.values()].flatMap((cells) => {
    // That nobody of a larger group chose something says so of its parts: the limits of the others tell more.
    const telling = cells.filter(({ upper }) => upper >= 0.5);
    const [closest = cells[0]] = telling.toSorted((a, b) => a.upper - a.lower - (b.upper - b.lower));
    if (closest === undefined) return [];
    const known = cells
      .filter(({ lower, upper }) => upper - lower < 0.5 && upper >= 0.5)
      .filter((cell) => !isAllButZeros(cell, cells))
      .map(({ category, upper, sum }): KnownFigure => ({
        category,
        count: Math.round(upper),
        outputs: tellingOutputs(facts, (own) => isPinned(own, sum, solver)),
        follows: isPinnedBySums(facts, sum, solver) ? 'from_sums' : 'from_zeros',
      }));
    const { table, group, category, lower, upper } = closest;
    return [{ table, group, category, lower, upper, known }];
  });
}

/** Several categories hold the whole group where nobody chose the others: that is what was said of the larger group. */
function isAllButZeros({ categories }: HiddenSum, cells: readonly (HiddenSum & TightInterval)[]): boolean {
  if (categories.length === 1) return false;
  const others = cells.filter((cell) => cell.categories.length === 1 && !categories.includes(cell.category));
  return others.length > 0 && others.every(({ upper }) => upper < 0.5);
}

function isPinned(facts: readonly LinearFact[], sum: LinearSum, solver: Highs): boolean {
  return tightestIntervals(facts, [sum], solver).every(({ lower, upper }) => upper - lower < 0.5);
}

/** Whether a sum is known too if the unknowns may be anything: each is the difference of two that are not below 0. */
function isPinnedBySums(facts: readonly NamedFact[], sum: LinearSum, solver: Highs): boolean {
  const { values, facts: left } = settledUnknowns(mergedFacts(facts));
  const asDifferences = (terms: LinearSum): LinearSum =>
    new Map(
      [...terms].flatMap(([name, coefficient]): [string, number][] => [
        [name, coefficient],
        [`-${name}`, -coefficient],
      ]),
    );
  return isPinned(
    left.map((fact) => ({ ...fact, sum: asDifferences(fact.sum) })),
    asDifferences(settledSum(sum, values).rest),
    solver,
  );
}
