import { constants, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Evidence } from '../../../surveys/tickets/evidence.ts';
import { toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { manifestFingerprint } from '../../../surveys/tickets/manifest.ts';
import { requestTicket, type Ticket } from '../../../surveys/tickets/ticket.ts';

export const wave = 'w2026';

/** A key of a stratum, both halves. */
export interface StratumKey {
  publicKey: { n: string; e: string };
  privateKey: KeyObject;
}

export function stratumKey(): StratumKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: { n, e }, privateKey };
}

/** A ticket as its holder has it in the end: a plain RSA-PSS signature. */
export function signedTicket({ publicKey, privateKey }: StratumKey, stratum: string, of = wave): Ticket {
  const { message } = requestTicket(publicKey, of, stratum, (length) => new Uint8Array(randomBytes(length)));
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const signature = sign('sha384', message, { key: privateKey, padding, saltLength: 48 });
  return { stratum, message: toBase64Url(message), signature: toBase64Url(signature) };
}

export const keys = { managers: stratumKey(), clerks: stratumKey() };

const ticketCounts = { managers: 3, clerks: 5 };
const labels = { managers: { ja: '課長級', en: 'Managers' }, clerks: { ja: '係員' } };
const tickets = (['managers', 'clerks'] as const).flatMap((stratum) =>
  Array.from({ length: ticketCounts[stratum] }, () => signedTicket(keys[stratum], stratum)),
);

/** A wave of two strata in which everything fits; each call gives a copy to spoil. */
export function soundEvidence(): Evidence {
  const strata = (['managers', 'clerks'] as const).map((code) => ({
    code,
    label: labels[code],
    options: [code],
    eligibleCount: code === 'managers' ? 20 : 526,
    key: keys[code].publicKey,
  }));
  const contract = {
    wave,
    modes: ['ticket', 'drawn-code'] as const,
    strata,
    opensOn: '2026-11-01',
    ticketsUntil: null,
    closesOn: '2026-11-30',
    retainUntil: '2029-03-31',
  };
  return structuredClone({
    contract,
    contractFingerprint: manifestFingerprint(contract),
    tally: {
      wave,
      state: 'closed',
      responseCount: 8 + 4,
      strata: strata.map(({ code, label, eligibleCount }) => ({
        code,
        label,
        eligibleCount,
        invitedCount: 15,
        issuedCount: ticketCounts[code] + 1,
        reissuedCount: 1,
        printedCodeCount: 4,
        acceptedTicketCount: ticketCounts[code],
        acceptedCodeCount: 2,
      })),
    },
    tickets,
  });
}
