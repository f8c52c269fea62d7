import type { Highs } from 'highs';
import {
  bannerItems,
  nestingFacts,
  partsLeftOut,
  partsOfBanner,
  splitOf,
  tightestIntervals,
  unknownCount,
  type LinearFact,
} from '../index.ts';
import type { PublishedResponseRate, PublishedTable, PublishedTexts } from '../report/published-table.ts';
import { hiddenScores } from './hidden-scores.ts';
import { hiddenSums, type HiddenSum } from './hidden-sums.ts';
import { indexUnknowns, unknownsOf } from './facts/index-facts.ts';
import { mergedFacts, type NamedFact } from './merged-facts.ts';
import { factsOfNumbers, type NumbersElsewhere, type Split } from './printed-number.ts';
import { publishedOutputs, type PublishedOutput } from '../../server/publishing/audit/published-outputs.ts';
import { factsOfRate, printedRates, type PrintedRate } from './facts/rate-facts.ts';
import { factsOfTexts } from './facts/text-facts.ts';
import { factsOfWeights } from './facts/weighted-facts.ts';

/** What follows for one hidden group from everything printed. */
export interface HiddenGroup {
  table: string;
  group: string;
  /** The category (several with +, or all points) that is known most closely, with its limits; of an index `score`. */
  category: string;
  lower: number;
  upper: number;
  /**
   * Counts above 0 that are known exactly, the score, and shares or means that are printed beside a plan or a matrix,
   * with the outputs that give each away; empty: nothing is.
   */
  known: { category: string; count: number; outputs: string[] }[];
}

/** What is published of a wave beside its tables. */
export interface Elsewhere {
  numbers?: readonly NumbersElsewhere[];
  texts?: readonly PublishedTexts[];
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
  elsewhere: Elsewhere = {},
): Promise<HiddenGroup[]> {
  const tables = published.filter((table): table is PublishedTable => table.kind !== 'response-rate');
  const rate = published.find((table) => table.kind === 'response-rate');
  const rates = rate === undefined ? [] : await printedRates(rate);
  const found: HiddenGroup[] = [];
  for (const stub of new Set(tables.map((table) => table.stub))) {
    const own = tables.filter((table) => table.stub === stub);
    const facts = await factsOfTables(own, tables, rates, outputs, elsewhere);
    const isIndex = own.some(({ stubKind }) => stubKind === 'index');
    found.push(
      ...(isIndex
        ? hiddenScores(own, facts, solver)
        : hiddenGroups(
            own.flatMap((table) => hiddenSums(table, elsewhere.numbers ?? [])),
            facts,
            solver,
          )),
    );
  }
  return withPrinted(found, tables, elsewhere.numbers ?? []);
}

/**
 * A figure of a hidden group that is printed outright says something even where no count follows from it: of a share
 * without its base only few counts are possible, all of them whole numbers, which a linear program does not know.
 */
function withPrinted(
  groups: readonly HiddenGroup[],
  tables: readonly PublishedTable[],
  elsewhere: readonly NumbersElsewhere[],
): HiddenGroup[] {
  return groups.map((hidden) => {
    const table = tables.find(({ id }) => id === hidden.table);
    const printed = elsewhere
      .filter((other) => other.table === hidden.table)
      .flatMap(({ output, numbers }) =>
        numbers
          .filter(({ point }) => table?.points[point]?.code === hidden.group)
          .map(({ quantity, value }) => ({ category: quantity.kind, count: value, outputs: [output] })),
      );
    return { ...hidden, known: [...hidden.known, ...printed] };
  });
}

async function factsOfTables(
  own: readonly PublishedTable[],
  all: readonly PublishedTable[],
  rates: readonly PrintedRate[],
  outputs: Readonly<Record<string, PublishedOutput>>,
  { numbers: elsewhere = [], texts = [] }: Elsewhere,
): Promise<NamedFact[]> {
  const rate = rates[0]?.rate;
  const banners = bannersOf(own, all);
  const byPopulation = own.find(({ banner }) => banner !== null && banner === rate?.item);
  const facts: NamedFact[] = [];
  const add = (output: string, found: readonly LinearFact[]): void => {
    facts.push(...found.map((fact) => ({ ...fact, output })));
  };
  for (const table of own) {
    for (const [output, render] of Object.entries(outputs)) {
      const numbers = await render(table);
      add(output, factsOfNumbers(table, banners, numbers, output));
      add(output, factsOfWeights(table, byPopulation, rate, numbers, output));
    }
    for (const { output, numbers } of elsewhere.filter((other) => other.table === table.id)) {
      add(output, factsOfNumbers(table, banners, numbers, output));
    }
    for (const printed of rates) add(printed.output, factsOfRate(printed, table));
    if (table.banner === null) add('texts', factsOfTexts(texts, table, banners));
    if (table.banner === null || table.bannerKind !== 'single') continue;
    const unknowns = [...unknownsOf(table), ...(table.index ? [indexUnknowns.points] : [])];
    const variables = all.map(({ id, categories }) => ({
      id,
      categories: categories.map(({ code }) => code),
    }));
    add('api', nestingFacts(table, table.banner, unknowns, variables));
    add('api', emptyGroups(table, { banner: table.banner, parts: partsOf(table.banner, all) }, unknowns));
  }
  return facts;
}

/** Every way in which everybody is divided by the items of one stub's tables. */
function bannersOf(own: readonly PublishedTable[], all: readonly PublishedTable[]): Split[] {
  const items = new Map(
    own.flatMap(({ banner, bannerKind }) =>
      banner === null ? [] : bannerItems(banner).map((item) => [item, bannerKind] as const),
    ),
  );
  return [...items].flatMap(([item, kind]): Split[] => {
    if (kind === 'single') return [{ banner: item, parts: partsOf(item, all) }];
    return optionsOf(item, all).map((option) => ({
      banner: splitOf(item, option),
      parts: [option, `not:${option}`],
    }));
  });
}

function partsOf(banner: string, all: readonly PublishedTable[]): string[] {
  return partsOfBanner(banner, (item) => optionsOf(item, all));
}

function optionsOf(item: string, all: readonly PublishedTable[]): string[] {
  return (all.find(({ id }) => id === item)?.categories ?? []).map(({ code }) => code);
}

/** A group that is left out of a table has no case. */
function emptyGroups(table: PublishedTable, split: Split, unknowns: readonly string[]): LinearFact[] {
  const sum = new Map(
    partsLeftOut(split, table).flatMap((part) =>
      unknowns.map((code): [string, number] => [unknownCount(table.stub, split.banner, part, code), 1]),
    ),
  );
  return sum.size === 0 ? [] : [{ sum, lower: 0, upper: 0, from: `${table.id}: nobody` }];
}

function hiddenGroups(
  targets: readonly HiddenSum[],
  facts: readonly NamedFact[],
  solver: Highs,
): HiddenGroup[] {
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
      .filter((cell) => !isAllButZeros(cell, cells))
      .map(({ category, upper, sum }) => ({
        category,
        count: Math.round(upper),
        outputs: names.filter((name) => isGivenAwayBy(facts, name, sum, solver)),
      }));
    const { table, group, category, lower, upper } = closest;
    return [{ table, group, category, lower, upper, known }];
  });
}

/** Several categories hold the whole group where nobody chose the others: that is what was said of the larger group. */
function isAllButZeros(
  { categories }: HiddenSum,
  cells: readonly (HiddenSum & { upper: number })[],
): boolean {
  if (categories.length === 1) return false;
  const others = cells.filter((cell) => cell.categories.length === 1 && !categories.includes(cell.category));
  return others.length > 0 && others.every(({ upper }) => upper < 0.5);
}

/** What an outsider certainly has beside any other output. */
const known = ['api', 'rate-api'];

/** Whether an output gives the count away by itself, or together with what the API says. */
function isGivenAwayBy(
  facts: readonly NamedFact[],
  name: string,
  sum: ReadonlyMap<string, number>,
  solver: Highs,
): boolean {
  const [limits] = tightestIntervals(
    mergedFacts(facts.filter(({ output }) => output === name || known.includes(output))),
    [sum],
    solver,
  );
  return limits !== undefined && limits.upper - limits.lower < 0.5;
}
