import { existsSync, readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { openOrganisation } from '../../../server/organisations/open-organisation.ts';
import type { Organisation } from '../../../server/organisations/registry.ts';
import { keptDirectory } from '../kept-directory.ts';
import { isOnPostgres } from '../postgres/own-database.ts';
import { hostOf, organisationsWorld } from './organisations-world.ts';

const count = isOnPostgres ? 30 : 200;
const mostOpen = 5;
const cities = Array.from({ length: count }, (_, place): Organisation => {
  const code = `city-${place}`;
  return { code, name: `市${place}`, hosts: [`${code}.kotae.example`] };
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Files and connections that the process holds, where the system tells. */
const handleCount = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);

function memory(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let mostAtOnce = 0;
const world = await organisationsWorld({
  organisations: cities,
  mostOpen,
  async open(installation, organisation) {
    const opened = await openOrganisation(installation, organisation);
    mostAtOnce = Math.max(mostAtOnce, world.opened.openCount);
    return opened;
  },
});
afterAll(() => world.dispose());

it(`${count} organisations, asked one after the other, take no more of the machine than a few`, async () => {
  const ask = async (city: Organisation) => {
    const answer = await world.call(hostOf(city), 'GET', '/api/session');
    expect([city.code, answer.status]).toEqual([city.code, 200]);
  };
  const [first, ...others] = cities;
  if (first === undefined) throw new Error('no city');
  await ask(first);
  if (!isOnPostgres) {
    // What a new organisation begins with, made once.
    await world.opened.close();
    const fresh = keptDirectory(world.placeOf(first).dataDirectory);
    for (const city of others) {
      fresh.writeTo(world.placeOf(city).dataDirectory);
    }
  }
  const warm = others.slice(0, mostOpen * 2);
  for (const city of warm) await ask(city);
  const before = { memory: memory(), handles: handleCount() };
  for (const city of others.slice(warm.length)) await ask(city);
  // The one before may still be closing.
  await expect.poll(() => handleCount() - before.handles).toBeLessThanOrEqual(10);
  expect(memory() - before.memory).toBeLessThan(40 * 2 ** 20);
  expect(mostAtOnce).toBeLessThanOrEqual(mostOpen + 1);
  expect(world.opened.openCount).toBe(mostOpen);
});

// Connections to PostgreSQL are closed after a while by themselves.
it.skipIf(isOnPostgres)('where none is closed, that is found', async () => {
  const leaking = await organisationsWorld({ organisations: cities.slice(0, 20), mostOpen: 20 });
  const before = handleCount();
  for (const city of cities.slice(0, 20)) await leaking.call(hostOf(city), 'GET', '/api/session');
  expect(leaking.opened.openCount).toBe(20);
  if (before > 0) expect(handleCount() - before).toBeGreaterThan(10);
  await leaking.dispose();
});
