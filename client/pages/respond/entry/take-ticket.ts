import type { PublicWave, Ticket } from '../../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { fromBase64Url, toBase64Url } from '../../../../surveys/tickets/blind-signature.ts';
import { manifestProblems, type ManifestProblem } from '../../../../surveys/tickets/manifest.ts';
import { receiveTicket, requestTicket } from '../../../../surveys/tickets/ticket.ts';
import { issueTicket, readCode } from '../../../api/fieldwork/tickets.ts';
import type { PendingTicket } from './ticket-store.ts';

/** Why no ticket was taken, beside what the server refuses. */
export class EntryError extends Error {
  override readonly name = 'EntryError';
  readonly problem: ManifestProblem | 'wrong-signature' | 'wrong-ticket';

  constructor(problem: EntryError['problem']) {
    super(problem);
    this.problem = problem;
  }
}

/** From getRandomValues alone: the rest of Web Crypto is missing where a closed network serves plain HTTP. */
const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

export interface Taking {
  wave: PublicWave;
  code: string;
  /** Beginnings of the fingerprint that came from elsewhere than this server. */
  announced: string[];
  /** One that was under way before; asked again with the same blinded message. */
  pending: PendingTicket | undefined;
  /** Told before anything is sent that could not be sent anew. */
  keep: (pending: PendingTicket) => void;
  language: RespondentLanguage;
}

/**
 * Takes the ticket of an invitation. Nothing is asked of the server under a manifest that would give the person away.
 * Throws  EntryError, and what the calls throw.
 */
export async function takeTicket(taking: Taking): Promise<Ticket> {
  const { wave, code, language } = taking;
  requireSoundManifest(wave, taking.announced);
  const pending = taking.pending ?? (await prepare(taking));
  taking.keep(pending);
  const { blindSignature } = await issueTicket(
    wave.code,
    { code, blindedMessage: pending.blindedMessage },
    language,
  );
  const request = {
    stratum: pending.stratum,
    message: fromBase64Url(pending.message),
    blindedMessage: fromBase64Url(pending.blindedMessage),
    unblinding: BigInt(`0x${pending.unblinding}`),
  };
  try {
    return receiveTicket(keyOf(wave, pending.stratum), request, fromBase64Url(blindSignature));
  } catch {
    throw new EntryError('wrong-signature');
  }
}

/** Throws  EntryError with the first thing that is wrong with the manifest. */
export function requireSoundManifest(
  { contract, contractFingerprint }: PublicWave,
  announced: string[],
): void {
  const [problem] = manifestProblems(contract, [contractFingerprint, ...announced]);
  if (problem !== undefined) throw new EntryError(problem);
}

async function prepare({ wave, code, language }: Taking): Promise<PendingTicket> {
  const { stratum } = await readCode(wave.code, code, language);
  const request = requestTicket(keyOf(wave, stratum), wave.code, stratum, randomBytes);
  return {
    code,
    stratum,
    message: toBase64Url(request.message),
    blindedMessage: toBase64Url(request.blindedMessage),
    unblinding: request.unblinding.toString(16),
  };
}

function keyOf({ contract }: PublicWave, code: string) {
  const key = contract.strata.find((stratum) => stratum.code === code)?.key;
  if (key === undefined) throw new EntryError('no-key');
  return key;
}
