import type { Language } from '../../../surveys/schema/local-text.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import { at } from '../../numeric/at.ts';
import { absent, line } from '../cells.ts';
import { groupHead, headOf } from '../heads.ts';
import { sourceLines } from '../heading-lines.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Head, Row, TableView } from '../table-view.ts';
import { chosenTable } from '../tables/chosen-table.ts';
import { turnedView } from '../tables/turned-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import type { PublishedOverview } from './published-overview.ts';

type Source = Pick<PublishedOverview, 'items' | 'tables'>;

/** Items that are answered on one scale, so that their answers can stand side by side. */
export interface ItemGrid {
  /** The first of them, by which an address names the grid. */
  code: string;
  /** Its answers, as the grid is called. */
  label: string;
  stubs: string[];
}

/** For whom a grid is: everybody, or one group of an attribute. */
export interface GridGroup {
  /** Code of the attribute; null: everybody. */
  by: string | null;
  /** Code of the group in it. */
  group: string;
}

/**
 * The grids of a wave: items with the same answers, two or more of them, in the order of the questionnaire.
 *
 * Missing  attributes, indices and multiple responses, which have no scale in common.
 * @example itemGrids({ items: [], tables: [overviewSample.tables[0], { ...overviewSample.tables[0], stub: 'b' }] }, 'ja').map(({ code, stubs }) => [code, stubs]) // => [['work', ['work', 'b']]]
 */
export function itemGrids({ items, tables }: Source, language: Language): ItemGrid[] {
  const attributes = new Set(items.flatMap(({ stub, isAttribute }) => (isAttribute ? [stub] : [])));
  const own = tables.filter(
    ({ banner, stub, stubKind }) =>
      banner === null && !attributes.has(stub) && (stubKind === 'single' || stubKind === 'scale'),
  );
  return [...Map.groupBy(own, answersOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    return [{ code: first.stub, label: rangeOf(first, language), stubs: group.map(({ stub }) => stub) }];
  });
}

/** The ends of a scale, the first and the last answer. */
function rangeOf({ categories, scale }: PublishedTable, language: Language): string {
  const say = sayIn(language);
  const { range } = overviewWords(language);
  if (scale === null) {
    const ends = [at(categories, 0), at(categories, categories.length - 1)].map(({ label }) => say(label));
    return range(at(ends, 0), at(ends, 1));
  }
  const { scaleEnd } = reportWords(language).table;
  const end = (point: number, label: typeof scale.minLabel): string =>
    label ? scaleEnd(String(point), say(label)) : String(point);
  return range(end(scale.min, scale.minLabel), end(scale.max, scale.maxLabel));
}

/** What two items have to have in common to stand in one table. */
function answersOf({ categories, stubKind, scale, nonSubstantive = [] }: PublishedTable): string {
  return JSON.stringify([stubKind, scale, categories, nonSubstantive]);
}

/**
 * The groups that a grid can be for: everybody, then those of every attribute.
 *
 * @example gridGroups(overviewSample, 'ja').map(({ label }) => label)[0] // => '全体'
 */
export function gridGroups({ tables }: Source, language: Language): (GridGroup & { label: string })[] {
  const words = overviewWords(language);
  const say = sayIn(language);
  const labels = new Map<string, GridGroup & { label: string }>();
  for (const { banner, bannerLabel, points } of tables) {
    for (const point of points) {
      const isTotal = point.kind === 'total';
      if (isTotal !== (banner === null) || point.kind === 'not_stated') continue;
      const { code: group } = point;
      const own = groupHead(point, language).label;
      const label = bannerLabel === null ? own : words.answerOf(say(bannerLabel), own);
      const key = `${banner ?? ''} ${group}`;
      if (!labels.has(key)) labels.set(key, { by: banner, group, label });
    }
  }
  return [...labels.values()];
}

/**
 * 集計表の一覧: the items of a grid in rows, their answers in columns, for everybody or one group. Every row is the row of
 * the item's own table, so that nothing stands here that does not stand there.
 *
 * Missing  a row of hidden cells where the group is hidden; 「—」 where the item's table does not have the group.
 * @example gridOfItems(overviewSample, { grid: { code: 'work', label: '', stubs: ['work'] }, of: { by: null, group: 'total' }, basis: 'asked' }, 'ja').rows.map(({ code, cells }) => [code, cells[0].text]) // => [['work', '1,000']]
 */
export function gridOfItems(
  { tables }: Source,
  { grid, of, basis }: { grid: ItemGrid; of: GridGroup; basis: PercentBasis },
  language: Language,
): TableView {
  const words = overviewWords(language);
  const say = sayIn(language);
  const own = grid.stubs.flatMap((stub) =>
    tables.filter((table) => table.stub === stub && table.banner === of.by),
  );
  const views = own.map((table) => rowsInGroups(table, basis, language));
  const columns = columnsOf(views);
  const first = own[0];
  const point = own.flatMap(({ points }) => points).find(({ code }) => code === of.group);
  const group = point === undefined ? '' : groupHead(point, language).label;
  return {
    kind: 'table',
    layout: 'groups',
    title: words.gridTitle(group),
    isSynthetic: own.some(({ isSynthetic }) => isSynthetic),
    unit: views[0]?.unit ?? null,
    heading: [],
    corner: [words.columns.item],
    columns,
    rows: own.map((table, place): Row => {
      const view = at(views, place);
      const row = view.rows.find(({ code }) => code === of.group);
      // A breakdown that was left out has the total alone.
      const isLeftOut = table.points.length === 1;
      const none = absent(isLeftOut ? 'suppressed' : 'not_applicable');
      return {
        ...headOf(table.id, say(table.stubLabel), 'group'),
        cells: columns.map(({ code }) => {
          if (row === undefined) return none;
          const column = view.columns.findIndex((head) => head.code === code);
          return row.cells[column] ?? absent('not_applicable');
        }),
      };
    }),
    notes: notesOf(own, of, language),
    ending: first === undefined ? [] : sourceLines(first, language),
  };
}

/** A table with groups in rows, percent over one base, however many answers it has. */
function rowsInGroups(table: PublishedTable, basis: PercentBasis, language: Language): TableView {
  const view = chosenTable({ ...table, kind: 'cross-tab' }, { unit: 'percent', basis }, language);
  return view.layout === 'groups' ? view : turnedView(view);
}

/** What any of the items has: answers first, then what stands beside them. */
function columnsOf(views: readonly TableView[]): Head[] {
  const heads = new Map(views.flatMap(({ columns }) => columns.map((head) => [head.code, head] as const)));
  const fullest = views.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const order = [...(fullest?.columns ?? []).map(({ code }) => code), ...heads.keys()];
  return [...new Set(order)].flatMap((code) => heads.get(code) ?? []);
}

function notesOf(
  tables: readonly PublishedTable[],
  { group }: GridGroup,
  language: Language,
): TableView['notes'] {
  const words = overviewWords(language);
  const { table: ofTables } = reportWords(language);
  const hidden = tables.filter(({ points }) => {
    const column = points.find(({ code }) => code === group)?.column;
    return column === undefined ? points.length === 1 : column.status === 'suppressed' || hasHidden(column);
  });
  const reasons = new Set(hidden.map(({ rules }) => ofTables.hiddenReason(rules.minimumBase)));
  const isMissing = tables.some(
    ({ points }) => points.length > 1 && points.every(({ code }) => code !== group),
  );
  return [
    ...[...reasons].map((reason) => ofTables.hiddenCellNote(reason)),
    words.noteGrid,
    ofTables.noteRounding,
    ...(isMissing ? [words.noteNoGroup] : []),
  ].map((text) => line('note', text));
}

function hasHidden(column: PublishedTable['points'][number]['column']): boolean {
  return column.status === 'shown' && column.counts.some((count) => typeof count !== 'number');
}
