import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { findInvitation, type Invitation } from '../../store/invitations.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import { codeHash } from './invitation-code.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';

/** The invitation that a code belongs to. Throws  `wave-not-found`, `wave-not-open`, `code-unknown`. */
export async function findInvitationOrFail(
  { db }: Pick<Dependencies, 'db'>,
  waveCode: string,
  typed: string,
): Promise<{ wave: Wave; invitation: Invitation }> {
  const wave = await findWaveOrFail(db, waveCode);
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  const read = readAccessCode(typed);
  const invitation =
    read?.kind === 'invitation'
      ? await findInvitation(db, waveCode, codeHash(waveCode, read.code))
      : undefined;
  if (invitation === undefined) throw new ProblemError('code-unknown');
  return { wave, invitation };
}
