import type { Column, Table } from '../../../analysis/index.ts';
import type { Index } from '../../../surveys/schema/index-definition.ts';

/** How closely an index may be published: digits after the point, and where even the fewest useful ones say too much. */
export interface IndexPrecision {
  decimals: number;
  /** The columns of the index's tables that are not shown. */
  withheld: ReadonlySet<Column>;
}

/**
 * The items of an index are published exactly. From their points and the index's follows what those gave who left some
 * items blank, as closely as the score is rounded: with one such person in a group of 60 and one digit, exactly. So an
 * index has no more digits, in the whole wave, than leave one whole answer open wherever fewer than `minimumBase` may
 * have left something blank, and in its total always, from which others can be taken. It keeps so many that a reader can
 * tell steps on its scale; a group for which those say too much is hidden.
 *
 * Made of what is published: the choice says nothing. `range`: from the worst to the best score of an answer.
 */
export function indexPrecision(
  index: Index,
  tables: readonly Table[],
  { minimumBase, range }: { minimumBase: number; range: number },
): IndexPrecision {
  const width = openPerPerson(index);
  const nothing = { decimals: index.decimals, withheld: new Set<Column>() };
  if (width === null) return nothing;
  const own = tables.filter(({ stub }) => stub === index.code);
  const constrained = own.flatMap((table) =>
    table.points.flatMap(({ code, kind, column }) => {
      if (column.status !== 'shown') return [];
      const blank = mostBlank(index, tables, table.banner, code, column.askedBase);
      const isFree = blank === 0 || (blank >= minimumBase && kind !== 'total');
      return isFree
        ? []
        : [{ kind, column, digits: Math.log10((column.answeredBase * width) / range) + 1e-9 }];
    }),
  );
  const fewest = Math.min(index.decimals, decimalsOfSteps(range));
  const isTooClose = constrained.some(({ kind, digits }) => kind === 'total' && digits < fewest);
  const withheld = isTooClose
    ? own.flatMap(({ points }) => points.map(({ column }) => column))
    : constrained.flatMap(({ digits, column }) => (digits < fewest ? [column] : []));
  const most = constrained.filter(({ digits }) => digits >= fewest).map(({ digits }) => Math.floor(digits));
  return { decimals: Math.min(index.decimals, ...most), withheld: new Set(withheld) };
}

/** Digits with which a scale has twenty steps or more: none from 0 to 100, one from 1 to 5. */
function decimalsOfSteps(range: number): number {
  return Math.max(0, Math.ceil(Math.log10(20 / range)));
}

/**
 * Points of somebody with blanks that one unit of the score leaves open for each person in the group; null: what those
 * with blanks answered is in index and items alike, so that both together say nothing of them.
 */
function openPerPerson({ items, aggregation, minimumAnsweredCount: least }: Index): number | null {
  const count = items.length;
  if (aggregation !== 'respondent-mean') return least === 1 ? null : count;
  // Somebody with few answers counts in the index as if the others were like them.
  return least < count ? count * Math.min(1, least / (count - least)) : count;
}

/** Of those asked for the index, how many left blank the item that most left blank. */
function mostBlank(
  { items }: Index,
  tables: readonly Table[],
  banner: string | null,
  group: string,
  asked: number,
): number {
  return Math.max(
    ...items.map((item) => {
      const table = tables.find((candidate) => candidate.stub === item && candidate.banner === banner);
      const column = table?.points.find(({ code }) => code === group)?.column;
      return column?.status === 'shown' ? asked - column.answeredBase : 0;
    }),
  );
}
