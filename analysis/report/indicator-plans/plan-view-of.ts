import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { printCount } from '../../numeric/print-count.ts';
import { notApplicableMark, numbersIn } from '../cells.ts';
import type { IndicatorPlanSheet, SheetCell, SheetIndicator, SheetWave } from '../indicator-plan-sheet.ts';
import type { IndicatorFigureKind } from '../quantity.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { countTable } from './count-table.ts';
import { courseCell } from './course-cell.ts';
import { indicatorNumber, plainFigure, signedFigure, valueCell } from './indicator-cells.ts';
import { planNotes } from './plan-notes.ts';
import { cellOf, part, withUnit } from './plan-parts.ts';
import type { PlanColumn, PlanPart, PlanRow, PlanView } from './plan-view.ts';
import { statusParts } from './status-parts.ts';

/**
 * 成果指標の一覧 as its page shows it.
 *
 * @example planViewOf(planSheet, 'ja').columns.map(({ code }) => code).at(-1) // => 'status'
 */
export function planViewOf(sheet: IndicatorPlanSheet, language: Language): PlanView {
  const words = reportWords(language).plan;
  return {
    name: words.tableName(sayIn(language)(sheet.plan.title)),
    corner: words.indicator,
    columns: columnsOf(sheet.waves, language),
    rows: sheet.indicators.map((line) => rowOf(line, sheet, language)),
    counts: countTable(sheet.plan, language),
    notes: planNotes(sheet, language),
  };
}

function columnsOf(waves: readonly SheetWave[], language: Language): PlanColumn[] {
  const words = reportWords(language).plan;
  const plain = (code: string, label: string): PlanColumn => ({ code, label, wave: null, printed: null });
  return [
    ...waves.map(({ wave, fiscalYear, title, isSynthetic, source }): PlanColumn => {
      const own = title === null ? null : { title: sayIn(language)(title), isSynthetic };
      return {
        code: `wave:${wave}`,
        label: fiscalYearWords(fiscalYear, language),
        wave: own === null || source !== null ? null : { code: wave, ...own },
        printed: own === null || source === null ? null : { ...own, mark: words.printed },
      };
    }),
    plain('change', words.change),
    plain('target', words.target),
    plain('status', words.status),
  ];
}

function rowOf(line: SheetIndicator, sheet: IndicatorPlanSheet, language: Language): PlanRow {
  const words = reportWords(language).plan;
  const { indicator } = line;
  const { wave, table } = indicator.source;
  return {
    code: indicator.code,
    label: sayIn(language)(indicator.label),
    source: { text: sourceText(line, language), table: { wave, id: table } },
    direction: words.directions[indicator.direction],
    course: courseCell(line, sheet, language),
    cells: [
      ...line.cells.map((cell, place) =>
        cellOf('wave', waveParts(cell, line, at(sheet.waves, place), language)),
      ),
      cellOf('change', changeParts(line, language)),
      cellOf('target', targetParts(line, language)),
      cellOf('status', statusParts(line, sheet, language)),
    ],
  };
}

/** What an indicator is read from: item, group and figure. */
function sourceText(line: SheetIndicator, language: Language): string {
  const say = sayIn(language);
  const words = reportWords(language).plan;
  const { statistic } = line.indicator;
  const name = words.statistics[statistic.kind];
  const details =
    statistic.kind === 'proportion'
      ? [...line.optionLabels.map(say), ...(statistic.base === 'asked' ? [words.ofAsked] : [])]
      : [];
  return words.sourceLine(
    line.stubLabel === null ? notApplicableMark : say(line.stubLabel),
    line.groupLabel === null ? words.everybody : say(line.groupLabel),
    details.length === 0 ? name : words.withDetails(name, details),
  );
}

/** The figure with its mark, or why there is none. */
function figurePart(
  cell: SheetCell,
  line: SheetIndicator,
  about: { wave: string },
  language: Language,
): PlanPart {
  const words = reportWords(language).plan;
  const value = valueCell(cell, line, about, words.absences);
  if (cell.status === 'suppressed') return part('hidden', value.text);
  if (cell.status !== 'shown') return part('detail', value.text);
  const own = part('strong', withUnit(value.text, line, language), numbersIn([value]));
  if (cell.change === 'none') return own;
  const [text, spoken] =
    cell.change === 'scale' ? [words.scaleMark, words.scaleSpoken] : [words.wordingMark, words.wordingSpoken];
  return { ...own, mark: { text, spoken } };
}

function waveParts(
  cell: SheetCell,
  line: SheetIndicator,
  { wave }: SheetWave,
  language: Language,
): PlanPart[] {
  const words = reportWords(language).plan;
  const figure = figurePart(cell, line, { wave }, language);
  if (cell.status !== 'shown') return [figure];
  const { interval, base } = cell;
  const number = (kind: IndicatorFigureKind, value: number) => indicatorNumber(line, kind, value, wave);
  return [
    figure,
    ...(interval === null
      ? []
      : [
          part(
            'detail',
            words.interval(plainFigure(interval.lower, line), plainFigure(interval.upper, line)),
            [number('lower', interval.lower), number('upper', interval.upper)],
          ),
        ]),
    part('detail', words.base(printCount(base)), [number('base', base)]),
    ...(wave === line.indicator.baselineWave ? [part('detail', words.baseline)] : []),
  ];
}

function changeParts(line: SheetIndicator, language: Language): PlanPart[] {
  const words = reportWords(language).plan;
  const { change, indicator } = line;
  if (indicator.baselineWave === undefined) return [part('detail', notApplicableMark)];
  if (change === null) return [part('detail', words.noChange)];
  const { difference, interval, verdict } = change;
  const isClear = verdict === 'higher' || verdict === 'lower';
  const wanted = verdict === indicator.direction ? words.good : words.bad;
  return [
    part('strong', words.differences[line.unit](signedFigure(difference, line)), [
      indicatorNumber(line, 'change', difference),
    ]),
    ...(interval === null
      ? []
      : [
          part(
            'detail',
            words.interval(signedFigure(interval.lower, line), signedFigure(interval.upper, line)),
            [
              indicatorNumber(line, 'change-lower', interval.lower),
              indicatorNumber(line, 'change-upper', interval.upper),
            ],
          ),
        ]),
    part('detail', words.verdicts[verdict] + (isClear ? words.join + wanted : '')),
  ];
}

function targetParts(line: SheetIndicator, language: Language): PlanPart[] {
  const words = reportWords(language).plan;
  const { target, direction } = line.indicator;
  if (target === undefined) return [part('detail', words.noTarget)];
  const value = withUnit(plainFigure(target.value, line), line, language);
  return [
    part('strong', direction === 'higher' ? words.atLeast(value) : words.atMost(value), [
      indicatorNumber(line, 'target', target.value),
    ]),
    part('detail', fiscalYearWords(target.fiscalYear, language)),
    ...(target.milestones ?? []).map(({ fiscalYear, value: wanted }) =>
      part(
        'detail',
        words.milestone(
          fiscalYearWords(fiscalYear, language),
          withUnit(plainFigure(wanted, line), line, language),
        ),
        [indicatorNumber(line, 'milestone', wanted)],
      ),
    ),
    part('detail', target.judgedBy === 'interval' ? words.byInterval : words.byEstimate),
  ];
}
