import { printFigure, printPercent } from '../../../analysis/index.ts';
import { fiscalYearWords } from '../../../surveys/items/fiscal-year-words.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { GridCell, TableGrid } from '../export/table-grid.ts';
import type { PlanSheet, SheetCell, SheetIndicator } from '../../../analysis/report/plan-sheet.ts';
import { planWords } from './plan-words.ts';

/** The indicator sheet as every export lays it out: one row an indicator, one cell one value. */
export function planGrid({ plan, waves, indicators }: PlanSheet, language: Language): TableGrid {
  const words = planWords[language];
  const say = (text: LocalText | null): string =>
    text === null ? '—' : language === 'en' ? (text.en ?? text.ja) : text.ja;
  const year = (fiscalYear: number): string => fiscalYearWords(fiscalYear, language);
  const names = waves.map(({ fiscalYear, wave }) => {
    const isAlone = waves.filter((other) => other.fiscalYear === fiscalYear).length === 1;
    return isAlone ? year(fiscalYear) : `${year(fiscalYear)} ${wave}`;
  });
  return {
    title: say(plan.title),
    heading: [
      ...(waves.some(({ isSynthetic }) => isSynthetic) ? [words.synthetic] : []),
      words.period(year(plan.firstFiscalYear), year(plan.lastFiscalYear)),
      ...(plan.midTermFiscalYear === undefined ? [] : [words.midTerm(year(plan.midTermFiscalYear))]),
    ],
    header: [
      words.indicator,
      words.source,
      words.group,
      words.statistic,
      words.direction,
      words.unit,
      words.baseline,
      ...names.flatMap((name) => [words.value(name), words.lower(name), words.upper(name), words.base(name)]),
      words.change,
      words.changeLower,
      words.changeUpper,
      words.target,
      words.targetYear,
      words.judgedBy,
      words.status,
    ],
    rows: indicators.map((line): GridCell[] => {
      const { indicator, cells, change, status } = line;
      const { target } = indicator;
      const baseline = cells[waves.findIndex(({ wave }) => wave === indicator.baselineWave)];
      const points = (value: number | undefined): string =>
        value === undefined ? '—' : printFigure(scaled(value, line), line.decimals);
      return [
        say(indicator.label),
        say(line.stubLabel),
        line.groupLabel === null ? '—' : say(line.groupLabel),
        statisticWords(line, say, language),
        words.directions[indicator.direction],
        words.units[line.unit],
        baseline === undefined ? '—' : valueText(baseline, line, language),
        ...cells.flatMap((cell) => cellValues(cell, line, language)),
        points(change?.difference),
        points(change?.interval?.lower),
        points(change?.interval?.upper),
        points(target?.value),
        target === undefined ? '—' : year(target.fiscalYear),
        target === undefined ? '—' : words.judges[target.judgedBy],
        words.statuses[status.status],
      ];
    }),
    notes: [...reasonNotes({ waves, indicators }, language), ...words.notes],
  };
}

function statisticWords(
  { indicator: { statistic }, optionLabels }: SheetIndicator,
  say: (text: LocalText) => string,
  language: Language,
): string {
  const words = planWords[language];
  const name = words.statistics[statistic.kind];
  if (statistic.kind !== 'proportion') return name;
  const details = [optionLabels.map(say).join('・'), ...(statistic.base === 'asked' ? [words.ofAsked] : [])];
  return language === 'ja' ? `${name}（${details.join('、')}）` : `${name} (${details.join(', ')})`;
}

function scaled(value: number, { unit }: Pick<SheetIndicator, 'unit'>): number {
  return unit === 'percent' ? 100 * value : value;
}

function valueText(cell: SheetCell, line: SheetIndicator, language: Language): string {
  const words = planWords[language];
  switch (cell.status) {
    case 'shown':
      return cell.count === null
        ? printFigure(cell.value, line.decimals)
        : printPercent(cell.count, cell.base, line.decimals);
    case 'suppressed':
      return 'X';
    case 'not_published':
      return words.notPublished;
    case 'not_in_wave':
      return words.notInWave;
    case 'other_group':
      return words.otherGroup;
    default:
      return '-';
  }
}

function cellValues(cell: SheetCell, line: SheetIndicator, language: Language): GridCell[] {
  const text = valueText(cell, line, language);
  if (cell.status !== 'shown') return [text, text, text, text];
  const limit = (value: number | undefined): string =>
    value === undefined ? '—' : printFigure(scaled(value, line), line.decimals);
  return [text, limit(cell.interval?.lower), limit(cell.interval?.upper), cell.base];
}

/** Which figures changed their wording or scale, and why figures are hidden. */
function reasonNotes(
  { waves, indicators }: Pick<PlanSheet, 'waves' | 'indicators'>,
  language: Language,
): string[] {
  const words = planWords[language];
  const marks = indicators.flatMap(({ indicator, cells }) =>
    cells.flatMap((cell, place) => {
      const wave = waves[place];
      if (wave === undefined || !('change' in cell) || cell.change === 'none') return [];
      const mark = cell.change === 'scale' ? words.scaleMark : words.wordingMark;
      const label = language === 'en' ? (indicator.label.en ?? indicator.label.ja) : indicator.label.ja;
      return [`${mark} ${label} ${fiscalYearWords(wave.fiscalYear, language)}`];
    }),
  );
  const reasons = indicators.flatMap(({ cells }) =>
    cells.flatMap((cell, place) =>
      cell.status === 'suppressed' ? [words.reasons[cell.reason](waves[place]?.minimumBase ?? 0)] : [],
    ),
  );
  return [...marks, ...new Set(reasons)];
}
