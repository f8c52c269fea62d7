import { isEstimated, scoreTrend } from '../../../analysis/index.ts';
import type { Indicator, PlanRule } from '../../../surveys/schema/indicator-plan.ts';
import type { PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { eligibleOfGroup } from './eligible-of-group.ts';
import { followedTable } from './followed-table.ts';
import { indicatorChange } from './indicator-change.ts';
import { indicatorFigure, level } from './indicator-figure.ts';
import type { SheetCell, SheetIndicator, SheetWave } from '../../../analysis/report/indicator-plan-sheet.ts';
import { printedCell } from '../printed-reports/printed-cell.ts';
import { isComparable, statusOf } from './indicator-status.ts';
import type { PublishedWave } from './published-wave.ts';

const share = { unit: 'percent' as const, decimals: 1, lowest: 0, highest: 1 };

/** What every line of a sheet is made from. */
interface PlanInputs {
  waves: readonly SheetWave[];
  published: ReadonlyMap<string, PublishedWave>;
  printed: ReadonlyMap<string, PrintedReport>;
  versions: readonly Questionnaire[];
  rule: PlanRule;
}

/** One line of the sheet: what is published of an indicator in every wave, and what follows from it. */
export async function sheetIndicator(
  indicator: Indicator,
  { waves, published, printed, versions, rule }: PlanInputs,
): Promise<SheetIndicator> {
  const anchor = published.get(indicator.source.wave);
  const table = await anchor?.table(indicator.source.table);
  const cells = await Promise.all(
    waves.map(async ({ wave }) => {
      const report = printed.get(wave);
      return report === undefined || anchor === undefined
        ? cellOf(indicator, anchor, published.get(wave), versions)
        : printedCell(indicator, report, anchor.questionnaire, versions);
    }),
  );
  const latest = cells.findLastIndex(({ status }) => status !== 'not_published' && status !== 'not_in_wave');
  const baseline = waves.findIndex(({ wave }) => wave === indicator.baselineWave);
  const [before, after] = [cells[baseline], cells[latest]];
  const wave = waves[latest]?.wave ?? '';
  const path = pathOf(indicator, cells, waves);
  return {
    indicator,
    ...wordsOf(indicator, table),
    ...unitOf(indicator, table),
    cells,
    path,
    status: statusOf(indicator, { cell: after, wave: waves[latest], path, rule }),
    change:
      baseline < latest && isComparable(before) && isComparable(after)
        ? { ...indicatorChange(before, after), wave }
        : null,
    trend: trendOf(cells, waves),
  };
}

async function cellOf(
  indicator: Indicator,
  anchor: PublishedWave | undefined,
  wave: PublishedWave | undefined,
  versions: readonly Questionnaire[],
): Promise<SheetCell> {
  if (anchor === undefined || wave === undefined) return { status: 'not_published' };
  const followed = await followedTable(indicator, anchor, wave, versions);
  if ('status' in followed) return followed;
  const { table, point, change } = followed;
  const population = eligibleOfGroup(table, point, await wave.rate());
  const figure = indicatorFigure(table, point.column, indicator.statistic, population);
  return { ...figure, change, wording: change === 'none' ? null : table.stubText };
}

/** What is wanted by year: from the baseline through the targets of single years. */
function pathOf(
  { target, baselineWave }: Indicator,
  cells: readonly SheetCell[],
  waves: readonly SheetWave[],
): SheetIndicator['path'] {
  if (target === undefined) return [];
  const place = waves.findIndex(({ wave }) => wave === baselineWave);
  const [cell, wave] = [cells[place], waves[place]];
  const { value, fiscalYear, milestones = [] } = target;
  const wanted = [...milestones, { value, fiscalYear }];
  const isStart = wave !== undefined && wanted.every((point) => point.fiscalYear > wave.fiscalYear);
  return isStart && isComparable(cell)
    ? [{ fiscalYear: wave.fiscalYear, value: cell.value }, ...wanted]
    : wanted;
}

function trendOf(cells: readonly SheetCell[], waves: readonly SheetWave[]): SheetIndicator['trend'] {
  const places = cells.flatMap((cell, place) =>
    isComparable(cell) ? [{ value: cell.value, year: waves[place]?.fiscalYear ?? 0 }] : [],
  );
  const years = places.map(({ year }) => year);
  const values = places.map(({ value }) => value);
  const result = scoreTrend(values, years, { level, next: Math.max(0, ...years) + 1 });
  if (!isEstimated(result)) return null;
  const { slope, standardError, p } = result;
  if (typeof standardError !== 'number') return null;
  if (slope === 0 || (typeof p === 'number' && p >= 1 - level)) return { slope, verdict: 'unclear' };
  return { slope, verdict: slope > 0 ? 'rising' : 'falling' };
}

function unitOf(
  { statistic: { kind } }: Indicator,
  table: PublishedTable | undefined,
): Pick<SheetIndicator, 'unit' | 'decimals' | 'lowest' | 'highest'> {
  if (kind === 'mean') {
    return { unit: 'points', decimals: 2, lowest: table?.scale?.min ?? 0, highest: table?.scale?.max ?? 1 };
  }
  if (kind !== 'score') return share;
  const { decimals = 1, lowest = 0, highest = 100 } = table?.index ?? {};
  return { unit: 'points', decimals, lowest, highest };
}

function wordsOf(
  { source, statistic }: Indicator,
  table: PublishedTable | undefined,
): Pick<SheetIndicator, 'stubLabel' | 'groupLabel' | 'optionLabels'> {
  const options = statistic.kind === 'proportion' ? statistic.options : [];
  return {
    stubLabel: table?.stubLabel ?? null,
    groupLabel: table?.points.find(({ code }) => code === source.group)?.label ?? null,
    optionLabels: (table?.categories ?? []).flatMap(({ code, label }) =>
      options.includes(code) ? [label] : [],
    ),
  };
}
