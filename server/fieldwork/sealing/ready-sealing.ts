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
  const sealing = await sealingOf(db, wave.code);
  if (sealing === null) return null;
  const plan = await sealingPlanOf(db, wave, sealing);
  const issues = readinessIssues(wave, sealing, plan.places);
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  return { sealing, plan };
}
