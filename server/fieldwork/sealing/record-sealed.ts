import { termsOfContract } from '../../../surveys/sealing/sealing-contract.ts';
import type { SealingTerms } from '../../../surveys/sealing/terms.ts';
import { contentHash } from '../../content-hash.ts';
import type { SealedResponseInput } from '../../contract/fieldwork/sealing.ts';
import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import type { ResponseReceipt } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { SealedError } from '../../store/responses/response-file.ts';
import { readProof } from '../answering/read-proof.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireAnswering } from '../waves/phases-of-wave.ts';
import { allBoxesLength, storedBoxes } from './stored-boxes.ts';

/**
 * Stores what a browser has sealed, and that its ticket is used; durable when it resolves. What lies in it nobody can
 * tell here: only that it comes with a ticket, and is as long as the contract says. The same octets sent again are
 * stored once. Nothing about the request is kept or logged.
 * Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `answers-over`, `not-sealed`, `ticket-not-genuine`,
 *         `wrong-boxes`, `proof-used`.
 */
export async function recordSealed(
  { db, responses, now }: Pick<Dependencies, 'db' | 'responses' | 'now'>,
  waveCode: string,
  { ticket, boxes: written }: SealedResponseInput,
): Promise<ResponseReceipt> {
  const wave = await findWaveOrFail(db, waveCode);
  requireAnswering(wave, now());
  const { contract } = await frozenWave(db, wave);
  const terms = termsOf(contract);
  const shown = await readProof(db, contract, { ticket });
  if (shown === null) throw new ProblemError('proof-needed');
  const boxes = Buffer.from(written, 'base64url');
  // One spelling only: the same octets spelt differently would look like another response.
  if (boxes.length !== allBoxesLength(terms) || boxes.toString('base64url') !== written) {
    throw new ProblemError('wrong-boxes');
  }
  const response = storedBoxes(waveCode, shown.proof.key, boxes);
  try {
    const outcome = await responses.append(waveCode, { response, proof: shown.proof });
    if (outcome === 'recorded' || outcome === 'already-recorded') return { status: outcome };
    throw new ProblemError('proof-used');
  } catch (error) {
    if (error instanceof SealedError) throw new ProblemError('wave-not-open');
    throw error;
  }
}

const known = new WeakMap<Contract, SealingTerms>();

/** The terms of a contract, read once: contracts never change. Throws  `not-sealed`. */
export function termsOf(contract: Contract): SealingTerms {
  const { sealing } = contract;
  if (sealing === undefined) throw new ProblemError('not-sealed');
  let terms = known.get(contract);
  if (terms === undefined) {
    terms = termsOfContract({ ...contract, sealing }, contentHash(contract));
    known.set(contract, terms);
  }
  return terms;
}
