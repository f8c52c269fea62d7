import { decimalsOf, errorOf, sharesOfLimits } from '../../../analysis/index.ts';
import type { IndicatorPlanSheet, SheetIndicator } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { IndicatorFigureKind, PrintedNumber, Quantity } from '../../../analysis/report/quantity.ts';
import { level } from '../indicator-plans/indicator-figure.ts';

/** Where an indicator is read in one wave. */
export interface ReadAt {
  line: SheetIndicator;
  wave: string;
  table: PublishedTable;
  point: PublishedTable['points'][number];
  rate: PublishedResponseRate | undefined;
}

type Value = Pick<PrintedNumber, 'value' | 'decimals'>;

/**
 * What the numbers on an indicator's line say about its group in the table that it is read from.
 * `printed`: everything that one output prints of the sheet, shares in percent.
 */
export function indicatorNumbers(
  printed: readonly PrintedNumber[],
  at: ReadAt,
  { waves }: IndicatorPlanSheet,
): PrintedNumber[] {
  const { line, wave, point } = at;
  const { indicator, cells, unit } = line;
  const { statistic, target } = indicator;
  const { quantity, of } = quantityOf(at);
  const find = (kind: IndicatorFigureKind, in_: string | null | undefined = wave): Value | undefined =>
    printed.find(
      (number) =>
        number.quantity.kind === 'indicator' &&
        number.quantity.indicator === indicator.code &&
        number.quantity.figure === kind &&
        number.quantity.wave === in_,
    );
  const number = ({ value, decimals }: Value): PrintedNumber => ({
    group: point.code,
    quantity,
    value,
    decimals,
  });
  // Changes and gaps are those of the latest wave that has the item.
  const latest = waves.at(
    cells.findLastIndex(({ status }) => status !== 'not_published' && status !== 'not_in_wave'),
  )?.wave;
  const isBaseline = wave === indicator.baselineWave;
  const together = (a: Value | undefined, b: Value | undefined, sign: 1 | -1): PrintedNumber[] =>
    a === undefined || b === undefined
      ? []
      : [
          number({
            value: a.value + sign * b.value,
            decimals: decimalsOf(errorOf(a.decimals) + errorOf(b.decimals)),
          }),
        ];
  const [value, base, lower, upper] = [find('value'), find('base'), find('lower'), find('upper')];
  const first = find('value', indicator.baselineWave) ?? find('baseline', null);
  const difference = find('change', null);
  const gap = find('gap', null);
  const goalScale = unit === 'percent' ? 100 : 1;
  const goal = target === undefined ? null : goalScale * target.value;
  const [mark, markGap] = [find('path', null), find('path-gap', null)];
  return [
    ...(base === undefined ? [] : [{ ...number(base), quantity: { kind: of } }]),
    ...(value === undefined ? [] : [number(value)]),
    ...(isBaseline && first !== undefined ? [number(first)] : []),
    ...(wave === latest ? together(first, difference, 1) : []),
    ...(isBaseline ? together(find('value', latest), difference, -1) : []),
    ...(wave === latest && gap !== undefined && goal !== null
      ? [number({ value: goal + gap.value, decimals: gap.decimals })]
      : []),
    // The figure is where the path is this year, and the gap from there; what the path says of the baseline is less.
    ...(wave === latest ? together(mark, markGap, 1) : []),
    ...(isBaseline ? fromPath(mark, { line, waves, baseline: wave, latest, goalScale }).map(number) : []),
    ...(lower === undefined || upper === undefined
      ? []
      : statistic.kind === 'mean'
        ? [number({ value: (lower.value + upper.value) / 2, decimals: lower.decimals })]
        : fromLimits(at, { lower: lower.value, upper: upper.value, decimals: lower.decimals }, base?.value)),
  ];
}

interface OnPath extends Pick<IndicatorPlanSheet, 'waves'> {
  line: SheetIndicator;
  baseline: string;
  latest: string | undefined;
  goalScale: number;
}

/** What a mark between the baseline and the first target of a year says of the baseline, whose line leads there. */
function fromPath(
  mark: Value | undefined,
  { line: { indicator }, waves, baseline, latest, goalScale }: OnPath,
): Value[] {
  const yearOf = (wave: string | undefined) => waves.find((own) => own.wave === wave)?.fiscalYear;
  const [first, year] = [yearOf(baseline), yearOf(latest)];
  const goal = indicator.target?.milestones?.[0] ?? indicator.target;
  if (mark === undefined || first === undefined || year === undefined || goal === undefined) return [];
  const covered = (year - first) / (goal.fiscalYear - first);
  if (!(covered > 0 && covered < 1)) return [];
  const value = (mark.value - covered * goalScale * goal.value) / (1 - covered);
  return [{ value, decimals: decimalsOf(errorOf(mark.decimals) / (1 - covered)) }];
}

/** What the value of an indicator is in its table, and which base is printed with it. */
function quantityOf({ line, table }: Pick<ReadAt, 'line' | 'table'>): {
  quantity: Quantity;
  of: 'asked' | 'answered';
} {
  const { statistic } = line.indicator;
  if (statistic.kind === 'mean' || statistic.kind === 'score') {
    return { quantity: { kind: statistic.kind }, of: 'answered' };
  }
  if (statistic.kind === 'top-box') {
    const codes = table.categories.map(({ code }) => code);
    const categories = codes.slice(-(table.scale?.topBoxCount ?? 1));
    return { quantity: { kind: 'share', categories, of: 'answered' }, of: 'answered' };
  }
  const { options: categories, base: of } = statistic;
  return { quantity: { kind: 'share', categories, of }, of };
}

function fromLimits(
  at: ReadAt,
  limits: { lower: number; upper: number; decimals: number },
  printedBase: number | undefined,
): PrintedNumber[] {
  const { table, point, rate } = at;
  const { quantity, of } = quantityOf(at);
  const bases =
    printedBase === undefined
      ? Array.from({ length: table.responseCount }, (_, index) => index + 1)
      : [printedBase];
  const { code, kind, options = [code] } = point;
  const heads = (rate?.rows ?? []).flatMap((row) =>
    row.kind === 'option' && (kind === 'total' || options.includes(row.code))
      ? (row.eligibleCount ?? [])
      : [],
  );
  const population = heads.reduce((sum, count) => sum + count, 0);
  const found = sharesOfLimits(limits, { level, bases, populations: [null, population] });
  if (found === null) return [];
  const { lowest, highest, base } = found;
  return [
    {
      group: code,
      quantity,
      value: (lowest + highest) / 2,
      decimals: decimalsOf((highest - lowest) / 2),
    },
    ...(base === null ? [] : [{ group: code, quantity: { kind: of }, value: base, decimals: 0 }]),
  ];
}
