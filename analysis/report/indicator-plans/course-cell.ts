import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { IndicatorLineView, IndicatorPoint } from '../chart-view.ts';
import type { IndicatorPlanSheet, SheetCell, SheetIndicator, SheetWave } from '../indicator-plan-sheet.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { indicatorNumber, signedFigure } from './indicator-cells.ts';
import type { PlanCell, PlanPart } from './plan-view.ts';

/**
 * The course of an indicator: its small chart, and what can be said of its slope.
 *
 * @example courseCell(planSheet.indicators[0], planSheet, 'ja').column // => 'course'
 */
export function courseCell(line: SheetIndicator, sheet: IndicatorPlanSheet, language: Language): PlanCell {
  const words = reportWords(language).plan;
  const { trend } = line;
  const chart = indicatorChart(line, sheet, language);
  const detail = (text: string, figures: PlanPart['figures']): PlanPart => ({
    style: 'detail',
    text,
    mark: null,
    figures,
  });
  return {
    column: 'course',
    chart,
    parts:
      trend === null
        ? []
        : [
            detail(
              words.trends[trend.verdict](words.differences[line.unit](signedFigure(trend.slope, line))),
              trend.verdict === 'unclear' ? [] : [indicatorNumber(line, 'slope', trend.slope)],
            ),
          ],
  };
}

/**
 * The chart of an indicator; none where it has no figure.
 *
 * @example indicatorChart(planSheet.indicators[0], planSheet, 'ja').kind // => 'indicator-line'
 */
export function indicatorChart(
  line: SheetIndicator,
  { plan, waves }: IndicatorPlanSheet,
  language: Language,
): IndicatorLineView | null {
  const { indicator, cells, path, lowest, highest, unit, decimals } = line;
  const { target } = indicator;
  if (!cells.some(({ status }) => status === 'shown')) return null;
  return {
    kind: 'indicator-line',
    name: reportWords(language).plan.chartName(sayIn(language)(indicator.label)),
    points: cells.map((cell, place) => pointOf(cell, line, at(waves, place))),
    target: target === undefined ? null : { value: target.value, year: target.fiscalYear },
    path: path.map(({ fiscalYear: year, value }) => ({ year, value })),
    firstYear: plan.firstFiscalYear,
    lastYear: plan.lastFiscalYear,
    lowest,
    highest,
    unit,
    decimals: Math.min(1, decimals),
  };
}

function pointOf(
  cell: SheetCell,
  line: SheetIndicator,
  { wave, fiscalYear: year }: SheetWave,
): IndicatorPoint {
  if (cell.status !== 'shown') return { year, value: null, interval: null, isJoined: false, figures: [] };
  const { value, interval, change } = cell;
  return {
    year,
    value,
    interval,
    isJoined: change !== 'scale',
    figures: [
      indicatorNumber(line, 'value', value, wave),
      ...(interval === null
        ? []
        : [
            indicatorNumber(line, 'lower', interval.lower, wave),
            indicatorNumber(line, 'upper', interval.upper, wave),
          ]),
    ],
  };
}
