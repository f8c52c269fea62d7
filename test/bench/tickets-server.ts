import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { findWaveOrFail } from '../../server/fieldwork/waves/find-wave-or-fail.ts';
import { frozenWave } from '../../server/fieldwork/waves/frozen-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { toBase64Url } from '../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket } from '../../surveys/tickets/ticket.ts';
import { codesOf, random, staff } from '../server/ticket-world.ts';

/**
 * One server for the ticket bench; prints its address and the folder of the requests to send. The argument says which:
 * Kotae with a fresh wave, or plain Hono that reads the same JSON and keeps nothing.
 */
const wave = 'bench';
const directory = mkdtempSync(join(tmpdir(), 'kotae-bench-'));

async function kotae() {
  const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
  const population = hirakataToday.population.map((row) => ({
    ...row,
    eligibleCount: 4 * row.eligibleCount,
  }));
  const input = { ...hirakataToday, population, code: wave, modes: ['ticket' as const] };
  await createWave(dependencies, input, { isSynthetic: true, actor: 'bench' });
  // So many that the first requests, of a server that is still cold, are fewer than one in a hundred.
  const people = staff({ 4: 960, 5: 1520, 7: 3840, 8: 2080 });
  await addInvitations(dependencies, wave, people, 'bench');
  await openWave(dependencies, wave, 'bench');
  const { contract } = await frozenWave(dependencies.db, await findWaveOrFail(dependencies.db, wave));
  const keys = new Map(contract.strata.map(({ code, key }) => [code, key ?? { n: '', e: '' }]));
  const codes = await codesOf({ dependencies }, wave, people);
  const requests = people.map(({ option }) => ({
    key: keys.get(option) ?? { n: '', e: '' },
    request: requestTicket(keys.get(option) ?? { n: '', e: '' }, wave, option, random),
  }));
  const sheets = syntheticAnswers(1).map(({ grade: _attested, ...answers }) => answers);
  write(
    'tickets',
    requests.map(({ request }, index) => ({
      code: codes[index],
      blindedMessage: toBase64Url(request.blindedMessage),
    })),
  );
  // Signed aside, so that both loads can be measured on the same wave.
  write(
    'responses',
    await Promise.all(
      requests.map(async ({ key, request }, index) => ({
        submission: randomBytes(16).toString('hex'),
        answers: sheets[index % sheets.length],
        ticket: receiveTicket(
          key,
          request,
          (await dependencies.keys.signBlinded(wave, request.stratum, request.blindedMessage)) ??
            new Uint8Array(),
        ),
      })),
    ),
  );
  return createApp(dependencies);
}

function write(name: string, bodies: unknown[]): void {
  writeFileSync(join(directory, `${name}.json`), JSON.stringify(bodies.map((body) => JSON.stringify(body))));
}

function plain() {
  const app = new Hono();
  app.post('*', async (context) => {
    const body: unknown = await context.req.json();
    return context.json({ status: typeof body });
  });
  return app;
}

const app = process.argv[2] === 'kotae' ? await kotae() : plain();
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/api/waves/${wave}`, directory }));
});
process.once('SIGTERM', () => {
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
