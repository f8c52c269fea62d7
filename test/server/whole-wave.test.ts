import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hirakata2024 } from '../../server/demo/demonstration.ts';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { printCodes } from '../../server/fieldwork/inviting/print-codes.ts';
import { responseKey } from '../../server/fieldwork/answering/record-response.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { connect, type StorePlace } from '../../server/store/database.ts';
import type { IssuedTicket, PublicWave, Tally } from '../../server/contract/fieldwork/waves.ts';
import { fromBase64Url, toBase64Url } from '../../surveys/tickets/blind-signature.ts';
import { isGenuineTicket, receiveTicket, requestTicket, type Ticket } from '../../surveys/tickets/ticket.ts';
import { hirakataToday, newSubmission } from './hirakata-world.ts';
import { KillableServer } from './killable-server.ts';
import { isOnPostgres, ownDatabase, type OwnDatabase } from './postgres/own-database.ts';
import { temporaryDirectory, testPassword } from './test-app.ts';
import { codesOf, random, staff } from './ticket-world.ts';
import { seededRandom } from '../seed.ts';

const wave = 'hirakata';
const address = `/api/waves/${wave}`;
/** Of answering and issuing tickets; the rest of two hundred is of closing, publishing and more (crash-drill.test.ts). */
const isWhole = import.meta.env.MODE === 'whole';
const killCount = isWhole ? 100 : 6;

/** Everybody; on PostgreSQL as a matter of course a tenth of them, in groups that are large enough for tickets. */
const population =
  isOnPostgres && !isWhole
    ? hirakata2024.population.map((count) => Math.max(20, Math.ceil(count / 10)))
    : hirakata2024.population;
const everybody = population.reduce((sum, count) => sum + count, 0);

let directory: ReturnType<typeof temporaryDirectory>;
let database: OwnDatabase | null;
let place: StorePlace;
let server: KillableServer | undefined;
beforeEach(async () => {
  directory = temporaryDirectory();
  database = await ownDatabase();
  place = { dataDirectory: directory.path, databaseUrl: database?.url ?? null };
});
afterEach(async () => {
  await server?.stop();
  await database?.dispose();
  directory.dispose();
});

type Way =
  | { kind: 'ticket' | 'drawn-code'; code: string; option: string }
  | { kind: 'open-link' | 'paper'; option: string };

/** Who of each grade comes how: six tenths by ticket, a fifth by drawn code, the rest by the open link and on paper. */
function share(eligibleCount: number) {
  const ticket = Math.floor(0.6 * eligibleCount);
  const code = Math.floor(0.2 * eligibleCount);
  const paper = Math.floor(0.1 * eligibleCount);
  return { ticket, code, paper, link: eligibleCount - ticket - code - paper };
}

async function prepare(): Promise<Way[]> {
  const dependencies = await openDependencies({ ...place, publicUrl: 'http://127.0.0.1' });
  await dependencies.accounts.create({
    name: '人事',
    email: 'hr@example.jp',
    password: testPassword,
    role: 'survey-manager',
  });
  const modes = ['ticket', 'drawn-code', 'open-link', 'paper'] as const;
  await createWave(
    dependencies,
    {
      ...hirakataToday,
      modes: [...modes],
      population: population.map((eligibleCount, index) => ({ option: String(index + 1), eligibleCount })),
    },
    { isSynthetic: true, actor: 'test' },
  );
  const grades = population.map((count, index) => ({
    option: String(index + 1),
    ...share(count),
  }));
  const people = staff(Object.fromEntries(grades.map(({ option, ticket }) => [option, ticket])));
  await addInvitations(dependencies, wave, people, 'test');
  await openWave(dependencies, wave, 'test');
  const codes = await codesOf({ dependencies }, wave, people);
  const ways: Way[] = people.map(({ option }, index) => ({
    kind: 'ticket',
    code: codes[index] ?? '',
    option,
  }));
  for (const { option, code: count, link, paper } of grades) {
    for (const code of await printCodes(dependencies, wave, option, count, 'test')) {
      ways.push({ kind: 'drawn-code', code, option });
    }
    for (let index = 0; index < link; index += 1) ways.push({ kind: 'open-link', option });
    for (let index = 0; index < paper; index += 1) ways.push({ kind: 'paper', option });
  }
  await dependencies.close();
  return ways;
}

it(`${everybody} people in four modes over HTTP, the server killed again and again: every response once, and the counts add up`, async () => {
  const ways = await prepare();
  expect(ways).toHaveLength(everybody);
  const running = new KillableServer(place);
  server = running;
  const { contract } = (await running.ask('GET', address)).json as PublicWave;
  const keys = new Map(
    contract.strata.flatMap(({ code, key }) => (key === undefined ? [] : [[code, key] as const])),
  );

  async function takeTicket(code: string, stratum: string): Promise<Ticket> {
    const key = keys.get(stratum);
    if (key === undefined) throw new Error(`no key for ${stratum}`);
    const request = requestTicket(key, wave, stratum, random);
    const issued = await running.ask('POST', `${address}/tickets`, {
      code,
      blindedMessage: toBase64Url(request.blindedMessage),
    });
    expect(issued.status).toBe(200);
    return receiveTicket(key, request, fromBase64Url((issued.json as IssuedTicket).blindSignature));
  }

  const submissions: string[] = [];
  async function answer(way: Way): Promise<void> {
    const submission = newSubmission();
    const proof = {
      ticket: async () => ({ ticket: await takeTicket('code' in way ? way.code : '', way.option) }),
      'drawn-code': async () => ({ code: 'code' in way ? way.code : '' }),
      'open-link': async () => ({}),
      paper: async () => ({}),
    };
    const shown = await proof[way.kind]();
    const isSelfReported = way.kind === 'open-link' || way.kind === 'paper';
    const response = await running.ask('POST', `${address}/responses`, {
      submission,
      answers: { attainment1: 7, guideline: ['1'], ...(isSelfReported && { grade: way.option }) },
      ...shown,
    });
    expect([200, 201]).toContain(response.status);
    submissions.push(submission);
  }

  const draw = seededRandom();
  const queue = ways.filter(({ kind }) => kind !== 'paper').toSorted(() => draw() - 0.5);
  const onlineCount = queue.length;
  const killAt = new Set(
    Array.from({ length: killCount }, (_, index) => Math.floor(((index + draw()) * onlineCount) / killCount)),
  );
  const workers = Array.from({ length: 16 }, async () => {
    for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
      if (killAt.has(queue.length)) void running.killAndRestart();
      await answer(way);
    }
  });
  await Promise.all(workers);
  expect(running.killCount).toBe(killCount);

  const signedIn = await running.ask('POST', '/api/session', {
    email: 'hr@example.jp',
    password: testPassword,
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await recordPaper(
    server,
    cookie,
    ways.filter(({ kind }) => kind === 'paper').map(({ option }) => option),
  );

  const acknowledged = submissions.map((submission) => responseKey(wave, submission).toString('hex'));
  expect(new Set(acknowledged).size).toBe(onlineCount);
  const open = await storedKeys();
  expect(acknowledged.filter((key) => !open.has(key))).toEqual([]);

  const closed = await running.ask('POST', `/api/manage/waves/${wave}/close`, undefined, { cookie });
  expect(closed.status).toBe(200);
  const tally = (await running.ask('GET', `${address}/tally`)).json as Tally;
  expect(tally.responseCount).toBe(everybody);
  for (const { code, eligibleCount, ...counts } of tally.strata) {
    const expected = share(eligibleCount);
    expect({ code, ...counts }).toMatchObject({
      code,
      invitedCount: expected.ticket,
      issuedCount: expected.ticket,
      reissuedCount: 0,
      acceptedTicketCount: expected.ticket,
      printedCodeCount: expected.code,
      acceptedCodeCount: expected.code,
    });
  }
  const { tickets } = (await running.ask('GET', `${address}/tally/tickets`)).json as { tickets: Ticket[] };
  expect(new Set(tickets.map(({ message }) => message)).size).toBe(
    ways.filter(({ kind }) => kind === 'ticket').length,
  );
  expect(
    tickets.every((ticket) => isGenuineTicket(keys.get(ticket.stratum) ?? { n: '', e: '' }, wave, ticket)),
  ).toBe(true);
  const rate = await running.ask('GET', `/api/manage/waves/${wave}/response-rate`, undefined, { cookie });
  expect(rate.json).toMatchObject({ stated: { responseCount: everybody, responseRate: 1 } });
  await running.stop();

  // Sealed, each row has a key that nobody's submission leads to, or none.
  expect(await sealedCount()).toBe(everybody);
  const sealed = await storedKeys();
  expect(sealed.size).toBe(database === null ? everybody : 0);
  expect(acknowledged.filter((key) => sealed.has(key))).toEqual([]);
});

/** Of answers that are open the hashes of their submissions; on PostgreSQL, once closed, nothing has a key. */
async function storedKeys(): Promise<Set<string>> {
  if (database !== null) {
    const db = connect(place);
    const { rows } = await sql<{ key: Buffer }>`SELECT key FROM submission WHERE wave = ${wave}`.execute(db);
    await db.destroy();
    return new Set(rows.map(({ key }) => key.toString('hex')));
  }
  const db = new SQLite(`${directory.path}/responses/${wave}.sqlite`, { readonly: true });
  const keys = new Set(db.prepare('SELECT lower(hex(key)) FROM response').pluck().all() as string[]);
  db.close();
  return keys;
}

/** How many answers the store gives out of a closed wave. */
async function sealedCount(): Promise<number> {
  const dependencies = await openDependencies({ ...place, publicUrl: 'http://127.0.0.1' });
  const answers = await dependencies.responses.answers(wave);
  await dependencies.close();
  return answers.length;
}

/** Sheets of paper, keyed in twice by operators, in one batch, with the server killed once more in the middle. */
async function recordPaper(running: KillableServer, cookie: string, options: string[]): Promise<void> {
  const path = `/api/manage/waves/${wave}/paper`;
  const envelopes = { label: '箱1', stratum: null, envelopeCount: options.length };
  expect((await running.ask('POST', path, envelopes, { cookie })).status).toBe(201);
  for (const pass of [1, 2]) {
    for (const [index, grade] of options.entries()) {
      if (pass === 2 && index === 50) await running.killAndRestart();
      const sheet = { pass, number: index + 1, answers: { attainment1: 7, grade } };
      expect((await running.ask('PUT', `${path}/1/sheets`, sheet, { cookie })).status).toBe(204);
    }
  }
  const recorded = await running.ask(
    'POST',
    `${path}/1/record`,
    { unusableCount: 0, isSingleKeyed: false },
    { cookie },
  );
  expect(recorded.json).toMatchObject({ batches: [{ recordedCount: options.length, refusedCount: 0 }] });
}
