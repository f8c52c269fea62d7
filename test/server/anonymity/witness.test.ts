import { constants, createHash, createPrivateKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IssuedTicket } from '../../../server/contract/fieldwork/waves.ts';
import { fromBase64Url, toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { bytesOf, integerOf, inverse, power } from '../../../surveys/tickets/integer.ts';
import { receiveTicket, requestTicket } from '../../../surveys/tickets/ticket.ts';
import { newSubmission } from '../hirakata-world.ts';
import { testApp, type TestApp } from '../test-app.ts';
import { keysOf, openWithTickets, random, staff } from '../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

/** With the private key of a stratum, as whoever takes the machine would find it. */
function privateKeyOf(wave: string, stratum: string) {
  const file = JSON.parse(readFileSync(`${world.dataDirectory}/keys/${wave}.json`, 'utf8')) as {
    ticketKeys: Record<string, string>;
  };
  const key = createPrivateKey(file.ticketKeys[stratum] ?? '');
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const number = (text: string): bigint => integerOf(fromBase64Url(text));
  const raw = { key, padding: constants.RSA_NO_PADDING };
  return {
    n: number(n),
    e: number(e),
    /** What has this e-th power, as OpenSSL works it out: in BigInts it would take a hundred times longer. */
    rootOf: (of: bigint): bigint => integerOf(privateDecrypt(raw, bytesOf(of, 256))),
  };
}

it('each of 20 invitations could have led to each of 20 responses: all 400 pairs fit what the server keeps', async () => {
  const groupSize = 20;
  const { wave, codes } = await openWithTickets(world, staff({ 1: groupSize }));
  const key = (await keysOf(world, wave)).get('1');
  if (key === undefined) throw new Error('no key');
  const requests = codes.map(() => requestTicket(key, wave, '1', random));
  for (const [index, request] of requests.entries()) {
    const issued = await world.call('POST', `/api/waves/${wave}/tickets`, {
      code: codes[index],
      blindedMessage: toBase64Url(request.blindedMessage),
    });
    const { blindSignature } = (await issued.json()) as IssuedTicket;
    const ticket = receiveTicket(key, request, fromBase64Url(blindSignature));
    await world.call('POST', `/api/waves/${wave}/responses`, {
      submission: newSubmission(),
      answers: { attainment1: 5 },
      ticket,
    });
  }

  // What the server has: hashes of blinded messages beside people, tickets beside nobody.
  const rows = await world.dependencies.db.selectFrom('invitation').select('blinded_hash').execute();
  const stored = new Set(rows.map(({ blinded_hash }) => blinded_hash.toString('hex')));
  const blinded = requests.map(({ blindedMessage }) => blindedMessage);
  for (const one of blinded) expect(stored.has(createHash('sha256').update(one).digest('hex'))).toBe(true);
  const tickets = await world.dependencies.responses.tickets(wave);
  expect(tickets).toHaveLength(groupSize);

  const { n, e, rootOf } = privateKeyOf(wave, '1');
  const encodings = tickets.map(({ signature }) => power(integerOf(fromBase64Url(signature)), e, n));
  const factors = blinded.flatMap((one) =>
    encodings.map((encoding) => {
      // The blinding factor that this invitation would have used for this ticket.
      const factor = rootOf((integerOf(one) * (inverse(encoding, n) ?? 0n)) % n);
      expect(inverse(factor, n)).not.toBeNull();
      expect((encoding * power(factor, e, n)) % n).toBe(integerOf(one));
      return factor;
    }),
  );
  expect(factors).toHaveLength(groupSize ** 2);
  // None of the factors stands out. Without blinding the true pairs would: their factor is 1.
  expect(new Set(factors).size).toBe(groupSize ** 2);
  expect(factors).not.toContain(1n);
  const [unblinded = 0n] = encodings;
  expect(rootOf((unblinded * (inverse(unblinded, n) ?? 0n)) % n)).toBe(1n);
});
