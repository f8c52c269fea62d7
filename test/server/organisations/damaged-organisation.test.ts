import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { schemaName } from '../../../server/organisations/place-of.ts';
import { connect } from '../../../server/store/database.ts';
import { makeSchema } from '../../../server/store/schemas.ts';
import { cityA, cityB, hostOf, organisationsWorld, type OrganisationsWorld } from './organisations-world.ts';

const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => told.mockClear());

/** Damages what A keeps, while it is closed; and makes it good again. */
async function damage(world: OrganisationsWorld): Promise<() => Promise<void>> {
  const { databaseUrl } = world.installation;
  if (databaseUrl !== null) {
    const schema = schemaName(cityA.code);
    const db = connect({ dataDirectory: '', databaseUrl });
    await sql`DROP SCHEMA ${sql.id(schema)} CASCADE`.execute(db);
    await db.destroy();
    return () => makeSchema(databaseUrl, schema);
  }
  const path = join(world.placeOf(cityA).dataDirectory, 'kotae.sqlite');
  const whole = readFileSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, 4096);
  closeSync(file);
  return async () => writeFileSync(path, whole);
}

it('one that is damaged answers so in words, and the others are served', async () => {
  const world = await organisationsWorld();
  onTestFinished(() => world.dispose());
  for (const organisation of [cityA, cityB]) await world.on(organisation, async () => undefined);
  await world.opened.close();
  const repair = await damage(world);

  const refused = await world.call(hostOf(cityA), 'GET', '/api/session', undefined, {
    'accept-language': 'en',
  });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await refused.json()).toMatchObject({
    code: 'organisation-away',
    title: expect.stringContaining('cannot be reached'),
  });
  const page = await world.call(hostOf(cityA), 'GET', '/w/hirakata');
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/<html lang=ja>[^]*<title>ただいまご利用いただけません。/);
  // Whoever runs the server is told which and why; whoever asks is not.
  expect(told.mock.calls[0]?.[0]).toMatch(/^city-a: /);

  expect((await world.call(hostOf(cityB), 'GET', '/api/session')).status).toBe(200);
  expect(world.opened.failedCount).toBe(1);
  await repair();
  expect((await world.call(hostOf(cityA), 'GET', '/api/session')).status).toBe(200);
  expect(world.opened.failedCount).toBe(0);
});

it('one whose folder is away is not begun anew in its place', async () => {
  const world = await organisationsWorld();
  onTestFinished(() => world.dispose());
  for (const organisation of [cityA, cityB]) await world.on(organisation, async () => undefined);
  await world.opened.close();
  const { dataDirectory } = world.placeOf(cityA);
  renameSync(dataDirectory, `${dataDirectory}.away`);
  expect((await world.call(hostOf(cityA), 'GET', '/api/session')).status).toBe(503);
  expect(existsSync(dataDirectory)).toBe(false);
  expect(told.mock.calls[0]?.[0]).toMatch(/^city-a: .*city-a: /);
  expect((await world.call(hostOf(cityB), 'GET', '/api/session')).status).toBe(200);
  renameSync(`${dataDirectory}.away`, dataDirectory);
  expect((await world.call(hostOf(cityA), 'GET', '/api/session')).status).toBe(200);
});

it('a host that is nobody’s learns nothing, and opens nothing', async () => {
  const world = await organisationsWorld();
  onTestFinished(() => world.dispose());
  const hosts = [
    'kotae.example',
    'city-c.kotae.example',
    'city-a.kotae.example.evil.example',
    '',
    '127.0.0.1:3000',
  ];
  for (const host of hosts) {
    const answer = await world.call(host, 'GET', '/api/session');
    expect([host, answer.status]).toEqual([host, 404]);
    expect(await answer.text()).not.toMatch(/city|A市|B市|organisation/);
    const page = await world.call(host, 'GET', '/', undefined, { 'accept-language': 'en' });
    expect([host, page.status]).toEqual([host, 404]);
    expect(await page.text()).toMatch(/<html lang=en>[^]*There is nothing at this address/);
  }
  expect((await world.call('127.0.0.1', 'GET', '/healthz')).status).toBe(200);
  expect(world.opened.openCount).toBe(0);
  // However the name is written, it is the same host.
  for (const host of ['CITY-A.kotae.example', 'city-a.kotae.example:8443', 'city-a.kotae.example.'])
    expect((await world.call(host, 'GET', '/api/session')).status).toBe(200);
  // What stands before the server may say who asks, but not whom.
  const forwarded = await world.call(hostOf(cityA), 'GET', '/api/session', undefined, {
    'x-forwarded-host': hostOf(cityB),
    forwarded: `host=${hostOf(cityB)}`,
  });
  expect(forwarded.status).toBe(200);
  expect(world.opened.openCount).toBe(1);
});
