import type { Highs } from 'highs';
import {
  bannerItems,
  hiddenTargets,
  nestingFacts,
  partsLeftOut,
  partsOfBanner,
  splitOf,
  tightestIntervals,
  unknownCount,
  type Table,
} from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../published-table.ts';
import { hiddenScores } from './hidden-scores.ts';
import { indexUnknowns } from './index-facts.ts';
import { mergedFacts, type NamedFact } from './merged-facts.ts';
import { factsOfNumbers, type Split } from './printed-number.ts';
import { publishedOutputs, type PublishedOutput } from './published-outputs.ts';

/** What follows for one hidden group from everything printed. */
export interface HiddenGroup {
  table: string;
  group: string;
  /** The category whose count is known most closely, with its limits; of an index `score`. */
  category: string;
  lower: number;
  upper: number;
  /** Counts above 0 that are known exactly, or the score, and the outputs that give each away; empty: nothing is. */
  known: { category: string; count: number; outputs: string[] }[];
}

/**
 * The outsider's audit: every table is rendered in every way there is, the numbers are read back, each becomes a
 * statement about unknown counts, and for every hidden group the tightest limits of its counts are worked out from all
 * of them together. Looks at nothing else: neither at answers nor at how anything was suppressed.
 * Throws  where outputs contradict each other: one of them prints something else than the others.
 */
export async function outsiderAudit(
  published: readonly (PublishedTable | PublishedResponseRate)[],
  solver: Highs,
  outputs: Readonly<Record<string, PublishedOutput>> = publishedOutputs,
): Promise<HiddenGroup[]> {
  const tables = published.filter((table): table is PublishedTable => table.kind !== 'response-rate');
  const found: HiddenGroup[] = [];
  for (const stub of new Set(tables.map((table) => table.stub))) {
    const own = tables.filter((table) => table.stub === stub);
    const facts = await factsOfTables(own, tables, outputs);
    const isIndex = own.some(({ stubKind }) => stubKind === 'index');
    found.push(...(isIndex ? hiddenScores : hiddenGroups)(own, facts, solver));
  }
  return found;
}

async function factsOfTables(
  own: readonly PublishedTable[],
  all: readonly PublishedTable[],
  outputs: Readonly<Record<string, PublishedOutput>>,
): Promise<NamedFact[]> {
  const numeric = all.map(asNumeric);
  const optionsOf = (item: string): string[] => numeric.find(({ id }) => id === item)?.categories ?? [];
  const partsOf = (banner: string): string[] => partsOfBanner(banner, optionsOf);
  const items = new Map(
    own.flatMap(({ banner, bannerKind }) =>
      banner === null ? [] : bannerItems(banner).map((item) => [item, bannerKind] as const),
    ),
  );
  const banners = [...items].flatMap(([item, kind]): Split[] => {
    if (kind === 'single') return [{ banner: item, parts: partsOf(item) }];
    return optionsOf(item).map((option) => ({
      banner: splitOf(item, option),
      parts: [option, `not:${option}`],
    }));
  });
  const facts: NamedFact[] = [];
  for (const table of own) {
    for (const [output, render] of Object.entries(outputs)) {
      const numbers = await render(table);
      facts.push(...factsOfNumbers(table, banners, numbers, output).map((fact) => ({ ...fact, output })));
    }
    if (table.banner === null || table.bannerKind !== 'single') continue;
    const unknowns = [...unknownsOf(table), 'blank'];
    const sums = nestingFacts(table, table.banner, unknowns, numeric);
    facts.push(...sums.map((fact) => ({ ...fact, output: 'api' })));
    facts.push(...emptyGroups(table, { banner: table.banner, parts: partsOf(table.banner) }, unknowns));
  }
  return facts;
}

function unknownsOf({ index, categories }: PublishedTable): string[] {
  return index ? [indexUnknowns.scored, indexUnknowns.points] : categories.map(({ code }) => code);
}

/** A group that is left out of a table, or has a dash in all its columns, has no case. */
function emptyGroups(table: PublishedTable, split: Split, unknowns: readonly string[]): NamedFact[] {
  const sum = new Map(
    partsLeftOut(split, table).flatMap((part) =>
      unknowns.map((code): [string, number] => [unknownCount(table.stub, split.banner, part, code), 1]),
    ),
  );
  if (sum.size === 0) return [];
  return [{ sum, lower: 0, upper: 0, from: `${table.id}: nobody`, output: 'api' }];
}

function hiddenGroups(
  own: readonly PublishedTable[],
  facts: readonly NamedFact[],
  solver: Highs,
): HiddenGroup[] {
  const targets = own.flatMap((table) =>
    hiddenTargets(asNumeric(table), { isOverlapping: table.bannerKind === 'multiple' }).map((target) => ({
      ...target,
      table: table.id,
    })),
  );
  if (targets.length === 0) return [];
  const sums = targets.map(({ sum }) => sum);
  const intervals = tightestIntervals(mergedFacts(facts), sums, solver);
  const names = [...new Set(facts.map(({ output }) => output))];
  const groups = Map.groupBy(
    targets.map((target, index) => ({ ...target, ...(intervals[index] ?? { lower: 0, upper: Infinity }) })),
    ({ table, group }) => `${table} ${group}`,
  );
  return [...groups.values()].flatMap((cells) => {
    // That nobody of a larger group chose something says so of its parts: the limits of the others tell more.
    const telling = cells.filter(({ upper }) => upper >= 0.5);
    const [closest = cells[0]] = telling.toSorted((a, b) => a.upper - a.lower - (b.upper - b.lower));
    if (closest === undefined) return [];
    const known = cells
      .filter(({ lower, upper }) => upper - lower < 0.5 && upper >= 0.5)
      .map(({ category, upper, sum }) => ({
        category,
        count: Math.round(upper),
        outputs: names.filter((name) => isGivenAwayBy(facts, name, sum, solver)),
      }));
    const { table, group, category, lower, upper } = closest;
    return [{ table, group, category, lower, upper, known }];
  });
}

/** Whether an output gives the count away by itself, or together with what the API says. */
function isGivenAwayBy(
  facts: readonly NamedFact[],
  name: string,
  sum: ReadonlyMap<string, number>,
  solver: Highs,
): boolean {
  const [limits] = tightestIntervals(
    mergedFacts(facts.filter(({ output }) => output === name || output === 'api')),
    [sum],
    solver,
  );
  return limits !== undefined && limits.upper - limits.lower < 0.5;
}

function asNumeric(table: PublishedTable): Table {
  return { ...table, categories: table.categories.map(({ code }) => code) };
}
