import { progressGrade, progressStatus } from '../../../analysis/index.ts';
import type {
  SheetCell,
  SheetIndicator,
  SheetProgress,
  SheetStatus,
  SheetWave,
  ShownFigure,
} from '../../../analysis/report/indicator-plan-sheet.ts';
import type { Indicator, IndicatorTarget, PlanRule } from '../../../surveys/schema/indicator-plan.ts';
import { level } from './indicator-figure.ts';

type ComparableCell = Extract<SheetCell, ShownFigure> & { change: 'none' | 'wording' };

/** The latest figure of an indicator, and what it is held against. */
interface Latest {
  cell: SheetCell | undefined;
  wave: SheetWave | undefined;
  path: SheetIndicator['path'];
  rule: PlanRule;
}

/** Whether a figure can be compared with those of other waves. */
export function isComparable(cell: SheetCell | undefined): cell is ComparableCell {
  return cell?.status === 'shown' && cell.change !== 'scale';
}

/** Where an indicator stands by its latest figure, and its grade where the plan has grades. */
export function statusOf(indicator: Indicator, { cell, wave, path, rule }: Latest): SheetStatus {
  const { target, direction } = indicator;
  if (target === undefined) return { status: 'no_target' };
  if (cell?.status !== 'shown' || wave === undefined) return { status: 'no_figure' };
  if (!isComparable(cell)) return { status: 'not_comparable' };
  const { value: estimate, interval } = cell;
  if (interval === null && target.judgedBy === 'interval') return { status: 'no_figure' };
  const limits = interval ?? { lower: estimate, upper: estimate };
  const figure = { estimate, ...limits, level, year: wave.fiscalYear, hasInterval: interval !== null };
  const baseline = baselineOf(indicator, path, wave.fiscalYear);
  const points = [...(baseline === null ? [] : [baseline]), ...(target.milestones ?? []), target];
  const progress = progressStatus(
    figure,
    points.map(({ fiscalYear: year, value }) => ({ year, value })),
    {
      direction: direction === 'higher' ? 'at_least' : 'at_most',
      judgedBy: target.judgedBy,
      certainty: rule.certainty,
      beforeTargetYear: rule.beforeTargetYear,
    },
  );
  return { ...progress, grade: gradeOf(figure, { target, progress, baseline, rule }), wave: wave.wave };
}

/** The baseline, where it lies before a year: there is no way before it. */
function baselineOf(
  { target }: Indicator,
  path: SheetIndicator['path'],
  fiscalYear: number,
): SheetIndicator['path'][number] | null {
  const [start] = path;
  const targetCount = 1 + (target?.milestones?.length ?? 0);
  return start !== undefined && path.length > targetCount && start.fiscalYear < fiscalYear ? start : null;
}

interface Graded {
  target: IndicatorTarget;
  progress: Pick<SheetProgress, 'path'>;
  baseline: SheetIndicator['path'][number] | null;
  rule: PlanRule;
}

function gradeOf(
  figure: Parameters<typeof progressGrade>[0],
  { target, progress, baseline, rule: { grades } }: Graded,
): SheetProgress['grade'] {
  if (grades === undefined || baseline === null) return null;
  const to = grades.of === 'path' && progress.path !== null ? progress.path.value : target.value;
  const { steps } = grades;
  const found = progressGrade(
    figure,
    { from: baseline.value, to },
    steps.map(({ from }) => from),
  );
  const step = steps[found?.place ?? steps.length];
  if (found === null || step === undefined) return null;
  return { label: step.label, proportion: found.proportion, probability: found.probability };
}
