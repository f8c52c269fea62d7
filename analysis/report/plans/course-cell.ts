import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { IndicatorLineView } from '../chart-view.ts';
import type { PlanSheet, SheetIndicator } from '../plan-sheet.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { indicatorNumber, signedFigure } from './indicator-cells.ts';
import type { PlanCell, PlanPart } from './plan-view.ts';

/** The course of an indicator: its small chart, and what can be said of its slope. */
export function courseCell(line: SheetIndicator, sheet: PlanSheet, language: Language): PlanCell {
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
    parts: [
      ...(chart === null ? [detail(words.absences.none, [])] : []),
      ...(trend === null
        ? []
        : [
            detail(
              words.trends[trend.verdict](signedFigure(trend.slope, line)),
              trend.verdict === 'unclear' ? [] : [indicatorNumber(line, 'slope', trend.slope)],
            ),
          ]),
    ],
  };
}

/** The chart of an indicator; none where it has no figure. */
export function indicatorChart(
  line: SheetIndicator,
  { plan, waves }: PlanSheet,
  language: Language,
): IndicatorLineView | null {
  const { indicator, cells, lowest, highest, unit, decimals } = line;
  const { target } = indicator;
  if (!cells.some(({ status }) => status === 'shown')) return null;
  return {
    kind: 'indicator-line',
    name: reportWords(language).plan.chartName(sayIn(language)(indicator.label)),
    points: cells.map((cell, place) => ({
      year: at(waves, place).fiscalYear,
      value: cell.status === 'shown' ? cell.value : null,
      interval: cell.status === 'shown' ? cell.interval : null,
      isJoined: cell.status === 'shown' && cell.change !== 'scale',
    })),
    target: target === undefined ? null : { value: target.value, year: target.fiscalYear },
    firstYear: plan.firstFiscalYear,
    lastYear: plan.lastFiscalYear,
    lowest,
    highest,
    unit,
    decimals: Math.min(1, decimals),
  };
}
