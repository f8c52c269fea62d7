import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCodeAttempts } from '../../../../server/access/code-attempts.ts';
import { addInvitations } from '../../../../server/fieldwork/inviting/add-invitations.ts';
import { printCodes } from '../../../../server/fieldwork/inviting/print-codes.ts';
import { renewInvitation } from '../../../../server/fieldwork/inviting/renew-invitation.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PublicWave, Tally } from '../../../../server/contract/fieldwork/waves.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { accessCode } from '../../../../surveys/tickets/access-code.ts';
import { toBase64Url } from '../../../../surveys/tickets/blind-signature.ts';
import { isGenuineTicket, requestTicket, type Ticket } from '../../../../surveys/tickets/ticket.ts';
import { hirakataWave, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { onlyAddedTo } from '../../only-added-to.ts';
import { isOnPostgres } from '../../postgres/own-database.ts';
import { testApp, turnDay, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, random, staff, takeTicket } from '../../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const answer = (wave: string, body: object) =>
  world.call('POST', `/api/waves/${wave}/responses`, {
    submission: newSubmission(),
    answers: { attainment1: 7 },
    ...body,
  });
const problemOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('a ticket', () => {
  it('is taken with an invitation, used once, and attests the grade', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 2, 3: 1 }));
    const keys = await keysOf(world, wave);
    const ticket = await takeTicket(world, wave, codes[2] ?? '', keys);
    expect(ticket.stratum).toBe('3');
    const submission = newSubmission();
    expect((await answer(wave, { submission, ticket })).status).toBe(201);
    expect((await answer(wave, { submission, ticket })).status).toBe(200);
    const again = await answer(wave, { ticket });
    expect([again.status, await problemOf(again)]).toEqual([409, 'proof-used']);
    expect(
      (await world.dependencies.responses.answers(wave)).map((text) => JSON.parse(text) as unknown),
    ).toEqual([{ attainment1: 7, grade: '3' }]);
    turnDay(world);
    const tally = (await (await world.call('GET', `/api/waves/${wave}/tally`)).json()) as Tally;
    expect(tally.strata.find(({ code }) => code === '3')).toMatchObject({
      eligibleCount: 161,
      invitedCount: 1,
      issuedCount: 1,
      acceptedTicketCount: 1,
    });
  });

  it('is given once for an invitation; the same request may be sent again', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 1 }));
    const key = (await keysOf(world, wave)).get('1');
    if (key === undefined) throw new Error('no key');
    const request = requestTicket(key, wave, '1', random);
    const ask = (blindedMessage: Uint8Array) =>
      world.call('POST', `/api/waves/${wave}/tickets`, {
        code: codes[0],
        blindedMessage: toBase64Url(blindedMessage),
      });
    const first = await ask(request.blindedMessage);
    const repeated = await ask(request.blindedMessage);
    expect(await repeated.json()).toEqual(await first.json());
    const another = await ask(requestTicket(key, wave, '1', random).blindedMessage);
    expect([another.status, await problemOf(another)]).toEqual([409, 'ticket-taken']);
    const tooLarge = await ask(new Uint8Array(256).fill(255));
    expect([tooLarge.status, await problemOf(tooLarge)]).toEqual([422, 'invalid-request']);
  });

  it('is one for each invitation, whoever asks at the same moment', async () => {
    const people = staff({ 1: 6, 3: 6 });
    const { wave, codes } = await openWithTickets(world, people);
    const keys = await keysOf(world, wave);
    const asked = people.flatMap(({ option }, person) =>
      [1, 2, 3].map(async () => {
        const key = keys.get(option);
        if (key === undefined) throw new Error('no key');
        const { blindedMessage } = requestTicket(key, wave, option, random);
        const body = { code: codes[person], blindedMessage: toBase64Url(blindedMessage) };
        // Sent twice, as after a reply that was lost: that is the same ticket, and counted once.
        const sent = [body, body].map((one) => world.call('POST', `/api/waves/${wave}/tickets`, one));
        const [first, again] = (await Promise.all(sent)).map(({ status }) => status);
        expect(again).toBe(first);
        return { person, status: first };
      }),
    );
    const outcomes = await Promise.all(asked);
    for (const person of people.keys()) {
      const own = outcomes.filter((one) => one.person === person).map(({ status }) => status);
      expect(own.filter((status) => status === 200)).toHaveLength(1);
      expect(own.filter((status) => status === 409)).toHaveLength(2);
    }
    const counts = await world.dependencies.db
      .selectFrom('stratum')
      .select(['code', 'issued_count'])
      .where('wave', '=', wave)
      .where('issued_count', '>', 0)
      .orderBy('code')
      .execute();
    expect(counts.map((row) => [row.code, row.issued_count])).toEqual([
      ['1', 6],
      ['3', 6],
    ]);
  });

  it('is needed, genuine, and of its own stratum', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 1 }));
    const ticket = await takeTicket(world, wave, codes[0] ?? '', await keysOf(world, wave));
    const refused: [object, number, string][] = [
      [{}, 403, 'proof-needed'],
      [{ ticket: { ...ticket, stratum: '3' } }, 403, 'ticket-not-genuine'],
      [{ ticket: { ...ticket, signature: `${ticket.signature}A` } }, 403, 'ticket-not-genuine'],
      [{ ticket, answers: { grade: '3' } }, 422, 'invalid-response'],
      [{ code: '2345-6789-ABCD' }, 404, 'code-unknown'],
    ];
    for (const [body, status, code] of refused) {
      const response = await answer(wave, body);
      expect([response.status, await problemOf(response)]).toEqual([status, code]);
    }
    expect(await world.dependencies.responses.count(wave)).toBe(0);
    expect((await answer(wave, { ticket })).status).toBe(201);
  });

  it('stays in the public tally when the wave closes; keys, invitations and the tie to answers go', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 3 }));
    const keys = await keysOf(world, wave);
    for (const code of codes.slice(0, 2)) {
      await answer(wave, { ticket: await takeTicket(world, wave, code, keys) });
    }
    const keyFile = `${world.dataDirectory}/keys/${wave}.json`;
    expect(existsSync(keyFile)).toBe(true);
    const manager = await world.as('survey-manager');
    expect((await manager('POST', `/api/manage/waves/${wave}/close`)).status).toBe(200);
    expect(existsSync(keyFile)).toBe(false);
    expect(await world.dependencies.db.selectFrom('invitation').selectAll().execute()).toEqual([]);
    const { tickets } = (await (await world.call('GET', `/api/waves/${wave}/tally/tickets`)).json()) as {
      tickets: Ticket[];
    };
    expect(tickets).toHaveLength(2);
    for (const ticket of tickets) {
      expect(isGenuineTicket(keys.get(ticket.stratum) ?? { n: '', e: '' }, wave, ticket)).toBe(true);
    }
    const tally = (await (await world.call('GET', `/api/waves/${wave}/tally`)).json()) as Tally;
    expect(tally).toMatchObject({ state: 'closed', responseCount: 2 });
    expect(tally.strata[0]).toMatchObject({ invitedCount: 3, issuedCount: 2, acceptedTicketCount: 2 });
  });
});

describe('the code of an invitation', () => {
  it('says whose group it is, and not whether a ticket was taken: HR has the codes of all', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 2 }));
    await takeTicket(world, wave, codes[0] ?? '', await keysOf(world, wave));
    const readings = await Promise.all(
      codes.map(async (code) => (await world.call('POST', `/api/waves/${wave}/codes`, { code })).text()),
    );
    expect(readings[0]).toBe(readings[1]);
    expect(JSON.parse(readings[0] ?? '')).toEqual({ kind: 'invitation', stratum: '1' });
    // The control: the server does know it, and says so to whoever would take a second one.
    await expect(takeTicket(world, wave, codes[0] ?? '', await keysOf(world, wave))).rejects.toThrow(
      'ticket-taken',
    );
  });
});

describe('a code that is guessed', () => {
  // Well-formed, and nobody's.
  const guess = (index: number): string =>
    accessCode('drawn', createHash('sha512').update(`${index}`).digest());

  it('is refused as unknown, then slowed down, by whichever way it comes; an invitation is not kept waiting', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 1: 2 }), {
      modes: ['ticket', 'drawn-code'],
    });
    const [drawn = ''] = await printCodes(world.dependencies, wave, '4', 3, 'test');
    const read = (code: string) => world.call('POST', `/api/waves/${wave}/codes`, { code });
    const ways = [
      (code: string) => read(code),
      (code: string) => answer(wave, { code }),
      (code: string) =>
        world.call('POST', `/api/waves/${wave}/tickets`, { code, blindedMessage: toBase64Url(random(256)) }),
    ];
    const outcomes: string[] = [];
    for (let index = 0; index < 66; index += 1) {
      const response = await (ways[index % ways.length] ?? read)(guess(index));
      outcomes.push(`${response.status} ${await problemOf(response)}`);
    }
    expect(outcomes.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => '404 code-unknown'));
    expect(outcomes.slice(60)).toEqual(Array.from({ length: 6 }, () => '429 too-many-codes'));
    // Right or wrong, a drawn code is not looked up now: the answer tells a guesser nothing.
    const [right, wrong] = [await read(drawn), await read(guess(99))];
    expect([right.status, await right.text()]).toEqual([429, await wrong.text()]);
    expect((await answer(wave, { code: drawn })).status).toBe(429);
    expect((await read(codes[0] ?? '')).status).toBe(200);
    await takeTicket(world, wave, codes[0] ?? '', await keysOf(world, wave));
    // The control: a minute later the same code is good.
    const { db } = world.dependencies;
    if (isOnPostgres) await sql`DELETE FROM attempt`.execute(db);
    else world.dependencies.codeAttempts = createCodeAttempts(db);
    expect((await read(drawn)).status).toBe(200);
  });
});

describe('an invitation that is renewed', () => {
  it('while its old code is being exchanged goes to whoever has the new one', async () => {
    const people = staff({ 1: 4 });
    const { wave, codes } = await openWithTickets(world, people);
    const keys = await keysOf(world, wave);
    const key = keys.get('1');
    if (key === undefined) throw new Error('no key');
    for (const [index, { reference }] of people.entries()) {
      const { blindedMessage } = requestTicket(key, wave, '1', random);
      const [old, renewed] = await Promise.all([
        world.call('POST', `/api/waves/${wave}/tickets`, {
          code: codes[index],
          blindedMessage: toBase64Url(blindedMessage),
        }),
        renewInvitation(world.dependencies, wave, reference, 'test'),
      ]);
      // Before or after the renewal; in neither case is the new link spent.
      expect([200, 404, 409]).toContain(old.status);
      await takeTicket(world, wave, renewed.link.split('#')[1] ?? '', keys);
    }
  });
});

describe('a ticket window', () => {
  const window = { ticketsUntil: '2026-11-10', opensOn: '2026-11-12', closesOn: '2026-11-30' };
  const on = (day: string): void => {
    world.dependencies.now = () => new Date(`${day}T12:00:00`);
  };
  const phases = async (wave: string) => {
    const { takesTickets, takesResponses } = (await (
      await world.call('GET', `/api/waves/${wave}`)
    ).json()) as PublicWave;
    return { takesTickets, takesResponses };
  };

  it('parts taking tickets from answering, so that the one says nothing about the other', async () => {
    on('2026-11-10');
    const { wave, codes } = await openWithTickets(world, staff({ 1: 2 }), window);
    expect(await phases(wave)).toEqual({ takesTickets: true, takesResponses: false });
    const keys = await keysOf(world, wave);
    const ticket = await takeTicket(world, wave, codes[0] ?? '', keys);
    const early = await answer(wave, { ticket });
    expect([early.status, await problemOf(early)]).toEqual([409, 'answers-not-yet']);

    on('2026-11-11');
    expect(await phases(wave)).toEqual({ takesTickets: false, takesResponses: false });
    await expect(takeTicket(world, wave, codes[1] ?? '', keys)).rejects.toThrow('tickets-over');

    on('2026-11-12');
    expect(await phases(wave)).toEqual({ takesTickets: false, takesResponses: true });
    expect((await answer(wave, { ticket })).status).toBe(201);
  });

  it('must end before answering begins, and needs tickets', async () => {
    const manager = await world.as('survey-manager');
    const late = { ...hirakataWave, ticketsUntil: hirakataWave.opensOn };
    const refused = (await (await manager('POST', '/api/manage/waves', late)).json()) as Problem;
    expect(refused.issues?.map(({ code }) => code)).toEqual(['window-too-late', 'window-without-tickets']);
  });
});

describe('a draft with tickets', () => {
  it('needs strata of at least twenty people, which merging gives', async () => {
    const manager = await world.as('survey-manager');
    const population = hirakataWave.population.map((row) => ({
      ...row,
      eligibleCount: row.option === '1' ? 19 : row.eligibleCount,
    }));
    const input = { ...hirakataWave, modes: ['ticket'], population };
    const refused = await manager('POST', '/api/manage/waves', input);
    const { issues } = (await refused.json()) as Problem;
    expect(issues?.map(({ code, path }) => [code, ...path])).toEqual([['small-stratum', 'mergedStrata']]);
    const merged = { code: 'senior', label: { ja: '部長・次長級' }, options: ['1', '2'] };
    expect((await manager('POST', '/api/manage/waves', { ...input, mergedStrata: [merged] })).status).toBe(
      201,
    );
  });

  it('takes its invitations and their secret with it when it is deleted; the log stays', async () => {
    const manager = await world.as('survey-manager');
    await manager('POST', '/api/manage/waves', { ...hirakataWave, modes: ['ticket'] });
    await addInvitations(world.dependencies, hirakataWave.code, staff({ 1: 2 }), 'test');
    expect((await manager('DELETE', `/api/manage/waves/${hirakataWave.code}`)).status).toBe(204);
    expect(existsSync(`${world.dataDirectory}/keys/${hirakataWave.code}.json`)).toBe(false);
    expect(await world.dependencies.db.selectFrom('invitation').selectAll().execute()).toEqual([]);
    const entries = await logEntriesOf(world.dependencies.db, hirakataWave.code);
    expect(entries.map(({ action }) => action)).toEqual([
      'wave-deleted',
      'invitations-imported',
      'wave-created',
    ]);
    await expect(world.dependencies.db.deleteFrom('audit_entry').execute()).rejects.toThrow(onlyAddedTo);
  });
});

describe('a drawn code', () => {
  it('counts once, speaks for its stratum, and leads to nobody', async () => {
    await openHirakata(world, { modes: ['drawn-code'] });
    const wave = hirakataWave.code;
    const [code = ''] = await printCodes(world.dependencies, wave, '4', 3, 'test');
    const read = async () => (await world.call('POST', `/api/waves/${wave}/codes`, { code })).json();
    expect(await read()).toEqual({ kind: 'drawn', stratum: '4', isUsed: false });
    const submission = newSubmission();
    expect((await answer(wave, { submission, code: code.toLowerCase() })).status).toBe(201);
    expect((await answer(wave, { submission, code })).status).toBe(200);
    expect((await answer(wave, { code })).status).toBe(409);
    expect(await read()).toEqual({ kind: 'drawn', stratum: '4', isUsed: true });
    const [stored] = await world.dependencies.responses.answers(wave);
    expect(JSON.parse(stored ?? '')).toEqual({ attainment1: 7, grade: '4' });
    const rows = await world.dependencies.db.selectFrom('drawn_code').selectAll().execute();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});
