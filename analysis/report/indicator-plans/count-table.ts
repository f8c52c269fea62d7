import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { CountIndicator, IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { progressStatus, type Progress } from '../../compare/progress-status.ts';
import { printCount } from '../../numeric/print-count.ts';
import { notApplicableMark } from '../cells.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { cellOf, part } from './plan-parts.ts';
import type { PlanPart, PlanRow, PlanTable } from './plan-view.ts';
import { statusPart } from './status-parts.ts';

/**
 * Indicators that no survey measures, a column a year with its count and its target; null where the plan has none.
 *
 * @example countTable(planSheet.plan, 'ja') // => null
 */
export function countTable(plan: IndicatorPlan, language: Language): PlanTable | null {
  const { counts = [], title } = plan;
  if (counts.length === 0) return null;
  const words = reportWords(language).plan;
  const years = countYears(counts);
  return {
    name: words.counts.tableName(sayIn(language)(title)),
    corner: words.indicator,
    columns: [
      ...years.map((year) => ({
        code: `year:${year}`,
        label: fiscalYearWords(year, language),
        wave: null,
        printed: null,
      })),
      { code: 'status', label: words.status, wave: null, printed: null },
    ],
    rows: counts.map((count) => rowOf(count, years, language)),
  };
}

/**
 * Every year of which a count says something, in order.
 *
 * @example countYears([]) // => []
 */
export function countYears(counts: readonly CountIndicator[]): number[] {
  const years = counts.flatMap(({ baseline, targets, figures }) =>
    [...(baseline === undefined ? [] : [baseline]), ...targets, ...figures].map(
      ({ fiscalYear }) => fiscalYear,
    ),
  );
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/**
 * How far a count has come by its latest year; null without a count or a target. Counts have no interval: the figure
 * decides.
 *
 * @example countProgress({ baseline: undefined, targets: [{ fiscalYear: 2025, value: 20 }, { fiscalYear: 2027, value: 60 }], figures: [{ fiscalYear: 2026, value: 41, source: 'DX推進課' }], direction: 'higher' }).status // => 'on_course'
 */
export function countProgress({
  baseline,
  targets,
  figures,
  direction,
}: Pick<CountIndicator, 'baseline' | 'targets' | 'figures' | 'direction'>): Progress | null {
  const latest = figures.at(-1);
  if (latest === undefined || targets.length === 0) return null;
  const { fiscalYear: year, value } = latest;
  const path = [...(baseline !== undefined && baseline.fiscalYear < year ? [baseline] : []), ...targets];
  return progressStatus(
    { year, estimate: value, lower: value, upper: value, level: 0.95, hasInterval: false },
    path.map((point) => ({ year: point.fiscalYear, value: point.value })),
    {
      direction: direction === 'higher' ? 'at_least' : 'at_most',
      judgedBy: 'estimate',
      certainty: 0.975,
      beforeTargetYear: 'path',
    },
  );
}

function rowOf(count: CountIndicator, years: readonly number[], language: Language): PlanRow {
  const words = reportWords(language).plan;
  const say = sayIn(language);
  return {
    code: count.code,
    label: say(count.label),
    source: {
      text: words.counts.about(words.counts.countings[count.counting], say(count.unit)),
      table: null,
    },
    direction: words.directions[count.direction],
    course: null,
    cells: [
      ...years.map((year) => cellOf('year', yearParts(count, year, language))),
      cellOf('status', statusOf(count, language)),
    ],
  };
}

/**
 * A count as it is printed here, where none is a figure like any other.
 *
 * @example wholeNumber(0) // => '0'
 */
export function wholeNumber(count: number): string {
  return count === 0 ? '0' : printCount(count);
}

function yearParts(count: CountIndicator, year: number, language: Language): PlanPart[] {
  const words = reportWords(language).plan.counts;
  const of = (points: readonly { fiscalYear: number; value: number }[]): string | null => {
    const found = points.find(({ fiscalYear }) => fiscalYear === year);
    return found === undefined ? null : wholeNumber(found.value);
  };
  const figure = of(count.figures);
  const target = of(count.targets);
  const baseline = of(count.baseline === undefined ? [] : [count.baseline]);
  const parts = [
    ...(figure === null ? [] : [part('strong', words.figure(figure))]),
    ...(target === null ? [] : [part('detail', words.target(target))]),
    ...(baseline === null ? [] : [part('detail', words.baseline(baseline))]),
  ];
  return parts.length === 0 ? [part('detail', notApplicableMark)] : parts;
}

function statusOf(count: CountIndicator, language: Language): PlanPart[] {
  const words = reportWords(language).plan;
  if (count.targets.length === 0) return [part('detail', words.noTarget)];
  const progress = countProgress(count);
  const latest = count.figures.at(-1);
  if (progress === null || latest === undefined) return [part('detail', words.counts.noFigure)];
  return [
    statusPart(progress.status, language),
    part('detail', words.asOf(fiscalYearWords(latest.fiscalYear, language))),
  ];
}
