import type { PlannedMoment } from '../../contract/fieldwork/calendar.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { changeMoments, momentsOf } from '../../store/fieldwork/planned-moments.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { calendarIssues } from './calendar-issues.ts';

/**
 * Plans anew what a draft or an open wave does by itself. What has happened or is under way stays; what has not may be
 * moved, turned off or taken out.
 * Throws  `wave-not-found`, `wrong-state` once it is closed, `invalid-request`.
 */
export async function planMoments(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  code: string,
  moments: readonly PlannedMoment[],
  actor: string,
): Promise<void> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'draft' && wave.state !== 'open') throw new ProblemError('wrong-state');
  const issues = calendarIssues(moments, wave, { now: now(), before: await momentsOf(db, code) });
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const entry = {
    at: now().toISOString(),
    actor,
    action: 'calendar-changed' as const,
    wave: code,
    facts: {},
  };
  await changeMoments(db, code, moments, entry);
}
