import type { Language } from '../../../surveys/schema/local-text.ts';
import { absentIn } from '../cells.ts';
import type { PublishedResponseRate, PublishedResult, PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import { completeResponseRate } from '../response-rate-view.ts';
import { baseOf, possibleBases } from '../table-choice.ts';
import { isAbsent, isFigure, type Cell } from '../table-view.ts';
import { measuresOf, type Measure } from './measures.ts';
import { weightCells } from './weight-cells.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * One published figure with everything that it is about, or why there is none. Codes are those of the questionnaire and
 * the same in every language; labels are in one.
 */
export interface TidyFigure {
  wave: string;
  isSynthetic: boolean;
  table: string;
  stub: string;
  stubLabel: string;
  /** Of several options their codes with +; of what is none of the options a name that begins with *. */
  option: string;
  optionLabel: string;
  banner: string;
  bannerLabel: string;
  group: string;
  groupLabel: string;
  quantity: string;
  unit: 'people' | 'percent' | 'points' | 'ratio';
  /** Whom the figure is about, and how many of the group they are; empty where it is about nobody else. */
  baseName: string;
  base: string;
  /** As it is printed, without thousands set off; empty where there is none. */
  value: string;
  reason: string;
}

type Point = PublishedTable['points'][number];
type Named = Pick<
  TidyFigure,
  | 'wave'
  | 'isSynthetic'
  | 'table'
  | 'stub'
  | 'stubLabel'
  | 'banner'
  | 'bannerLabel'
  | 'option'
  | 'optionLabel'
>;

/**
 * Everything published of a table or of response rates, a figure each: of every group every measure, shares of every
 * base. Of a list of texts nothing.
 *
 * @example tidyFigures(singleTable, 'ja').find(({ group, unit }) => group === '3' && unit === 'percent').value // => '0.0'
 */
export function tidyFigures(result: PublishedResult, language: Language): TidyFigure[] {
  if (result.kind === 'texts') return [];
  return result.kind === 'response-rate' ? rateFigures(result, language) : tableFigures(result, language);
}

function tableFigures(table: PublishedTable, language: Language): TidyFigure[] {
  const say = sayIn(language);
  const measures = measuresOf(table, possibleBases(table.stubKind), language);
  const named: Named = {
    wave: table.wave,
    isSynthetic: table.isSynthetic,
    table: table.id,
    stub: table.stub,
    stubLabel: say(table.stubLabel),
    banner: table.banner ?? '',
    bannerLabel: table.bannerLabel === null ? '' : say(table.bannerLabel),
    option: '',
    optionLabel: '',
  };
  return [
    ...table.points.flatMap((point) =>
      measures.map((measure) => ({
        ...named,
        ...optionOf(measure),
        group: point.code,
        groupLabel: say(point.label),
        ...aboutOf(measure.quantity, { table, point }),
        ...valueOf(cellOf(measure, point)),
      })),
    ),
    ...weightedFigures(table, { named, measures }, language),
  ];
}

function optionOf({ option }: Measure): Pick<Named, 'option' | 'optionLabel'> {
  return { option: option?.code ?? '', optionLabel: option?.label ?? '' };
}

function cellOf(measure: Measure, { column, ...point }: Point): Cell {
  return column.status === 'shown' ? measure.cell({ ...point, column }) : absentIn(column);
}

/** The total weighted by head counts, and what the weights cost. */
function weightedFigures(
  table: PublishedTable,
  { named, measures }: { named: Named; measures: readonly Measure[] },
  language: Language,
): TidyFigure[] {
  const point = table.points.find(({ kind }) => kind === 'total');
  if (!table.weighted || point === undefined) return [];
  const group = point.code;
  const groupLabel = reportWords(language).file.weighted(sayIn(language)(table.weighted.by));
  const own = measures.flatMap((measure) => {
    const cell = measure.weighted;
    if (!isFigure(cell)) return [];
    const { baseName, base } = aboutOf(measure.quantity, { table, point });
    const { quantity, unit } = kindOf(cell.quantity);
    return [
      {
        ...named,
        ...optionOf(measure),
        group,
        groupLabel,
        quantity,
        unit,
        baseName,
        base,
        ...valueOf(cell),
      },
    ];
  });
  const cost = Object.values(weightCells(table.weighted)).flatMap((cell) =>
    isFigure(cell)
      ? [
          {
            ...named,
            group,
            groupLabel,
            ...kindOf(cell.quantity),
            baseName: '',
            base: '',
            ...valueOf(cell),
          },
        ]
      : [],
  );
  return [...own, ...cost];
}

function rateFigures(rate: PublishedResponseRate, language: Language): TidyFigure[] {
  const view = completeResponseRate(rate, language);
  return view.rows.flatMap((row, place) =>
    row.cells.map((cell, column): TidyFigure => {
      const kind = view.columns[column]?.code ?? '';
      const eligible = rate.rows[place]?.eligibleCount ?? null;
      return {
        wave: rate.wave,
        isSynthetic: rate.isSynthetic,
        table: rate.id,
        stub: '',
        stubLabel: '',
        option: '',
        optionLabel: '',
        banner: rate.item ?? '',
        bannerLabel: sayIn(language)(rate.itemLabel),
        group: row.code,
        groupLabel: row.label,
        quantity: kind,
        unit: kind === 'response-rate' ? 'percent' : 'people',
        baseName: kind === 'eligible' || eligible === null ? '' : 'eligible',
        base: kind === 'eligible' || eligible === null ? '' : String(eligible),
        ...valueOf(cell),
      };
    }),
  );
}

function aboutOf(
  quantity: Quantity,
  { table, point: { kind, column } }: { table: PublishedTable; point: Point },
): Pick<TidyFigure, 'quantity' | 'unit' | 'baseName' | 'base'> {
  const baseName = baseNameOf(quantity, table.stubKind);
  const count =
    column.status !== 'shown'
      ? null
      : baseName === 'responded'
        ? kind === 'total'
          ? (table.caseWeights?.total ?? table.responseCount)
          : null
        : baseName === 'mentions'
          ? baseOf(column, 'responses')
          : baseOf(column, baseName === 'asked' ? 'asked' : 'cases');
  return { ...kindOf(quantity), baseName, base: typeof count === 'number' ? String(count) : '' };
}

/** Whom a figure is about. */
function baseNameOf(quantity: Quantity, stubKind: PublishedTable['stubKind']): TidyFigure['baseName'] {
  switch (quantity.kind) {
    case 'asked':
    case 'not-asked':
      return 'responded';
    case 'share':
      return quantity.of;
    case 'count':
      return stubKind === 'multiple' ? 'answered' : 'asked';
    case 'mean':
    case 'standard-deviation':
    case 'median':
    case 'score':
      return 'answered';
    default:
      return 'asked';
  }
}

function kindOf({ kind }: Quantity): Pick<TidyFigure, 'quantity' | 'unit'> {
  switch (kind) {
    case 'share':
    case 'nonresponse-share':
    case 'non-substantive-share':
      return { quantity: 'share', unit: 'percent' };
    case 'count':
    case 'nonresponse':
    case 'non-substantive':
    case 'not-asked':
      return { quantity: 'count', unit: 'people' };
    case 'weighted-share':
      return { quantity: kind, unit: 'percent' };
    case 'mean':
    case 'standard-deviation':
    case 'median':
    case 'score':
    case 'weighted-mean':
      return { quantity: kind, unit: 'points' };
    case 'design-effect':
      return { quantity: kind, unit: 'ratio' };
    default:
      return { quantity: kind, unit: 'people' };
  }
}

function valueOf(cell: Cell): Pick<TidyFigure, 'value' | 'reason'> {
  if (isFigure(cell)) return { value: cell.value.toFixed(cell.decimals), reason: '' };
  return { value: '', reason: isAbsent(cell) ? cell.reason : '' };
}
