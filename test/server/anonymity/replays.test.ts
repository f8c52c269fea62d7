import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CodeAttempts } from '../../../server/access/code-attempts.ts';
import { printCodes } from '../../../server/fieldwork/inviting/print-codes.ts';
import type { Tally } from '../../../server/contract/fieldwork/waves.ts';
import { isGenuineTicket, type Ticket } from '../../../surveys/tickets/ticket.ts';
import { newSubmission } from '../hirakata-world.ts';
import { testApp, turnDay, type TestApp } from '../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../ticket-world.ts';
import { seededRandom } from '../../seed.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const attemptCount = 10_000;

/** Whoever guesses is slowed down; here each guess is judged for itself. */
const noThrottle: CodeAttempts = {
  requireRest: async () => undefined,
  noteUnknown: async () => undefined,
};

it('10,000 replayed, forged, foreign and altered tickets and codes: none is accepted', async () => {
  world.dependencies.codeAttempts = noThrottle;
  const { wave, codes } = await openWithTickets(world, staff({ 1: 6, 2: 6 }), {
    modes: ['ticket', 'drawn-code'],
  });
  const other = await openWithTickets(world, staff({ 1: 2 }), { code: 'other' });
  const keys = await keysOf(world, wave);
  const tickets: Ticket[] = [];
  for (const code of codes) tickets.push(await takeTicket(world, wave, code, keys));
  const foreign = await takeTicket(world, other.wave, other.codes[0] ?? '', await keysOf(world, other.wave));
  const drawn = await printCodes(world.dependencies, wave, '3', 4, 'test');

  const send = async (body: object): Promise<number> => {
    const response = await world.call('POST', `/api/waves/${wave}/responses`, {
      submission: newSubmission(),
      answers: { attainment1: 5 },
      ...body,
    });
    return response.status;
  };
  // Half of the tickets and codes are used as they should be: those may only be replayed.
  const used = tickets.slice(0, 6);
  const unused = tickets.slice(6);
  for (const ticket of used) expect(await send({ ticket })).toBe(201);
  for (const code of drawn.slice(0, 2)) expect(await send({ code })).toBe(201);

  const random = seededRandom();
  const one = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const flipped = (text: string): string => {
    const bytes = Buffer.from(text, 'base64url');
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes.toString('base64url');
  };
  const attempts: (() => object)[] = [
    () => ({ ticket: one(used) }),
    () => ({ ticket: { ...one(unused), signature: randomBytes(256).toString('base64url') } }),
    () => ({ ticket: { ...one(unused), message: randomBytes(96).toString('base64url') } }),
    () => ({ ticket: foreign }),
    () => ({ ticket: { ...one(unused), stratum: one(['3', '4', 'no-such']) } }),
    () => {
      const ticket = one(unused);
      return { ticket: { ...ticket, message: flipped(ticket.message) } };
    },
    () => {
      const ticket = one(unused);
      return { ticket: { ...ticket, signature: flipped(ticket.signature) } };
    },
    () => {
      const ticket = one(unused);
      return { ticket: { ...ticket, signature: ticket.signature.slice(0, -4) } };
    },
    () => ({ ticket: { ...unused[0], signature: unused[1]?.signature } }),
    () => ({ code: one(drawn.slice(0, 2)) }),
    () => ({ code: one(codes) }),
    () => ({ code: `${one(drawn).slice(0, -1)}2` }),
    () => ({}),
  ];
  const codesLeft = new Set(drawn.slice(2));
  const accepted: object[] = [];
  for (let index = 0; index < attemptCount; index += 1) {
    const body = attempts[index % attempts.length]?.() ?? {};
    // A letter that happens to be the right one is no attack.
    if ('code' in body && codesLeft.has(String(body.code))) continue;
    const status = await send(body);
    if (status < 400) accepted.push(body);
  }
  expect(accepted).toEqual([]);

  // The control: what was never used is still good, so that it was not for another reason that all were refused.
  for (const ticket of unused) expect(await send({ ticket })).toBe(201);
  for (const code of codesLeft) expect(await send({ code })).toBe(201);
  turnDay(world);
  const tally = (await (await world.call('GET', `/api/waves/${wave}/tally`)).json()) as Tally;
  const total = (count: 'acceptedTicketCount' | 'acceptedCodeCount'): number =>
    tally.strata.reduce((sum, stratum) => sum + stratum[count], 0);
  expect([total('acceptedTicketCount'), total('acceptedCodeCount'), tally.responseCount]).toEqual([
    12, 4, 16,
  ]);
  const listed = await world.dependencies.responses.tickets(wave);
  expect(
    listed.every((ticket) => isGenuineTicket(keys.get(ticket.stratum) ?? { n: '', e: '' }, wave, ticket)),
  ).toBe(true);
});
