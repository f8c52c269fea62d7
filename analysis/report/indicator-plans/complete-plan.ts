import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { absent, line as lineOf } from '../cells.ts';
import { headCount } from '../heading-lines.ts';
import { headOf } from '../heads.ts';
import type { IndicatorPlanSheet, SheetCell, SheetIndicator } from '../indicator-plan-sheet.ts';
import type { IndicatorFigureKind } from '../quantity.ts';
import type { Cell, Line, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { printedNotes } from './plan-notes.ts';
import { indicatorNumber, plainFigure, valueCell } from './indicator-cells.ts';
import { probabilityWords } from './status-parts.ts';

/**
 * The indicator sheet as files hold it: one row an indicator, one cell one value.
 *
 * @example completePlan(planSheet, 'ja').columns.map(({ code }) => code).at(-1) // => 'status'
 */
export function completePlan(sheet: IndicatorPlanSheet, language: Language): TableView {
  const { plan, waves, indicators } = sheet;
  const words = reportWords(language).planFile;
  const isSynthetic = waves.some((wave) => wave.isSynthetic);
  return {
    kind: 'table',
    layout: 'groups',
    title: sayIn(language)(plan.title),
    isSynthetic,
    unit: null,
    heading: planHeading(sheet, language),
    corner: [words.indicator],
    columns: columnsOf(waves, language),
    rows: indicators.map((line) => ({
      ...headOf(line.indicator.code, sayIn(language)(line.indicator.label), 'group'),
      cells: cellsOf(line, sheet, language),
    })),
    notes: [
      ...reasonNotes(sheet, language),
      ...printedNotes(sheet, language),
      ...words.notes.map((note) => lineOf('note', note)),
    ],
    ending: [],
  };
}

/**
 * What stands above the tables of a plan: that data are made up, and the years of the plan.
 *
 * @example planHeading(planSheet, 'ja').map(({ kind }) => kind) // => ['synthetic', 'source', 'source']
 */
export function planHeading({ plan, waves }: IndicatorPlanSheet, language: Language): Line[] {
  const words = reportWords(language).planFile;
  const year = (fiscalYear: number): string => fiscalYearWords(fiscalYear, language);
  return [
    ...(waves.some(({ isSynthetic }) => isSynthetic) ? [lineOf('synthetic', words.synthetic)] : []),
    lineOf('source', words.period(year(plan.firstFiscalYear), year(plan.lastFiscalYear))),
    ...(plan.midTermFiscalYear === undefined
      ? []
      : [lineOf('source', words.midTerm(year(plan.midTermFiscalYear)))]),
  ];
}

function columnsOf(waves: IndicatorPlanSheet['waves'], language: Language): TableView['columns'] {
  const words = reportWords(language).planFile;
  const names = waves.map(({ fiscalYear, wave }) => {
    const year = fiscalYearWords(fiscalYear, language);
    return waves.filter((other) => other.fiscalYear === fiscalYear).length === 1 ? year : `${year} ${wave}`;
  });
  const heads: [string, string][] = [
    ['source', words.source],
    ['group', words.group],
    ['statistic', words.statistic],
    ['direction', words.direction],
    ['unit', words.unit],
    ['baseline', words.baseline],
    ...waves.flatMap(({ wave }, place): [string, string][] => {
      const name = at(names, place);
      return [
        [`value:${wave}`, words.value(name)],
        [`lower:${wave}`, words.lower(name)],
        [`upper:${wave}`, words.upper(name)],
        [`base:${wave}`, words.base(name)],
      ];
    }),
    ['change', words.change],
    ['change-lower', words.changeLower],
    ['change-upper', words.changeUpper],
    ['target', words.target],
    ['target-year', words.targetYear],
    ['milestones', words.milestones],
    ['judged-by', words.judgedBy],
    ['path', words.path],
    ['path-gap', words.pathGap],
    ['gap', words.gap],
    ['probability', words.probability],
    ['grade', words.grade],
    ['status', words.status],
  ];
  return heads.map(([code, label]) => headOf(code, label, 'figure'));
}

function cellsOf(line: SheetIndicator, { waves }: IndicatorPlanSheet, language: Language): Cell[] {
  const say = sayIn(language);
  const words = reportWords(language).planFile;
  const { indicator, cells, change, status } = line;
  const { target } = indicator;
  const progress = 'gap' in status ? status : null;
  const number = (figure: IndicatorFigureKind, value: number | undefined): Cell =>
    value === undefined
      ? absent('not_applicable')
      : { ...indicatorNumber(line, figure, value), text: plainFigure(value, line) };
  const word = (text: string | null): Cell => (text === null ? absent('not_applicable') : { text });
  const baseline = waves.findIndex(({ wave }) => wave === indicator.baselineWave);
  return [
    word(line.stubLabel === null ? null : say(line.stubLabel)),
    word(line.groupLabel === null ? null : say(line.groupLabel)),
    word(statisticWords(line, language)),
    word(words.directions[indicator.direction]),
    word(words.units[line.unit]),
    baseline === -1
      ? absent('not_applicable')
      : valueCell(
          at(cells, baseline),
          line,
          { wave: at(waves, baseline).wave, figure: 'baseline' },
          absencesIn(language),
        ),
    ...cells.flatMap((cell, place) => waveCells(cell, line, at(waves, place).wave, language)),
    number('change', change?.difference),
    number('change-lower', change?.interval?.lower),
    number('change-upper', change?.interval?.upper),
    number('target', target?.value),
    word(target === undefined ? null : fiscalYearWords(target.fiscalYear, language)),
    word(milestoneWords(line, language)),
    word(target === undefined ? null : words.judges[target.judgedBy]),
    number('path', progress?.path?.value),
    number('path-gap', progress?.path?.gap),
    number('gap', progress?.gap),
    word(typeof progress?.probability === 'number' ? probabilityWords(progress.probability, language) : null),
    word(progress?.grade === null || progress === null ? null : say(progress.grade.label)),
    word(words.statuses[status.status]),
  ];
}

/** Targets of single years, each with its year. */
function milestoneWords(line: SheetIndicator, language: Language): string | null {
  const { milestones = [] } = line.indicator.target ?? {};
  if (milestones.length === 0) return null;
  const words = reportWords(language).plan;
  return milestones
    .map(({ fiscalYear, value }) =>
      words.milestone(fiscalYearWords(fiscalYear, language), plainFigure(value, line)),
    )
    .join(words.join);
}

function waveCells(cell: SheetCell, line: SheetIndicator, wave: string, language: Language): Cell[] {
  const value = valueCell(cell, line, { wave }, absencesIn(language));
  if (cell.status !== 'shown') return [value, value, value, value];
  const limit = (figure: 'lower' | 'upper'): Cell => {
    const found = cell.interval?.[figure];
    return found === undefined
      ? absent('not_applicable')
      : { ...indicatorNumber(line, figure, found, wave), text: plainFigure(found, line) };
  };
  const base = { ...indicatorNumber(line, 'base', cell.base, wave), text: headCount(cell.base) };
  return [value, limit('lower'), limit('upper'), base];
}

function absencesIn(language: Language) {
  const words = reportWords(language).planFile;
  return {
    not_published: words.notPublished,
    not_in_wave: words.notInWave,
    other_group: words.otherGroup,
  };
}

function statisticWords(
  { indicator: { statistic }, optionLabels }: SheetIndicator,
  language: Language,
): string {
  const words = reportWords(language).planFile;
  const name = words.statistics[statistic.kind];
  if (statistic.kind !== 'proportion') return name;
  const options = optionLabels.map(sayIn(language)).join('・');
  return words.withDetails(name, [options, ...(statistic.base === 'asked' ? [words.ofAsked] : [])]);
}

/** Which figures changed their wording or scale, and why figures are hidden. */
function reasonNotes({ waves, indicators }: IndicatorPlanSheet, language: Language): Line[] {
  const words = reportWords(language).planFile;
  const cells = indicators.flatMap((line) =>
    line.cells.map((cell, place) => ({ line, cell, wave: at(waves, place) })),
  );
  const marks = cells.flatMap(({ line, cell, wave }) => {
    if (!('change' in cell) || cell.change === 'none') return [];
    const mark = cell.change === 'scale' ? words.scaleMark : words.wordingMark;
    const label = sayIn(language)(line.indicator.label);
    return [`${mark} ${label} ${fiscalYearWords(wave.fiscalYear, language)}`];
  });
  const reasons = cells.flatMap(({ cell, wave }) =>
    cell.status === 'suppressed' && wave.minimumBase !== null ? [words.hiddenReason(wave.minimumBase)] : [],
  );
  return [...marks, ...new Set(reasons)].map((text) => lineOf('note', text));
}
