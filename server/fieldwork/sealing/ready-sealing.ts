import type { Database } from '../../store/database.ts';
import { ProblemError } from '../../problems.ts';
import { sealingOf, type StoredSealing } from '../../store/fieldwork/sealing.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { readinessIssues } from './sealing-issues.ts';
import { sealingPlanOf, type SealingPlan } from './sealing-plan.ts';

/**
 * The sealing of a wave that is to open; null where its answers are not sealed.
 * Throws  `invalid-request` with everything that keeps it from opening: a trustee without keys, or who has not
 *         rehearsed with them.
 */
export async function readySealing(
  db: Database,
  wave: Wave,
): Promise<{ sealing: StoredSealing; plan: SealingPlan } | null> {
  const found = await sealingWithIssues(db, wave);
  if (found === null) return null;
  const { issues, ...ready } = found;
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  return ready;
}

/** Whether nothing about sealing keeps a wave from opening. */
export async function isSealingReady(db: Database, wave: Wave): Promise<boolean> {
  const found = await sealingWithIssues(db, wave);
  return found === null || found.issues.length === 0;
}

async function sealingWithIssues(db: Database, wave: Wave) {
  const sealing = await sealingOf(db, wave.code);
  if (sealing === null) return null;
  const plan = await sealingPlanOf(db, wave, sealing);
  return { sealing, plan, issues: readinessIssues(wave, sealing, plan.places) };
}
