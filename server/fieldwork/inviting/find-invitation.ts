import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { findInvitation, type Invitation } from '../../store/fieldwork/invitations.queries.ts';
import { findWaveDays, type TicketWave } from '../../store/fieldwork/waves.queries.ts';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import { triedCode } from './tried-code.ts';
import { codeHash } from './invitation-code.ts';

/** The invitation that a code belongs to. Throws  `wave-not-found`, `wave-not-open`, `code-unknown`, `too-many-codes`. */
export async function findInvitationOrFail(
  dependencies: Pick<Dependencies, 'db' | 'codeAttempts'>,
  waveCode: string,
  typed: string,
): Promise<{ wave: TicketWave; invitation: Invitation }> {
  const { db } = dependencies;
  const wave = await findWaveDays(db, waveCode);
  if (wave === undefined) throw new ProblemError('wave-not-found');
  if (wave.state !== 'open') throw new ProblemError('wave-not-open');
  const read = readAccessCode(typed);
  return triedCode(dependencies, waveCode, typed, async () => {
    const invitation =
      read?.kind === 'invitation'
        ? await findInvitation(db, waveCode, codeHash(waveCode, read.code))
        : undefined;
    if (invitation === undefined) throw new ProblemError('code-unknown');
    return { wave, invitation };
  });
}
