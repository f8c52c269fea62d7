import type { Language } from '../../../surveys/schema/local-text.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import { absent, countCell, figureCell, line } from '../cells.ts';
import { headOf } from '../heads.ts';
import { figureAt, keyFigureOf, type KeyFigure } from '../overview/key-figure.ts';
import { heatMapOf } from '../overview/heat-map.ts';
import { overviewLines, withUnit, type PlacedLine } from '../overview/overview-lines.ts';
import type { HeatMapView, OverviewRanking } from '../overview/overview-view.ts';
import { rankings } from '../overview/rankings.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Cell, Head, Row, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { unitPageWords } from '../words/unit-page-words.ts';
import type { PublishedUnitPage } from './published-unit-page.ts';

type Point = PublishedTable['points'][number];

/** The page of a unit, in one language. */
export interface UnitPageView {
  title: string;
  wave: string;
  isSynthetic: boolean;
  /** Who answered, of the unit and of what it stands beside. */
  counts: TableView;
  /** The highest and the lowest items of the unit, by its own printed figures. */
  ends: OverviewRanking[];
  /** Every item and index: the unit, the one around it, everybody, and what the unit was before. */
  items: TableView;
  /** Items by the parts of the unit; null where it has no parts that are shown. */
  parts: HeatMapView | null;
  actions: { words: string; state: string }[];
}

/** Nothing on the page is tested: a difference between two units is for talking about, not for ranking. */
const untested = { change: () => null };

/**
 * Lays out the page of a unit. Of every row the figure is the same in all columns, chosen by the unit's own.
 *
 * Base     those of each column who answered the item.
 * Missing  hidden figures have the one mark for it; a part without a page has its columns hidden like any other.
 * @example unitPageView(unitPageSample, 'ja').items.rows.map(({ cells }) => cells.map(({ text }) => text)) // => [['3.20', '2.75']]
 */
export function unitPageView(page: PublishedUnitPage, language: Language): UnitPageView {
  const words = unitPageWords(language);
  const say = sayIn(language);
  const lines = linesOf(page, language);
  return {
    title: words.title(say(page.unit.label)),
    wave: say(page.waveTitle),
    isSynthetic: page.isSynthetic,
    counts: countsTable(page, language),
    ends: rankings(lines, language)
      .map(({ title, lists }) => ({ title, lists: lists.filter(({ kind }) => kind !== 'changed') }))
      .filter(({ lists }) => lists.length > 0),
    items: itemsTable(page, lines, language),
    parts: partsMap(page, language),
    actions: page.actions.map((action) => ({ words: say(action.words), state: words.states[action.state] })),
  };
}

/** The lines of the overview, with the unit in place of everybody. */
function linesOf({ tables, items, earlier, group }: PublishedUnitPage, language: Language): PlacedLine[] {
  return overviewLines(
    {
      items,
      tables: tables.flatMap((table) => alone(table, group)),
      earlier:
        earlier === null
          ? null
          : {
              wave: '',
              waveTitle: earlier.waveTitle,
              // Response rates are not looked at here.
              rate: undefined as never,
              tables: earlier.tables.flatMap(({ table, ...own }) =>
                alone(table, table.points[0]?.code ?? '').map((one) => ({ ...own, table: one })),
              ),
            },
    },
    untested,
    language,
  );
}

function alone(table: PublishedTable, group: string): PublishedTable[] {
  const point = table.points.find(({ code }) => code === group);
  return point === undefined
    ? []
    : [{ ...table, banner: null, points: [{ ...point, kind: 'total' as const }] }];
}

function itemsTable(page: PublishedUnitPage, lines: readonly PlacedLine[], language: Language): TableView {
  const words = unitPageWords(language);
  const say = sayIn(language);
  const { tables, items, group, parent, earlier } = page;
  const positive = new Map(items.map((item) => [item.stub, item.positive]));
  const lineOf = new Map(lines.map((one) => [one.stub, one]));
  const around = page.above.at(-1);
  const columns: Head[] = [
    headOf('unit', words.own, 'figure'),
    ...(parent === null || around === undefined ? [] : [headOf('parent', say(around.label), 'figure')]),
    headOf('total', words.total, 'figure'),
    ...(earlier === null
      ? []
      : [headOf('earlier', words.earlier, 'figure'), headOf('change', words.change, 'figure')]),
  ];
  const rows = tables.flatMap((table): Row[] => {
    const [own] = alone(table, group);
    // Of a hidden unit the figure is chosen as for everybody: its own is not known.
    const figure =
      (own && keyFigureOf(own, positive.get(table.stub) ?? [])) ??
      keyFigureOf(table, positive.get(table.stub) ?? []);
    if (figure === null || figure === undefined) return [];
    const placed = lineOf.get(table.stub);
    const cellOf = (code: string): Cell => cellAt(table, code, figure, language);
    return [
      {
        ...headOf(table.stub, `${say(table.stubLabel)}${words.measured(measureOf(placed))}`, 'figure'),
        cells: [
          cellOf(group),
          ...(parent === null || around === undefined ? [] : [cellOf(parent)]),
          cellOf('total'),
          ...(earlier === null
            ? []
            : [placed?.earlier ?? absent('not_applicable'), placed?.change ?? absent('not_applicable')]),
        ],
      },
    ];
  });
  return {
    kind: 'table',
    layout: 'groups',
    title: words.items,
    isSynthetic: page.isSynthetic,
    unit: null,
    heading: [],
    corner: [words.item],
    columns,
    rows,
    notes: [
      words.noteBase,
      words.noteUntested,
      ...(earlier === null ? [words.noteNoEarlier] : [words.noteEarlier(say(earlier.waveTitle))]),
      ...(rows.some(({ cells }) => cells.some((cell) => 'reason' in cell && cell.reason === 'suppressed'))
        ? [words.noteHidden(reportWords(language).table.hiddenReason(page.minimumBase))]
        : []),
    ].map((text) => line('note', text)),
    ending: [],
  };
}

function measureOf(placed: PlacedLine | undefined): string {
  return placed?.measure ?? '';
}

function cellAt(table: PublishedTable, code: string, figure: KeyFigure, language: Language): Cell {
  const point: Point | undefined = table.points.find((one) => one.code === code);
  return point === undefined
    ? absent('not_applicable')
    : withUnit(figureAt(table, point, figure), figure, language);
}

function countsTable(page: PublishedUnitPage, language: Language): TableView {
  const words = unitPageWords(language);
  const say = sayIn(language);
  return {
    kind: 'table',
    layout: 'groups',
    title: words.response,
    isSynthetic: page.isSynthetic,
    unit: null,
    heading: [],
    corner: [words.unit],
    columns: (['eligible', 'responded', 'response-rate'] as const).map((kind) =>
      headOf(kind, words.counts[kind], 'figure'),
    ),
    rows: page.counts.map(({ of, label, eligibleCount, responseCount }) => {
      const about = (kind: 'eligible' | 'responded' | 'response-rate') => ({ group: of, quantity: { kind } });
      return {
        ...headOf(of, say(label), of === 'total' ? 'total' : 'group'),
        cells: [
          eligibleCount === null
            ? absent('not_applicable')
            : countCell(about('eligible'), eligibleCount, 'digit'),
          responseCount === null
            ? absent('not_applicable')
            : countCell(about('responded'), responseCount, 'digit'),
          eligibleCount === null || responseCount === null || eligibleCount === 0
            ? absent('not_applicable')
            : {
                ...figureCell(about('response-rate'), (100 * responseCount) / eligibleCount, 1),
                text: words.percent(
                  responseCount === 0 ? '0.0' : printPercent(responseCount, eligibleCount, 1),
                ),
              },
        ],
      };
    }),
    notes: [],
    ending: [],
  };
}

/** Means, scores and positive answers each have a map of their own on the first page of results; here one that most items have. */
function partsMap(page: PublishedUnitPage, language: Language): HeatMapView | null {
  const { tables, items, banner, group, parts } = page;
  if (parts.length === 0) return null;
  const own = tables.map((table) => ({
    ...table,
    // The unit takes the first place, where the total stands elsewhere.
    points: [
      ...table.points.filter(({ code }) => code === group),
      ...table.points.filter(({ code, kind }) => kind !== 'total' && code !== group && code !== page.parent),
    ],
  }));
  const maps = (['positive', 'mean'] as const)
    .map((measure) =>
      heatMapOf(
        { items, tables: own },
        { choice: { by: banner, measure, order: 'questionnaire' }, marks: null },
        language,
      ),
    )
    .filter(({ rows }) => rows.length > 0);
  const [map] = maps.toSorted((a, b) => b.rows.length - a.rows.length);
  if (map === undefined) return null;
  return {
    ...map,
    title: unitPageWords(language).partsTitle,
    rows: map.rows.map((row) => ({ ...row, table: null })),
  };
}
