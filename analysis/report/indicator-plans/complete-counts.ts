import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { CountIndicator } from '../../../surveys/schema/indicator-plan.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { absent } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { IndicatorPlanSheet } from '../indicator-plan-sheet.ts';
import type { Cell, Row, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { planHeading } from './complete-plan.ts';
import { countProgress, countYears, wholeNumber } from './count-table.ts';

/**
 * Indicators that no survey measures as files hold them: one row an indicator, one cell one value; null where the plan
 * has none.
 *
 * @example completeCounts(planSheet, 'ja') // => null
 */
export function completeCounts(sheet: IndicatorPlanSheet, language: Language): TableView | null {
  const { counts = [], title } = sheet.plan;
  if (counts.length === 0) return null;
  const words = reportWords(language).planFile;
  const years = countYears(counts);
  const heads: [string, string][] = [
    ['unit', words.unit],
    ['counting', words.counting],
    ['direction', words.direction],
    ...years.flatMap((year): [string, string][] => {
      const name = fiscalYearWords(year, language);
      return [
        [`target:${year}`, words.yearTarget(name)],
        [`count:${year}`, words.value(name)],
        [`source:${year}`, words.countSource(name)],
      ];
    }),
    ['status', words.status],
  ];
  return {
    kind: 'table',
    layout: 'groups',
    title: reportWords(language).plan.counts.tableName(sayIn(language)(title)),
    isSynthetic: sheet.waves.some((wave) => wave.isSynthetic),
    unit: null,
    heading: planHeading(sheet, language),
    corner: [words.indicator],
    columns: heads.map(([code, label]) => headOf(code, label, 'figure')),
    rows: counts.map((count) => rowOf(count, years, language)),
    notes: [],
    ending: [],
  };
}

function rowOf(count: CountIndicator, years: readonly number[], language: Language): Row {
  const say = sayIn(language);
  const { plan, planFile: words } = reportWords(language);
  const number = (found: { value: number } | undefined): Cell =>
    found === undefined
      ? absent('not_applicable')
      : {
          group: count.code,
          quantity: { kind: 'indicator', indicator: count.code, wave: null, figure: 'entered' },
          value: found.value,
          decimals: 0,
          text: wholeNumber(found.value),
        };
  const status = countProgress(count)?.status;
  return {
    ...headOf(count.code, say(count.label), 'group'),
    cells: [
      { text: say(count.unit) },
      { text: plan.counts.countings[count.counting] },
      { text: words.directions[count.direction] },
      ...years.flatMap((year): Cell[] => {
        const target = count.targets.find(({ fiscalYear }) => fiscalYear === year);
        const figure = count.figures.find(({ fiscalYear }) => fiscalYear === year);
        const source = figure === undefined ? absent('not_applicable') : { text: figure.source };
        return [number(target), number(figure), source];
      }),
      status === undefined ? absent('not_applicable') : { text: words.statuses[status] },
    ],
  };
}
