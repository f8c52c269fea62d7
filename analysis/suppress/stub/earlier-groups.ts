import type { CaseFile } from '../../codebook/case-file.ts';
import type { Table } from '../../tabulate/table.ts';
import { isAttribute, publishedGroups, type Place, type PublishedGroup } from '../published-groups.ts';
import { attributeKey } from './joins.ts';
import { isBlank, stubAtoms } from './stub-atoms.ts';

/**
 * The groups of a stub that anybody can read in tables that were published.
 *
 * @example readableGroups(exampleCaseFile, [], 'pride') // => []
 */
export function readableGroups(caseFile: CaseFile, tables: readonly Table[], stub: string): PublishedGroup[] {
  return publishedGroups(caseFile, [...tables], stub).filter(({ places }) =>
    places.some((place) => isReadable(tables, place)),
  );
}

/**
 * Who joined whom in published tables: those who left the inner attribute of a joined column blank.
 *
 * @example earlierJoins(exampleCaseFile, [], { stub: 'pride', attributes: ['grade'] }).size // => 0
 */
export function earlierJoins(
  caseFile: CaseFile,
  tables: readonly Table[],
  { stub, attributes }: { stub: string; attributes: readonly string[] },
): Map<string, Map<string, number>> {
  const joins = new Map<string, Map<string, number>>();
  const atoms = stubAtoms(caseFile, attributes);
  for (const { cases, places } of publishedGroups(caseFile, [...tables], stub)) {
    const own = cases.at(-1);
    if (own === undefined || !cases.every(({ item }) => isAttribute(caseFile, item))) continue;
    const isJoined = places.some((place) => {
      if (place.kind !== 'column') return false;
      const point = tables.find(({ id }) => id === place.table)?.points[place.point];
      return point?.joined !== undefined && point.kind !== 'net' && point.kind !== 'subtotal';
    });
    const [outcome] = own.outcomes;
    if (!isJoined || outcome === undefined) continue;
    for (let atom = 0; atom < atoms.count; atom += 1) {
      const valueOf = (item: string): number => atoms.values.get(item)?.[atom] ?? -1;
      const outer = cases.slice(0, -1);
      if (!isBlank(valueOf(own.item)) || !outer.every((one) => one.outcomes.includes(valueOf(one.item))))
        continue;
      const key = attributeKey(attributes, atoms.values, atom);
      joins.set(key, new Map(joins.get(key)).set(own.item, outcome));
    }
  }
  return joins;
}

function isReadable(tables: readonly Table[], place: Place): boolean {
  const table = tables.find((candidate) => candidate.id === place.table);
  if (table === undefined) return false;
  if (place.kind === 'column') return table.points[place.point]?.column.status === 'shown';
  const columns = table.points.slice(1).flatMap(({ column }) => (column.status === 'shown' ? column : []));
  if (place.kind === 'bases') return columns.length > 0;
  return columns.some(({ counts }) => typeof counts[place.category] === 'number');
}
