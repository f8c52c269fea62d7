import { createHash } from 'node:crypto';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { noteIssue } from '../../store/fieldwork/invitations.queries.ts';
import { findInvitationOrFail } from '../inviting/find-invitation.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import type { Database } from '../../store/database.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';
import { innerMessages } from './inner-messages.ts';
import { phasesOfWave } from '../waves/phases-of-wave.ts';

export interface IssuedTicket {
  stratum: string;
  /** base64url. */
  blindSignature: string;
  /** Of a sealed wave: the same of the inner ticket of each lane. */
  inner?: Record<string, string>;
}

/** What an invitation is exchanged with. */
export interface TicketRequest {
  code: string;
  /** base64url, as the inner ones by lane. */
  blindedMessage: string;
  inner?: Record<string, string> | undefined;
}

/**
 * Signs a blinded ticket, once for each invitation. What is signed cannot be recognised again: the server knows who
 * took a ticket, and never which. The same blinded ticket may be sent again after a lost reply.
 * A sealed wave has inner tickets besides, one a lane: all of them are signed, or none.
 * Throws  `wave-not-found`, `wave-not-open`, `code-unknown`, `too-many-codes`, `tickets-over`, `ticket-taken`, `invalid-request`.
 */
export async function issueTicket(
  dependencies: Pick<Dependencies, 'db' | 'keys' | 'codeAttempts' | 'now'>,
  waveCode: string,
  { code, blindedMessage, inner }: TicketRequest,
): Promise<IssuedTicket> {
  const { db, keys, now } = dependencies;
  const { wave, invitation } = await findInvitationOrFail(dependencies, waveCode, code);
  if (!phasesOfWave(wave, now()).takesTickets) throw new ProblemError('tickets-over');
  const sealing = wave.isSealed ? await promisedSealing(db, waveCode) : undefined;
  const messages = innerMessages({ sealing }, invitation.stratum, inner);
  const sign = async (keyName: string, blinded: Uint8Array, path: string[]): Promise<string> => {
    const signature = await keys.signBlinded(waveCode, keyName, blinded);
    if (signature !== null) return signature.toString('base64url');
    const facts = { field: path.join('.') };
    throw new ProblemError('invalid-request', [{ code: 'not-blinded', path, facts }]);
  };
  const blinded = Buffer.from(blindedMessage, 'base64url');
  const blindSignature = await sign(invitation.stratum, blinded, ['blindedMessage']);
  const innerSignatures = await Promise.all(
    messages.map(async ({ lane, keyName, blinded: message }) => [
      lane,
      await sign(keyName, message, ['inner', lane]),
    ]),
  );
  const hash = createHash('sha256').update(blinded);
  for (const message of messages) hash.update(message.blinded);
  const blindedHash = hash.digest();
  const noted = await noteIssue(db, invitation, blindedHash);
  if (noted === 'refused') throw new ProblemError('ticket-taken');
  const issued = { stratum: invitation.stratum, blindSignature };
  return messages.length === 0 ? issued : { ...issued, inner: Object.fromEntries(innerSignatures) };
}

/** Looked up for sealed waves alone: a contract is long. */
async function promisedSealing(db: Database, code: string): Promise<Contract['sealing']> {
  const wave = await findWave(db, code);
  return wave && (await frozenWave(db, wave)).contract.sealing;
}
