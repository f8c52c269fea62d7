import { createHash } from 'node:crypto';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { noteIssue } from '../../store/fieldwork/invitations.queries.ts';
import { findInvitationOrFail } from '../inviting/find-invitation.ts';
import { phasesOfWave } from '../waves/phases-of-wave.ts';

export interface IssuedTicket {
  stratum: string;
  /** base64url. */
  blindSignature: string;
}

/**
 * Signs a blinded ticket, once for each invitation. What is signed cannot be recognised again: the server knows who
 * took a ticket, and never which. The same blinded ticket may be sent again after a lost reply.
 * Throws  `wave-not-found`, `wave-not-open`, `code-unknown`, `too-many-codes`, `tickets-over`, `ticket-taken`, `invalid-request`.
 */
export async function issueTicket(
  dependencies: Pick<Dependencies, 'db' | 'keys' | 'codeAttempts' | 'now'>,
  waveCode: string,
  code: string,
  blindedMessage: Uint8Array,
): Promise<IssuedTicket> {
  const { db, keys, now } = dependencies;
  const { wave, invitation } = await findInvitationOrFail(dependencies, waveCode, code);
  if (!phasesOfWave(wave, now()).takesTickets) throw new ProblemError('tickets-over');
  const signature = await keys.signBlinded(waveCode, invitation.stratum, blindedMessage);
  if (signature === null) {
    throw new ProblemError('invalid-request', [
      { code: 'not-blinded', path: ['blindedMessage'], facts: { field: 'blindedMessage' } },
    ]);
  }
  const blindedHash = createHash('sha256').update(blindedMessage).digest();
  const noted = await noteIssue(db, invitation, blindedHash);
  if (noted === 'refused') throw new ProblemError('ticket-taken');
  return { stratum: invitation.stratum, blindSignature: signature.toString('base64url') };
}
