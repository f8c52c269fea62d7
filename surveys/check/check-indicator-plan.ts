import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import {
  indicatorPlanSchema,
  type CountIndicator,
  type Indicator,
  type IndicatorPlan,
  type PlanRule,
} from '../schema/indicator-plan.ts';
import { zodIssues } from './zod-issues.ts';

/**
 * Whether a value is a plan that agrees with itself: shape first, then its years and waves, both times all issues at
 * once; the plan is given back only if there are none. Whether its tables exist is not known here.
 * Issues   `years-reversed`, `year-outside-plan`, `wave-outside-plan`, `score-without-interval`, `years-not-ascending`,
 *          `grades-not-descending`, `duplicate-code`.
 *
 * @example checkIndicatorPlan({ format: 'kotae-plan/1', code: 'p', waves: [], indicators: [] }).issues.map(({ path }) => path[0])
 *   // => ['title', 'firstFiscalYear', 'lastFiscalYear']
 */
export function checkIndicatorPlan(raw: unknown): { plan?: IndicatorPlan; issues: Issue[] } {
  const parsed = indicatorPlanSchema.safeParse(raw);
  if (!parsed.success) return { issues: zodIssues(parsed.error, raw) };
  const plan = parsed.data;
  const issues = [
    ...checkYears(plan),
    ...duplicateCodes([
      ...plan.waves.map(({ wave }, index) => ({ code: wave, path: ['waves', index, 'wave'] })),
      ...(plan.printed ?? []).map((code, index) => ({ code, path: ['printed', index] })),
    ]),
    ...duplicateCodes([
      ...plan.indicators.map(({ code }, index) => ({ code, path: ['indicators', index, 'code'] })),
      ...(plan.counts ?? []).map(({ code }, index) => ({ code, path: ['counts', index, 'code'] })),
    ]),
    ...plan.indicators.flatMap((indicator, index) => checkIndicator(indicator, plan, ['indicators', index])),
    ...(plan.counts ?? []).flatMap((count, index) => checkCount(count, plan, ['counts', index])),
    ...checkGrades(plan.rule),
  ];
  return issues.length > 0 ? { issues } : { plan, issues };
}

function checkYears({
  firstFiscalYear: first,
  lastFiscalYear: last,
  midTermFiscalYear,
}: IndicatorPlan): Issue[] {
  if (last < first) return [{ code: 'years-reversed', path: ['lastFiscalYear'], facts: { first, last } }];
  return midTermFiscalYear === undefined
    ? []
    : checkYear(midTermFiscalYear, { first, last }, ['midTermFiscalYear']);
}

function checkYear(
  year: number,
  { first, last }: { first: number; last: number },
  path: Issue['path'],
): Issue[] {
  const isOutside = year < first || year > last;
  return isOutside ? [{ code: 'year-outside-plan', path, facts: { year, first, last } }] : [];
}

function checkIndicator(
  { source, statistic, baselineWave, target }: Indicator,
  plan: IndicatorPlan,
  path: Issue['path'],
): Issue[] {
  const known = new Set(plan.waves.map(({ wave }) => wave));
  const within = (wave: string, place: string[]): Issue[] =>
    known.has(wave) ? [] : [{ code: 'wave-outside-plan', path: [...path, ...place], facts: { wave } }];
  const years = { first: plan.firstFiscalYear, last: plan.lastFiscalYear };
  return [
    ...within(source.wave, ['source', 'wave']),
    ...(baselineWave === undefined || plan.printed?.includes(baselineWave) === true
      ? []
      : within(baselineWave, ['baselineWave'])),
    ...(target === undefined || years.last < years.first
      ? []
      : checkYear(target.fiscalYear, years, [...path, 'target', 'fiscalYear'])),
    ...(target === undefined
      ? []
      : checkOrder([...(target.milestones ?? []), target], [...path, 'target', 'milestones'])),
    // The spread of an index is not published, so that nothing but its score can be judged.
    ...(target?.judgedBy === 'interval' && statistic.kind === 'score'
      ? [{ code: 'score-without-interval' as const, path: [...path, 'target', 'judgedBy'], facts: {} }]
      : []),
  ];
}

function checkCount(
  { baseline, targets, figures }: CountIndicator,
  { firstFiscalYear: first, lastFiscalYear: last }: IndicatorPlan,
  path: Issue['path'],
): Issue[] {
  const goal = targets.at(-1);
  return [
    ...checkOrder([...(baseline === undefined ? [] : [baseline]), ...targets], [...path, 'targets']),
    ...checkOrder(figures, [...path, 'figures']),
    ...(goal === undefined || last < first
      ? []
      : checkYear(goal.fiscalYear, { first, last }, [...path, 'targets'])),
  ];
}

/** Each year once, and after the one before. */
function checkOrder(years: readonly { fiscalYear: number }[], path: Issue['path']): Issue[] {
  const early = years.find(({ fiscalYear }, index) => {
    const before = years[index - 1];
    return before !== undefined && fiscalYear <= before.fiscalYear;
  });
  return early === undefined
    ? []
    : [{ code: 'years-not-ascending', path, facts: { year: early.fiscalYear } }];
}

/** The best first, each beginning below the one before; the last takes whatever is left. */
function checkGrades(rule: PlanRule | undefined): Issue[] {
  const steps = rule?.grades?.steps ?? [];
  const isRight = steps.every(({ from }, index) => {
    if (index === steps.length - 1) return from === null;
    const before = steps[index - 1]?.from ?? Infinity;
    return from !== null && from < before;
  });
  return isRight ? [] : [{ code: 'grades-not-descending', path: ['rule', 'grades'], facts: {} }];
}
