import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { PublishedTexts } from '../../report/published-table.ts';
import type { AuditedTable, PrintedOutput, PrintedRate, Routing } from '../audited-table.ts';
import { splitsOfEverybody } from '../splits.ts';
import type { NamedFact } from './merged-facts.ts';
import { nestingFacts } from './nesting-facts.ts';
import { numberFacts } from './number-facts.ts';
import { rateFacts } from './rate-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { scoreFacts } from './score-facts.ts';
import { textFacts } from './text-facts.ts';
import { weightedFacts } from './weighted-facts.ts';

/** Everything that an outsider holds in his hands. */
export interface AuditedPublication {
  /** What is being published: hidden groups are looked for in these. */
  tables: readonly AuditedTable[];
  /** Everything printed of them, and of whatever was published earlier of the same cases. */
  outputs: readonly PrintedOutput[];
  rates?: readonly PrintedRate[];
  texts?: readonly Pick<PublishedTexts, 'id' | 'givenCount'>[];
  routings?: readonly Routing[];
}

/** Stubs whose unknown counts hang together: one, or several that are routed on each other. */
export interface StubFacts {
  tables: readonly AuditedTable[];
  facts: readonly NamedFact[];
}

/**
 * Everything published, as statements about unknown counts of single groups.
 *
 * Shape    with the frequency table of every banner item; one result for each set of stubs that hang together.
 * Throws   "the audit needs the frequency table of banner …", "no group … in table …".
 * @example publishedFacts({ tables: [], outputs: [] }) // => []
 */
export function publishedFacts(publication: AuditedPublication): StubFacts[] {
  const { tables, outputs, routings = [] } = publication;
  const all = [...new Set([...tables, ...outputs.map(({ table }) => table)])];
  const factsOf = new Map(
    [...new Set(all.map(({ stub }) => stub))].map((stub) => [stub, stubFacts(stub, all, publication)]),
  );
  return connected([...factsOf.keys()], routings).map((stubs) => ({
    tables: tables.filter(({ stub }) => stubs.includes(stub)),
    facts: stubs.flatMap((stub) => factsOf.get(stub) ?? []),
  }));
}

function stubFacts(
  stub: string,
  all: readonly AuditedTable[],
  { outputs, rates = [], texts = [], routings = [] }: AuditedPublication,
): NamedFact[] {
  const own = all.filter((table) => table.stub === stub);
  const everybody = splitsOfEverybody(own, all);
  const rate = rates.map((printed) => printed.rate).at(0);
  const byGroup = own.find(({ banner }) => banner !== null && banner === rate?.item);
  const named = (output: string, facts: readonly LinearFact[]): NamedFact[] =>
    facts.map((fact) => ({ ...fact, output }));
  return [
    ...outputs
      .filter(({ table }) => table.stub === stub)
      .flatMap((printed) =>
        named(printed.output, [
          ...numberFacts(printed, everybody),
          ...scoreFacts(printed, everybody),
          ...weightedFacts(printed, byGroup, rate),
          ...routings.flatMap((routing) => routingFacts(routing, printed, everybody)),
        ]),
      ),
    ...rates.flatMap((printed) => own.flatMap((table) => named(printed.output, rateFacts(printed, table)))),
    ...own.flatMap((table) => named('api', nestingFacts(table, all))),
    ...own.flatMap((table) =>
      table.banner === null ? named('texts', textFacts(texts, table, everybody)) : [],
    ),
  ];
}

/** Stubs in sets that no routing joins. */
function connected(stubs: readonly string[], routings: readonly Routing[]): string[][] {
  let sets = stubs.map((stub) => [stub]);
  for (const { stub, on } of routings) {
    const joined = sets.filter((set) => set.includes(stub) || set.includes(on));
    sets = [...sets.filter((set) => !joined.includes(set)), joined.flat()];
  }
  return sets;
}
