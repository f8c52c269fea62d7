import { sum } from 'simple-statistics';
import { at } from '../../numeric/at.ts';
import type { Table } from '../../tabulate/table.ts';
import { derivableUnions } from './derivable-unions.ts';
import { scorePoints, type PrintedFact } from './printed-facts.ts';
import { withMergedValues } from './with-merged-values.ts';

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
  /** Mean of a rating scale where the counts give it; score of an index. */
  mean: number | null;
  /** The published columns and rows it was derived from. */
  from: string[];
}

/**
 * Small groups that follow from what is printed about one stub by one banner item, category by category.
 *
 * @example smallGroupsFrom([frequencyTable(exampleCaseFile, 'tools')], { stub: 'tools', banner: null, printed: [{ parts: ['total'], values: new Map([['base', 4], ['pen', 4], ['pc', 2]]), from: 'tools: total' }] }, (base) => base < 10)
 *   // => [{ stub: 'tools', banner: null, parts: ['total'], base: 4, counts: [4, 2], mean: null, from: ['tools: total'] }]
 */
export function smallGroupsFrom(
  tables: Table[],
  { stub, banner, printed }: { stub: string; banner: string | null; printed: PrintedFact[] },
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
  for (const { coordinates, known } of byFacts(facts)) {
    for (const { parts, sums } of derivableUnions(known.map((fact) => fact.parts))) {
      const key = parts.toSorted().join(' ');
      const group = derived.get(key) ?? { parts, values: new Map(), from: new Set() };
      for (const coordinate of coordinates) {
        const terms = [...sums].map(
          ([place, times]) => times * (at(known, place).values.get(coordinate) ?? NaN),
        );
        group.values.set(coordinate, Math.round(sum(terms)));
      }
      for (const place of sums.keys()) group.from.add(at(known, place).from);
      derived.set(key, group);
    }
  }
  return [...derived.values()].flatMap(({ parts, values, from }): IsolatedGroup[] => {
    const counts = table.categories.map((code) => values.get(code) ?? null);
    const known = counts.filter((count) => count !== null);
    if (known.length === 0 && [...values.keys()].every((code) => code === 'base')) return [];
    const isComplete = counts.length > 0 && known.length === counts.length;
    const base = values.get('base') ?? (isComplete && table.stubKind !== 'multiple' ? sum(known) : null);
    if (base === null || !isSmall(base)) return [];
    const points = known.map((count, index) => count * Number(table.categories[index]));
    const total = table.stubKind === 'scale' && isComplete ? sum(points) : values.get(scorePoints);
    const mean = total === undefined || base === null ? null : total / base;
    return [{ stub, banner, parts, base, counts, mean, from: [...from] }];
  });
}

/** The coordinates that the same facts have a value of: what follows from these is the same for each. */
function byFacts(facts: readonly PrintedFact[]): { coordinates: string[]; known: PrintedFact[] }[] {
  const found = new Map<string, { coordinates: string[]; known: PrintedFact[] }>();
  for (const coordinate of new Set(facts.flatMap((fact) => [...fact.values.keys()]))) {
    const places = [...facts.keys()].filter((place) => at(facts, place).values.has(coordinate));
    const key = places.join(' ');
    const same = found.get(key) ?? { coordinates: [], known: places.map((place) => at(facts, place)) };
    same.coordinates.push(coordinate);
    found.set(key, same);
  }
  return [...found.values()];
}
