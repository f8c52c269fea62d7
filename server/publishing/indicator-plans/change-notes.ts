import type { Dependencies } from '../../dependencies.ts';
import type { NewPlanNote } from '../../contract/publishing/indicator-plans.ts';
import { ProblemError } from '../../problems.ts';
import {
  findIndicatorPlan,
  type StoredIndicatorPlan,
} from '../../store/publishing/indicator-plans.queries.ts';
import { addPlanNote, deletePlanNote } from '../../store/publishing/plan-notes.queries.ts';
import type { PlanEditor } from './change-plan.ts';

type Needed = Pick<Dependencies, 'db' | 'now'>;

/**
 * Keeps what a committee said or decided, and says in the log that it did, not what.
 * Throws  `plan-not-found`, `invalid-plan` where it is about an indicator that the plan does not have.
 */
export async function writeNote(
  { db, now }: Needed,
  code: string,
  note: NewPlanNote,
  { name, actor }: PlanEditor,
): Promise<void> {
  const stored = await planOrFail({ db }, code);
  const { indicators, counts = [] } = stored.plan;
  if (note.indicator !== null && [...indicators, ...counts].every((own) => own.code !== note.indicator)) {
    throw new ProblemError('invalid-plan', [
      { code: 'unknown-indicator', path: ['indicator'], facts: { indicator: note.indicator } },
    ]);
  }
  const at = now().toISOString();
  const entry = { at, actor, ...entryOf(stored), action: 'plan-note-added' as const };
  await addPlanNote(db, code, { ...note, writtenAt: at, writtenBy: name }, entry);
}

/** Throws  `plan-not-found`, also where the plan has no such note. */
export async function removeNote(
  { db, now }: Needed,
  code: string,
  number: number,
  { actor }: PlanEditor,
): Promise<void> {
  const stored = await planOrFail({ db }, code);
  const at = now().toISOString();
  const entry = { at, actor, ...entryOf(stored), action: 'plan-note-removed' as const };
  if (!(await deletePlanNote(db, code, number, entry))) throw new ProblemError('plan-not-found');
}

async function planOrFail({ db }: Pick<Needed, 'db'>, code: string): Promise<StoredIndicatorPlan> {
  const stored = await findIndicatorPlan(db, code);
  if (stored === undefined) throw new ProblemError('plan-not-found');
  return stored;
}

function entryOf({ plan }: StoredIndicatorPlan) {
  const untouched = { addedCount: 0, removedCount: 0, changedCount: 0 };
  return { plan: plan.code, facts: { title: plan.title.ja, ...untouched } };
}
