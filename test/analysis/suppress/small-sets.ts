import { firstCategory, type CaseFile, type Table } from '../../../analysis/index.ts';

/** What somebody who looks for small sets knows of a case: what it has in all attributes, and whether it answered. */
interface Person {
  attributes: string[];
  hasAnswered: boolean;
}

/**
 * Every combination of up to `deepest` shown groups of one stub with coefficients from -3 to 3, by plain loops over people:
 * whether one is not 0 for 1 to minimumBase - 1 of those who answered. Sets of three or more who all left an attribute blank
 * are none where minimumBase people agree with each in what was stated. Groups are found again from the tables' codes; who is in a
 * joined column besides its own follows from who is in no other.
 */
export function hasSmallSet(
  caseFile: CaseFile,
  tables: readonly Table[],
  stub: string,
  {
    minimumBase,
    attributes,
    deepest,
  }: { minimumBase: number; attributes: readonly string[]; deepest: number },
): boolean {
  const people = peopleOf(caseFile, stub, attributes).filter(({ hasAnswered }) => hasAnswered);
  const kinds = [...Map.groupBy(people, (person) => person.attributes.join('|')).values()];
  const sizes = kinds.map((own) => own.length);
  const isVague = kinds.map(([one]) => {
    const stated = (one?.attributes ?? []).flatMap((value, index) =>
      value === '' ? [] : [{ value, index }],
    );
    if (one === undefined || stated.length === one.attributes.length) return false;
    const agreeing = people.filter((other) =>
      stated.every(({ value, index }) => ['', value].includes(other.attributes[index] ?? '')),
    );
    return agreeing.length >= minimumBase;
  });
  const vectors = new Map<string, number[]>();
  for (const table of tables.filter((candidate) => candidate.stub === stub)) {
    const place = attributes.indexOf(table.banner ?? '');
    if (table.banner !== null && place < 0) continue;
    for (const { code, kind, joined, options = [code], column } of table.points) {
      if (column.status !== 'shown') continue;
      const vector = kinds.map(([one]) => {
        const value = one?.attributes[place] ?? '';
        if (kind === 'total') return 1;
        if (kind === 'not_stated') return Number(value === '');
        if (value === '') return Number(joined !== undefined || options.includes('not_stated'));
        return Number(options.includes(value));
      });
      vectors.set(vector.join(''), vector);
    }
  }
  const columns = [...vectors.values()];
  const isSmall = (vector: readonly number[]): boolean => {
    const inside = [...vector.keys()].filter((index) => vector[index] !== 0);
    const size = inside.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
    if (size === 0 || size >= minimumBase) return false;
    return size < 3 || inside.some((index) => isVague[index] !== true);
  };
  const search = (from: number, depth: number, vector: readonly number[]): boolean =>
    columns.slice(from).some((column, offset) =>
      [1, -1, 2, -2, 3, -3].some((factor) => {
        if (depth === 0 && factor < 0) return false;
        const next = vector.map((value, index) => value + factor * (column[index] ?? 0));
        return isSmall(next) || (depth + 1 < deepest && search(from + offset + 1, depth + 1, next));
      }),
    );
  return search(
    0,
    0,
    kinds.map(() => 0),
  );
}

function peopleOf(caseFile: CaseFile, stub: string, attributes: readonly string[]): Person[] {
  const codes = new Map(
    caseFile.items.map((item) => [item.code, item.kind === 'single' ? item.categories : []]),
  );
  return Array.from({ length: caseFile.caseCount }, (_, index) => ({
    attributes: attributes.map((code) => {
      const outcome = caseFile.columns[code]?.outcomes[index] ?? 0;
      return codes.get(code)?.[outcome - firstCategory] ?? '';
    }),
    hasAnswered: (caseFile.columns[stub]?.outcomes[index] ?? 0) >= firstCategory,
  }));
}
