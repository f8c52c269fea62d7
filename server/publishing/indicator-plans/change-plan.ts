import { checkIndicatorPlan } from '../../../surveys/check/check-indicator-plan.ts';
import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  deleteIndicatorPlan,
  findIndicatorPlan,
  saveIndicatorPlan,
} from '../../store/publishing/indicator-plans.queries.ts';
import { indicatorChanges } from './indicator-changes.ts';
import { planIssues } from './plan-issues.ts';

/** Who changes a plan: the name that readers of the plan see, and how the log names the account. */
export interface PlanEditor {
  name: string;
  actor: string;
}

/**
 * Saves a plan that was made from a revision (0: it is new), and says so in the log: who, when, and how many indicators
 * were added, removed and changed since.
 * Throws  `invalid-plan` with all issues, `plan-changed` where somebody else was faster.
 */
export async function changePlan(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  raw: unknown,
  revision: number,
  { name, actor }: PlanEditor,
): Promise<void> {
  const { plan, issues } = checkIndicatorPlan(raw);
  if (plan === undefined) throw new ProblemError('invalid-plan', issues);
  const found = await planIssues(db, plan);
  if (found.length > 0) throw new ProblemError('invalid-plan', found);
  const at = now().toISOString();
  const before = (await findIndicatorPlan(db, plan.code))?.plan;
  const isSaved = await saveIndicatorPlan(
    db,
    { plan, revision, changedAt: at, changedBy: name },
    {
      at,
      actor,
      plan: plan.code,
      action: revision === 0 ? 'plan-created' : 'plan-changed',
      facts: { ...titleOf(plan), ...indicatorChanges(before?.indicators ?? [], plan.indicators) },
    },
  );
  if (!isSaved) throw new ProblemError('plan-changed');
}

/** Deletes a plan; what was done to it stays in the log. Throws  `plan-not-found`. */
export async function removePlan(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  code: string,
  { actor }: PlanEditor,
): Promise<void> {
  const found = await findIndicatorPlan(db, code);
  const isDeleted =
    found !== undefined &&
    (await deleteIndicatorPlan(db, code, {
      at: now().toISOString(),
      actor,
      plan: code,
      action: 'plan-deleted',
      facts: { ...titleOf(found.plan), ...indicatorChanges(found.plan.indicators, []) },
    }));
  if (!isDeleted) throw new ProblemError('plan-not-found');
}

function titleOf({ title }: IndicatorPlan): { title: string } {
  return { title: title.ja };
}
