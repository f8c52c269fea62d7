import type { ServerIssue } from '../../contract/issue.ts';
import type { Indicator, IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { Database } from '../../store/database.ts';
import { listPrintedReports } from '../../store/publishing/printed-reports.queries.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { publishedWave } from './published-wave.ts';

/**
 * What is wrong with a plan that agrees with itself: waves that do not exist, figures that no published table has,
 * targets that no answer can reach.
 */
export async function planIssues(db: Database, plan: IndicatorPlan): Promise<ServerIssue[]> {
  const issues: ServerIssue[] = [];
  for (const [index, { wave }] of plan.waves.entries()) {
    if ((await findWave(db, wave)) === undefined)
      issues.push({ code: 'unknown-wave', path: ['waves', index, 'wave'], facts: { wave } });
  }
  const reports = new Set((await listPrintedReports(db)).map(({ report }) => report.code));
  for (const [index, report] of (plan.printed ?? []).entries()) {
    if (!reports.has(report))
      issues.push({ code: 'unknown-printed-report', path: ['printed', index], facts: { report } });
  }
  for (const [index, indicator] of plan.indicators.entries()) {
    const found = await indicatorIssues(db, indicator);
    issues.push(...found.map((issue) => ({ ...issue, path: ['indicators', index, ...issue.path] })));
  }
  return issues;
}

async function indicatorIssues(db: Database, indicator: Indicator): Promise<ServerIssue[]> {
  const { source, statistic, target } = indicator;
  const wave = await publishedWave(db, source.wave);
  if (wave === undefined)
    return [{ code: 'wave-not-published', path: ['source', 'wave'], facts: { wave: source.wave } }];
  const table = await wave.table(source.table);
  if (table === undefined)
    return [{ code: 'table-not-published', path: ['source', 'table'], facts: { table: source.table } }];
  const group = {
    code: 'group-not-published' as const,
    path: ['source', 'group'],
    facts: { group: source.group },
  };
  const outside = (path: (string | number)[]) => ({
    code: 'target-outside-scale' as const,
    path: ['target', ...path],
    facts: {},
  });
  return [
    ...(table.points.some(({ code }) => code === source.group) ? [] : [group]),
    ...statisticIssues(statistic, table),
    ...(target?.milestones ?? []).flatMap(({ value }, place) =>
      isPossible(value, indicator, table) ? [] : [outside(['milestones', place, 'value'])],
    ),
    ...(target === undefined || isPossible(target.value, indicator, table) ? [] : [outside(['value'])]),
  ];
}

const fitting: Record<Indicator['statistic']['kind'], PublishedTable['stubKind'][]> = {
  mean: ['scale'],
  'top-box': ['scale'],
  proportion: ['single', 'multiple'],
  score: ['index'],
};

function statisticIssues(statistic: Indicator['statistic'], table: PublishedTable): ServerIssue[] {
  const path = ['statistic'];
  if (!fitting[statistic.kind].includes(table.stubKind))
    return [{ code: 'statistic-does-not-fit', path, facts: {} }];
  if (statistic.kind !== 'proportion') return [];
  const known = table.categories.map(({ code }) => code);
  const unknown = statistic.options.filter((option) => !known.includes(option));
  const isDouble =
    (table.stubKind === 'multiple' && statistic.options.length > 1) ||
    new Set(statistic.options).size < statistic.options.length;
  return [
    ...unknown.map((option) => ({
      code: 'unknown-option' as const,
      path,
      facts: { option, options: known },
    })),
    ...(isDouble ? [{ code: 'counted-twice' as const, path, facts: {} }] : []),
  ];
}

function isPossible(value: number, { statistic }: Indicator, { scale, index }: PublishedTable): boolean {
  const [lowest, highest] =
    statistic.kind === 'mean'
      ? [scale?.min ?? 0, scale?.max ?? 0]
      : statistic.kind === 'score'
        ? [index?.lowest ?? 0, index?.highest ?? 0]
        : [0, 1];
  return value >= lowest && value <= highest;
}
