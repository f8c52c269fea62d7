import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client, Pool } from 'pg';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { placeOf, schemaName } from '../../../server/organisations/place-of.ts';
import { connect } from '../../../server/store/database.ts';
import { inSchema, schemaOf, staysIn } from '../../../server/store/dialect/own-schema.ts';
import { holdsTables, makeSchema, removeSchema } from '../../../server/store/schemas.ts';
import { cityA, cityB, organisationsWorld } from '../organisations/organisations-world.ts';
import { fillCityA, letIn, peopleOf, routesOf, seenOfA } from '../organisations/walk-routes.ts';
import { runKotae } from '../../child-node.ts';
import { testPassword } from '../test-app.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { runStatement } from './cluster.ts';
import { ownDatabase } from './own-database.ts';

interface Statement {
  text: string;
  /** What the connection was begun with. */
  options: string;
  /** Which connection it was. */
  client: object;
}

const query = vi.spyOn(Client.prototype, 'query');
afterEach(() => query.mockClear());
afterAll(() => query.mockRestore());

/** Every statement that was given to PostgreSQL since the last look. */
function statements(): Statement[] {
  const all = query.mock.contexts.map((client, place): Statement => {
    const [first] = query.mock.calls[place] as unknown as [string | { text?: string }];
    const { connectionParameters } = client as { connectionParameters: { options?: string } };
    return {
      text: typeof first === 'string' ? first : (first.text ?? ''),
      options: connectionParameters.options ?? '',
      client: connectionParameters,
    };
  });
  query.mockClear();
  return all;
}

/** A schema named before a table, by what stands before tables; the catalogue of PostgreSQL is everybody's. */
const qualified =
  /\b(?:from|join|into|update|table|only|exists|vacuum|truncate)\s+"?(?!pg_catalog\b)\w+"?\s*\.\s*"?\w+"?/i;

const lookedAt = new WeakSet<object>();

/** What of some statements does not stay in one organisation. */
function strays(all: Statement[]): string[] {
  return all.flatMap(({ text, options, client }) => {
    const found: string[] = [];
    if (!/^-c search_path=organisation_city_[ab]$/.test(options)) found.push(`in no organisation: ${text}`);
    // The first on each connection makes sure of it.
    else if (!lookedAt.has(client)) {
      lookedAt.add(client);
      if (text !== 'SHOW search_path') found.push(`not looked at before: ${text}`);
    }
    if (
      /organisation_city|set_config\('(?!lock_)|set\s+(?:local\s+|session\s+)?(?:search_path|schema)/i.test(
        text,
      )
    )
      found.push(`names one: ${text}`);
    if (qualified.test(text)) found.push(`names a schema: ${text}`);
    return found;
  });
}

describe('two organisations in one database', () => {
  it('every statement stays in one of them, and none names a schema', async () => {
    const world = await organisationsWorld();
    onTestFinished(() => world.dispose());
    statements();
    const [ofA, ofB] = [await peopleOf(world, cityA), await peopleOf(world, cityB)];
    const names = await fillCityA(world);
    const routes = await routesOf(world);
    await letIn(world, routes, ofA);
    await seenOfA(world, { routes, names, of: cityB, cookies: ofB });
    const all = statements();
    expect(all.length).toBeGreaterThan(1000);
    expect(strays(all)).toEqual([]);

    // What strays is found.
    const installation = connect({ dataDirectory: '', databaseUrl: world.installation.databaseUrl });
    await sql`SELECT 1`.execute(installation);
    await installation.destroy();
    expect(strays(statements())).toEqual(['in no organisation: SELECT 1']);
    await world.on(cityB, async ({ db }) => {
      await sql`SELECT count(*) FROM ${sql.table('organisation_city_a.wave')}`.execute(db);
      await sql`SELECT count(*) FROM ${sql.table('public.wave')}`.execute(db).catch(() => undefined);
      await sql`SET search_path TO ${sql.id(schemaName(cityA.code))}`.execute(db);
    });
    expect(strays(statements()).map((line) => line.replace(/: .*/, ''))).toEqual([
      'names one',
      'names a schema',
      'names a schema',
      'names one',
    ]);
  });

  it('have their tables apart, and nothing is in the schema that the database chooses', async () => {
    const world = await organisationsWorld();
    onTestFinished(() => world.dispose());
    for (const organisation of [cityA, cityB]) await world.on(organisation, async () => undefined);
    const url = world.installation.databaseUrl ?? '';
    const installation = connect({ dataDirectory: '', databaseUrl: url });
    const { rows } = await sql<{ schema: string; count: number }>`
      SELECT schemaname AS schema, count(*) AS count FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') GROUP BY 1 ORDER BY 1`.execute(
      installation,
    );
    await installation.destroy();
    expect(rows.map(({ schema }) => schema)).toEqual(['organisation_city_a', 'organisation_city_b']);
    expect(rows[0]?.count).toBe(rows[1]?.count);
    expect(await holdsTables(url, null)).toBe(false);
  });

  it('a connection that looks for names elsewhere is not used', async () => {
    const database = await ownDatabase();
    if (database === null) throw new Error('not on PostgreSQL');
    onTestFinished(() => database.dispose());
    for (const { code } of [cityA, cityB]) await makeSchema(database.url, schemaName(code));
    const pool = new Pool({
      // As if what stands between had given it what it had begun for another.
      connectionString: inSchema(database.url, schemaName(cityA.code)),
      verify: staysIn(schemaName(cityB.code)),
    });
    await expect(pool.query('SELECT 1')).rejects.toThrow(
      'organisation_city_a in place of organisation_city_b',
    );
    await expect(pool.query('SELECT 1')).rejects.toThrow('in place of');
    expect(pool.totalCount).toBe(0);
    await pool.end();
  });

  it('a schema that is not there stops its organisation, and no table is made elsewhere', async () => {
    const database = await ownDatabase();
    if (database === null) throw new Error('not on PostgreSQL');
    onTestFinished(() => database.dispose());
    const place = placeOf({ dataDirectory: '/nowhere', databaseUrl: database.url }, cityA.code);
    const db = connect(place);
    await expect(sql`CREATE TABLE planted (a text)`.execute(db)).rejects.toThrow(
      'no schema has been selected',
    );
    await db.destroy();
    expect(await holdsTables(database.url, null)).toBe(false);
  });

  it('a schema goes only when it is empty', async () => {
    const world = await organisationsWorld();
    onTestFinished(() => world.dispose());
    await world.on(cityA, async () => undefined);
    const url = world.installation.databaseUrl ?? '';
    await expect(removeSchema(url, schemaName(cityA.code))).rejects.toThrow('cannot drop schema');
    expect(await holdsTables(url, schemaName(cityA.code))).toBe(true);
    await removeSchema(url, schemaName(cityB.code));
    await makeSchema(url, schemaName(cityA.code));
    expect(await holdsTables(url, schemaName(cityA.code))).toBe(true);
  });
});

it('commands work on the organisation that is named, in its schema', async () => {
  const database = await ownDatabase();
  if (database === null) throw new Error('not on PostgreSQL');
  const directory = temporaryDirectory();
  onTestFinished(async () => {
    await database.dispose();
    directory.dispose();
  });
  const kotae = (...words: string[]) =>
    runKotae([...words, '--data', directory.path], {
      LC_ALL: 'en_US',
      DATABASE_URL: database.url,
      KOTAE_PASSWORD: testPassword,
    });
  const person = ['--name', 'A', '--email', 'a@example.jp', '--role', 'administrator'];
  const [city, schema] = [cityA.code, schemaName(cityA.code)];
  const [host] = cityA.hosts;
  expect(await kotae('organisation', 'add', city, '--host', host ?? '', '--name', 'A')).toMatchObject({
    code: 0,
  });
  expect((await kotae('create-account', ...person)).err).toMatch(/^--organisation: /);
  expect(await kotae('create-account', ...person, '--organisation', city)).toMatchObject({
    code: 0,
    err: '',
  });
  expect((await kotae('audit-log', '--organisation', city)).out).toContain('account-created');
  expect(await holdsTables(database.url, schema)).toBe(true);
  expect(await holdsTables(database.url, null)).toBe(false);
  const holding = await kotae('organisation', 'remove', city);
  expect([holding.code, holding.err]).toEqual([1, expect.stringContaining('holds its data')]);

  // What was kept without organisations becomes one's.
  rmSync(join(directory.path, 'organisations', city), { recursive: true });
  await runStatement(database.url, `DROP SCHEMA ${schema} CASCADE`);
  expect(await kotae('organisation', 'remove', city)).toMatchObject({ code: 0, err: '' });
  expect(await kotae('create-account', ...person)).toMatchObject({ code: 0, err: '' });
  const again = ['organisation', 'add', city, '--host', host ?? '', '--name', 'A'];
  expect((await kotae(...again)).err).toMatch(/^DATABASE_URL: is served to nobody/);
  await runStatement(database.url, `ALTER SCHEMA public RENAME TO ${schema}; CREATE SCHEMA public`);
  expect(await kotae(...again)).toMatchObject({ code: 0 });
  expect((await kotae('audit-log', '--organisation', city)).out).toContain('account-created');
});

describe('an address with a schema', () => {
  it.each([
    'postgres://kotae@localhost/kotae',
    'postgres://kotae:p%40ss@db.example:5433/kotae?sslmode=verify-full',
    'postgres://kotae@localhost/kotae?options=-c%20work_mem%3D4MB&host=%2Frun%2Fpostgresql',
  ])('keeps the rest of it: %s', (url) => {
    expect(schemaOf(url)).toBeNull();
    const confined = inSchema(url, 'organisation_a1');
    expect(schemaOf(confined)).toBe('organisation_a1');
    const [before, after] = [new URL(url), new URL(confined)];
    expect(after.searchParams.get('options')).toBe(
      `${before.searchParams.get('options') ?? ''} -c search_path=organisation_a1`.trim(),
    );
    for (const address of [before, after]) address.searchParams.delete('options');
    expect(after.href).toBe(before.href);
  });
});
