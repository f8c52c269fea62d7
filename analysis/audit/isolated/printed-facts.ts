import type { BannerPoint, ShownColumn, Table } from '../../tabulate/table.ts';
import { notStated, partsLeftOut, partsWithin, type BannerParts } from '../banner-parts.ts';

/** What is printed about a union of groups of one banner item: values by category of the stub, and its base. */
export interface PrintedFact {
  parts: string[];
  /** Category code (or a merged point's code) -> respondents; `base` -> those who answered the stub; `points`. */
  values: Map<string, number>;
  from: string;
}

/** Of an index: the scores of a group's respondents added up. */
export const scorePoints = 'points';

/**
 * Everything printed about one stub broken down by one banner, as an outsider would note it down: columns of the
 * stub's tables (by a nested banner also those of either item alone), totals, and, where both directions of a cross are
 * published, rows and bases of the reverse table, whose cells are the same counts.
 *
 * Shape    parts: those of the split, all the smallest groups of the banner; split null: the totals only.
 * @example printedFacts([crossTab(exampleCaseFile, 'pride', { item: 'grade' })], 'pride', { banner: 'grade', parts: ['chief', 'clerk', 'not_stated'] }).map((fact) => fact.parts)
 *   // => [['chief', 'clerk', 'not_stated'], ['chief'], ['clerk'], ['not_stated']]
 */
export function printedFacts(tables: Table[], stub: string, split: BannerParts | null): PrintedFact[] {
  const banner = split?.banner ?? null;
  const facts: PrintedFact[] = [];
  for (const table of tables.filter((candidate) => candidate.stub === stub)) {
    for (const point of table.points) {
      const total = point.kind === 'total' ? ['total'] : null;
      const parts = split === null ? total : partsWithin(split, table.banner, point);
      if (parts === null) continue;
      facts.push({ parts, values: columnValues(table, point), from: `${table.id}: ${point.code}` });
    }
    if (split === null || table.banner !== banner) continue;
    for (const part of partsLeftOut(split, table)) {
      facts.push({ parts: [part], values: zeros(table), from: `${table.id}: no ${part}` });
    }
  }
  const options = (split?.parts ?? []).filter((part) => part !== notStated);
  const askedOfMost = Math.max(
    0,
    ...tables.flatMap((table) => shownColumns(table).map((column) => column.askedBase)),
  );
  const isPublished = tables.some((table) => table.stub === stub && table.banner === banner);
  const reverses = tables.filter((table) => table.stub === banner && table.banner === stub && isPublished);
  for (const reverse of reverses) {
    for (const [category, code] of reverse.categories.entries()) {
      facts.push({
        parts: [code],
        values: rowValues(reverse, (column) => column.counts[category], stub === banner),
        from: `${reverse.id}: row ${code}`,
      });
    }
    if (reverse.stubKind !== 'single') continue;
    const stated = rowValues(reverse, (column) => column.answeredBase, false);
    facts.push({ parts: options, values: stated, from: `${reverse.id}: answered base` });
    const total = reverse.points.find((point) => point.kind === 'total')?.column;
    // Only where everybody was asked are those without an answer the whole of those who did not state it.
    if (total?.status === 'shown' && total.askedBase === askedOfMost) {
      const blank = rowValues(
        reverse,
        (column) => column.nonresponseCount + column.nonSubstantiveCount,
        false,
      );
      facts.push({ parts: [notStated], values: blank, from: `${reverse.id}: not answered` });
    }
  }
  return facts.filter((fact) => fact.values.size > 0);
}

function shownColumns(table: Table): ShownColumn[] {
  return table.points.flatMap(({ column }) => (column.status === 'shown' ? column : []));
}

function columnValues(table: Table, { column }: BannerPoint): Map<string, number> {
  if (column.status === 'suppressed') return new Map();
  if (column.status === 'no_cases') return zeros(table);
  const values = new Map([['base', column.answeredBase]]);
  for (const [index, code] of table.categories.entries()) {
    const count = column.counts[index];
    if (typeof count === 'number') values.set(code, count);
  }
  // By respondent mean, what the scores of groups add up to; near it by the other rules, which is too near.
  if (typeof column.indexScore === 'number') values.set(scorePoints, column.indexScore * column.answeredBase);
  else if (table.stubKind === 'index') values.set(scorePoints, 0);
  return values;
}

function zeros({ categories, stubKind }: Table): Map<string, number> {
  const codes = [...categories, 'base', ...(stubKind === 'index' ? [scorePoints] : [])];
  return new Map(codes.map((code) => [code, 0]));
}

/** One row of a reverse table, read from its groups: in a table of an item by itself the total is the group's base. */
function rowValues(
  reverse: Table,
  valueIn: (column: ShownColumn) => unknown,
  isOwnReverse: boolean,
): Map<string, number> {
  const values = new Map<string, number>();
  for (const { kind, code, column } of reverse.points) {
    // A group without cases has zeros in every row: that says nothing about the row.
    const value = column.status === 'shown' ? valueIn(column) : undefined;
    if (typeof value !== 'number' || kind === 'not_stated') continue;
    if (kind !== 'total') values.set(code, value);
    else if (isOwnReverse) values.set('base', value);
  }
  // A total alone is the size of a group and says nothing about its answers.
  return [...values.keys()].some((code) => code !== 'base') ? values : new Map();
}
