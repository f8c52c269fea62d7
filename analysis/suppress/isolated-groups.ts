import { sum } from 'simple-statistics';
import type { Table } from '../tabulate/table.ts';
import { derivableUnions } from './derivable-unions.ts';
import { notStated, printedFacts, withMergedValues, type PrintedFact } from './printed-facts.ts';

/** A group too small to be shown whose answers follow from what is published. */
export interface IsolatedGroup {
  stub: string;
  banner: string | null;
  /** Codes of the groups it is made of; `total`; `not:` and an option: those who did not tick it. */
  parts: string[];
  /** Respondents in it who answered the stub; null where they are known only to be few. */
  base: number | null;
  /** By category of the stub; null where that one stays unknown. */
  counts: (number | null)[];
  /** Mean of a rating scale, where the counts give it. */
  mean: number | null;
  /** The published columns and rows it was derived from. */
  from: string[];
}

/**
 * What an outsider could derive from published tables about groups of 1 to minimumBase - 1 respondents: by taking
 * shown groups from a total, merged groups apart, options of a multiple response from all, and by reading the
 * reverse of a cross. Small groups shown outright are among them. It looks at nothing but the tables and shares no
 * arithmetic with the suppression that it checks.
 *
 * Shape    tables: as published, with the frequency table of every banner item.
 * Missing  which respondents are in several groups of different items at once is not known outside: differences of
 *          such groups are left to hiddenGroups, which has the cases.
 * Throws   "isolatedGroups requires the frequency table of banner …".
 * @example isolatedGroups(tabulatePlan(exampleCaseFile, { banners: [{ item: 'grade' }], crosses: [] }), { minimumBase: 3 }).map((group) => `${group.stub}: ${group.parts.join('+')} ${group.base}`)
 *   // => ['pride: chief 2', 'pride: clerk 2', 'pride: not_stated 1', 'tools: chief 2', 'tools: clerk 1', 'tools: not_stated 1']
 */
export function isolatedGroups(tables: Table[], rules: { minimumBase: number }): IsolatedGroup[] {
  const isSmall = (base: number): boolean => base >= 1 && base < rules.minimumBase;
  const stubs = [...new Set(tables.map((table) => table.stub))];
  return stubs.flatMap((stub) => {
    const banners = tables.flatMap((table) => (table.stub === stub ? (table.banner ?? []) : []));
    const totals = printedFacts(tables, stub, null, []).map((fact) => ({ ...fact, parts: ['total'] }));
    const alone = groupsFrom(tables, stub, null, totals, isSmall);
    const split = [...new Set(banners)].flatMap((banner) => {
      const bannerTable = tables.find((table) => table.stub === banner);
      if (bannerTable === undefined) {
        throw new RangeError(`isolatedGroups requires the frequency table of banner ${banner}`);
      }
      const facts = printedFacts(tables, stub, banner, bannerTable.categories);
      if (bannerTable.stubKind !== 'multiple') return groupsFrom(tables, stub, banner, facts, isSmall);
      return bannerTable.categories.flatMap((option) =>
        groupsFrom(tables, stub, banner, asTickedOrNot(facts, option), isSmall),
      );
    });
    return [...alone, ...split];
  });
}

/** Options of a multiple response overlap: each is a pair of its own, those who ticked it and the others. */
function asTickedOrNot(facts: PrintedFact[], option: string): PrintedFact[] {
  return facts.flatMap((fact) => {
    if (fact.parts.includes(notStated) && fact.parts.length > 1)
      return { ...fact, parts: [option, `not:${option}`] };
    return fact.parts.length === 1 && fact.parts[0] === option ? fact : [];
  });
}

function groupsFrom(
  tables: Table[],
  stub: string,
  banner: string | null,
  printed: PrintedFact[],
  isSmall: (base: number) => boolean,
): IsolatedGroup[] {
  const table = tables.find((candidate) => candidate.stub === stub);
  if (table === undefined) return [];
  const merged = tables.flatMap((reverse) =>
    reverse.banner === stub
      ? reverse.points.flatMap(({ code, options }) => (options === undefined ? [] : { code, options }))
      : [],
  );
  const facts = withMergedValues(printed, merged);
  const derived = new Map<string, { parts: string[]; values: Map<string, number>; from: Set<string> }>();
  for (const coordinate of new Set(facts.flatMap((fact) => [...fact.values.keys()]))) {
    const sums = facts.flatMap(({ parts, values, from }) => {
      const value = values.get(coordinate);
      return value === undefined ? [] : [{ parts, value, from }];
    });
    for (const union of derivableUnions(sums)) {
      const key = union.parts.toSorted().join(' ');
      const group = derived.get(key) ?? { parts: union.parts, values: new Map(), from: new Set() };
      group.values.set(coordinate, union.value);
      for (const place of union.from) group.from.add(place);
      derived.set(key, group);
    }
  }
  return [...derived.values()].flatMap(({ parts, values, from }): IsolatedGroup[] => {
    const counts = table.categories.map((code) => values.get(code) ?? null);
    const known = counts.filter((count) => count !== null);
    if (known.length === 0 && [...values.keys()].every((code) => code === 'base')) return [];
    const isComplete = known.length === counts.length;
    const base = values.get('base') ?? (isComplete && table.stubKind !== 'multiple' ? sum(known) : null);
    const isFew = base === null ? isMarkedSmall(tables, stub, banner, parts) : isSmall(base);
    if (!isFew) return [];
    const points = counts.map((count, index) => (count ?? 0) * Number(table.categories[index]));
    const mean = table.stubKind === 'scale' && isComplete && base !== null ? sum(points) / base : null;
    return [{ stub, banner, parts, base, counts, mean, from: [...from] }];
  });
}

/** Where the base is not printed, a column hidden for its size still tells that it is small. */
function isMarkedSmall(tables: Table[], stub: string, banner: string | null, parts: string[]): boolean {
  const columns = tables
    .filter((table) => table.stub === stub && table.banner === banner)
    .flatMap((table) => table.points.filter((point) => parts.length === 1 && point.code === parts[0]));
  return columns.some(
    ({ column }) => column.status === 'suppressed' && column.reason === 'below_minimum_base',
  );
}
