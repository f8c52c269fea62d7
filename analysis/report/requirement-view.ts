import type { PublishedRequirement } from './catalogue.ts';
import { positiveShare } from './positive-share.ts';
import type { PublishedTable } from './published-table.ts';
import { isFigure, type AbsentCell, type FigureCell } from './table-view.ts';

type Mark = PublishedRequirement['marks'][number];

export interface RequirementCell {
  group: string;
  /** null: not required. */
  mark: Mark | null;
  /** The share of positive answers, or why there is none; null where no table shows anything. */
  figure: FigureCell | AbsentCell | null;
  /** Where it is required, the share that is missing: of all other answers; null where there is none to give. */
  gap: FigureCell | null;
  /** The figure is of several groups published as one. */
  isMerged: boolean;
}

export interface RequirementRow {
  item: PublishedRequirement['rows'][number];
  cells: RequirementCell[];
}

/**
 * A required-by-group matrix beside what is published: in each cell the mark, and the share of the positive answers
 * among those who answered, as far as the item's table by these groups shows it.
 *
 * @example requirementView({ groups: [{ code: '3' }], marks: [], rows: [{ item: 'work', marks: {}, positive: ['2'] }] }, [singleTable])[0].cells[0].figure.text // => '100.0'
 */
export function requirementView(
  { groups, marks, rows }: PublishedRequirement,
  tables: readonly PublishedTable[],
): RequirementRow[] {
  return rows.map((row) => {
    const table = tables.find(({ stub }) => stub === row.item);
    return {
      item: row,
      cells: groups.map(({ code: group }): RequirementCell => {
        const mark = marks.find(({ code }) => code === row.marks[group]) ?? null;
        const point = table?.points.find(
          ({ code, kind, options = [code] }) =>
            (kind === 'option' || kind === 'merged') && options.includes(group),
        );
        if (table === undefined || point === undefined || row.positive.length === 0)
          return { group, mark, figure: null, gap: null, isMerged: false };
        const figure = positiveShare(table, point, row.positive);
        const others = table.categories
          .map(({ code }) => code)
          .filter((code) => !row.positive.includes(code));
        const gap = mark === null ? null : positiveShare(table, point, others);
        return {
          group,
          mark,
          figure,
          gap: gap !== null && isFigure(gap) ? gap : null,
          isMerged: point.kind === 'merged',
        };
      }),
    };
  });
}
