import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import { hasTicketContext, type Ticket } from '../../../surveys/tickets/ticket.ts';
import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import { stratumOfCode } from '../../store/fieldwork/drawn-codes.queries.ts';
import type { Proof } from '../../store/responses/response-file.ts';
import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import { codeHash } from '../inviting/invitation-code.ts';

/** What a response shows for its right to be counted. */
export interface ShownProof {
  ticket?: Ticket | undefined;
  code?: string | undefined;
}

export interface ReadProof {
  proof: Proof;
  stratum: Stratum;
}

/**
 * Checks a ticket or a drawn code against the contract; null where nothing is shown and nothing is needed.
 * Throws  `proof-needed`, `ticket-not-genuine`, `code-unknown`.
 */
export async function readProof(
  db: Database,
  contract: Contract,
  { ticket, code }: ShownProof,
): Promise<ReadProof | null> {
  if (ticket !== undefined) return readTicket(contract, ticket);
  if (code !== undefined) return readCode(db, contract, code);
  if (!contract.modes.includes('open-link')) throw new ProblemError('proof-needed');
  return null;
}

async function readTicket(contract: Contract, ticket: Ticket): Promise<ReadProof> {
  const stratum = contract.strata.find(({ code }) => code === ticket.stratum);
  const key = stratum === undefined ? undefined : publicKeyOf(stratum);
  const message = Buffer.from(ticket.message, 'base64url');
  // One spelling only: a ticket spelt differently would look like another one to whoever recounts the tally.
  const signature = Buffer.from(ticket.signature, 'base64url');
  const isCanonical =
    message.toString('base64url') === ticket.message && signature.toString('base64url') === ticket.signature;
  const isGenuine =
    key !== undefined &&
    isCanonical &&
    contract.modes.includes('ticket') &&
    hasTicketContext(message, contract.wave, ticket.stratum) &&
    (await isSignedBy(key, message, signature));
  if (stratum === undefined || !isGenuine) throw new ProblemError('ticket-not-genuine');
  const proof: Proof = { kind: 'ticket', key: createHash('sha256').update(message).digest(), ticket };
  return { proof, stratum };
}

/** Asked of OpenSSL in the threads that Node.js has for it, so that nobody else waits meanwhile. */
function isSignedBy(key: KeyObject, message: Buffer, signature: Buffer): Promise<boolean> {
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  return new Promise((resolve, reject) => {
    verify('sha384', message, { key, padding, saltLength }, signature, (error, isValid) => {
      if (error) reject(error);
      else resolve(isValid);
    });
  });
}

/** Throws  `code-unknown`. */
export async function readCode(db: Database, contract: Contract, typed: string): Promise<ReadProof> {
  const read = contract.modes.includes('drawn-code') ? readAccessCode(typed) : null;
  const key = read?.kind === 'drawn' ? codeHash(contract.wave, read.code) : undefined;
  const code = key && (await stratumOfCode(db, contract.wave, key));
  const stratum = contract.strata.find((one) => one.code === code);
  if (key === undefined || stratum === undefined) throw new ProblemError('code-unknown');
  return { proof: { kind: 'drawn-code', key, stratum: stratum.code }, stratum };
}

/** Parsing a key costs more than verifying with it; contracts never change. */
const parsed = new WeakMap<Stratum, KeyObject>();

function publicKeyOf(stratum: Stratum): KeyObject | undefined {
  if (stratum.key === undefined) return undefined;
  let key = parsed.get(stratum);
  if (key === undefined) {
    key = createPublicKey({ key: { kty: 'RSA', ...stratum.key }, format: 'jwk' });
    parsed.set(stratum, key);
  }
  return key;
}
