import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { insertExtension } from '../../store/fieldwork/addenda.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { localDay } from './local-day.ts';

/**
 * Gives an open wave a later closing day. The contract stays as it is and so does its fingerprint; the new day is an
 * addendum that everybody can read. Nothing else that was promised can be moved: thresholds, retention and questions
 * stay.
 * Throws  `wave-not-found`, `wrong-state`, `invalid-request`.
 */
export async function extendWave(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  code: string,
  closesOn: string,
  actor: string,
): Promise<void> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'open') throw new ProblemError('wrong-state');
  const today = localDay(now(), wave.timeZone);
  const path = ['closesOn'];
  const issues: ServerIssue[] = [];
  if (closesOn <= wave.closesOn) {
    issues.push({ code: 'no-extension', path, facts: { closesOn: wave.closesOn } });
  } else if (closesOn < today) {
    issues.push({ code: 'closes-in-the-past', path, facts: { today } });
  }
  if (closesOn > wave.retainUntil) {
    issues.push({ code: 'closes-after-deletion', path, facts: { retainUntil: wave.retainUntil } });
  }
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const at = now().toISOString();
  const facts = { from: wave.closesOn, to: closesOn };
  const isExtended = await insertExtension(
    db,
    code,
    { at, closedOn: wave.closesOn, closesOn },
    { at, actor, action: 'wave-extended', wave: code, facts },
  );
  if (!isExtended) throw new ProblemError('wrong-state');
}
