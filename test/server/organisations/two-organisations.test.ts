import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { addressOf } from '../../../server/organisations/open-organisation.ts';
import { placeOf } from '../../../server/organisations/place-of.ts';
import type { Database } from '../../../server/store/database.ts';
import { isOnPostgres } from '../postgres/own-database.ts';
import { cityA, cityB, hostOf, organisationsWorld, type OpenOne } from './organisations-world.ts';
import { fillCityA, letIn, peopleOf, routesOf, seenOfA } from './walk-routes.ts';

const world = await organisationsWorld();
afterAll(() => world.dispose());
const routes = await routesOf(world);
const [ofA, ofB] = [await peopleOf(world, cityA), await peopleOf(world, cityB)];
const names = await fillCityA(world);

/** A sabotaged installation: whatever organisation is asked for, it works on the place that is named. */
const onPlaceOf =
  (choose: typeof placeOf): OpenOne =>
  async (installation, organisation) => {
    const place = choose(installation, organisation.code);
    const publicUrl = addressOf(organisation, installation.publicUrl);
    const dependencies = await openDependencies({ ...place, publicUrl });
    const { fetch } = createApp(dependencies);
    return { fetch, dependencies, isBusy: () => false, close: () => dependencies.close() };
  };

describe('two organisations on one port', () => {
  it('there are routes to be tried, for somebody and for everybody', () => {
    expect(routes.filter(({ roles }) => roles.length > 0).length).toBeGreaterThan(50);
    expect(routes.filter(({ roles }) => roles.length === 0).length).toBeGreaterThan(5);
  });

  it('a session of one is nothing to the other, on every route', async () => {
    expect(await letIn(world, routes, ofA)).toEqual([]);
    const own = await world.call(hostOf(cityA), 'GET', '/api/manage/waves', undefined, {
      cookie: ofA['survey-manager'],
    });
    expect(own.status).toBe(200);
  });

  it('what one has is nowhere to the other, on every route', async () => {
    expect(await seenOfA(world, { routes, names, of: cityB, cookies: ofB })).toEqual([]);
    // In A itself it is seen; only by asking, so that it stays.
    const asking = routes.filter(({ method }) => method === 'GET');
    const seen = await seenOfA(world, { routes: asking, names, of: cityA, cookies: ofA });
    expect(seen.length).toBeGreaterThan(20);
  });

  it('an open wave of one takes no answer at the host of the other', async () => {
    const path = '/api/waves/hirakata';
    expect((await world.call(hostOf(cityA), 'GET', path)).status).toBe(200);
    expect((await world.call(hostOf(cityB), 'GET', path)).status).toBe(404);
  });

  it('each has its own secrets, and links that lead to its own host', async () => {
    const secret = (organisation: typeof cityA) =>
      readFileSync(join(world.placeOf(organisation).dataDirectory, 'session-secret'), 'utf8');
    expect(secret(cityA)).not.toBe(secret(cityB));
    expect(await world.on(cityB, async ({ publicUrl }) => publicUrl)).toBe('https://city-b.kotae.example');
  });
});

describe('sabotaged, it is found out', () => {
  it('two on one place: every session is let in, and everything is seen', async () => {
    const twin = await organisationsWorld({
      open: onPlaceOf((installation) => placeOf(installation, cityA.code)),
    });
    onTestFinished(() => twin.dispose());
    const cookies = await peopleOf(twin, cityA);
    const there = await fillCityA(twin);
    const asking = routes.filter(({ method }) => method === 'GET');
    expect((await letIn(twin, asking, cookies)).length).toBeGreaterThan(50);
    expect(
      (await seenOfA(twin, { routes: asking, names: there, of: cityB, cookies })).length,
    ).toBeGreaterThan(20);
  });

  it.runIf(isOnPostgres)(
    'two in one schema, each with its own secrets: what one has is seen by the other',
    async () => {
      const twin = await organisationsWorld({
        open: onPlaceOf((installation, code) => ({
          ...placeOf(installation, code),
          databaseUrl: placeOf(installation, cityA.code).databaseUrl,
        })),
      });
      onTestFinished(() => twin.dispose());
      const cookies = await peopleOf(twin, cityB);
      const there = await fillCityA(twin);
      const asking = routes.filter(({ method }) => method === 'GET');
      expect(
        (await seenOfA(twin, { routes: asking, names: there, of: cityB, cookies })).length,
      ).toBeGreaterThan(20);
    },
  );

  it('a session whose rows got into the other database is not believed, but for a secret that both have', async () => {
    const twin = await organisationsWorld();
    onTestFinished(() => twin.dispose());
    const cookies = await peopleOf(twin, cityA);
    const rows = await twin.on(cityA, ({ db }) => sessionRows(db));
    await twin.on(cityB, ({ db }) => putRows(db, rows));
    const ask = () =>
      twin.call(hostOf(cityB), 'GET', '/api/manage/waves', undefined, { cookie: cookies.administrator });
    expect((await ask()).status).toBe(401);
    await twin.opened.close();
    const [from, to] = [cityA, cityB].map((one) => join(twin.placeOf(one).dataDirectory, 'session-secret'));
    rmSync(to ?? '');
    copyFileSync(from ?? '', to ?? '');
    expect((await ask()).status).toBe(200);
  });
});

interface Row {
  table: string;
  row: Record<string, unknown>;
}

async function sessionRows(db: Database): Promise<Row[]> {
  const all = await Promise.all(
    ['user', 'session'].map(async (table) => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
      return rows.map((row) => ({ table, row }));
    }),
  );
  return all.flat();
}

async function putRows(db: Database, rows: Row[]): Promise<void> {
  for (const { table, row } of rows) {
    await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(db);
  }
}
