import { sql } from 'kysely';
import { createApp } from '../../server/app.ts';
import { publishedWave } from '../../server/demo/demonstration.ts';
import type { Configuration } from '../../server/configuration.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { roleSchema, type Role } from '../../server/contract/accounts/accounts.ts';
import { describedAnswers, type DescribedAnswers, type OpenApi } from './described-answers.ts';
import { deleteAccount } from '../../server/store/accounts/accounts.queries.ts';
import type { Database } from '../../server/store/database.ts';
import { keptDirectory } from './kept-directory.ts';
import { ownDatabase } from './postgres/own-database.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const publicUrl = 'http://localhost';
const password = 'correct horse battery staple';

let described: DescribedAnswers | undefined;

/** The description of the API; the same for every application. */
async function descriptionBy({ request }: Pick<ReturnType<typeof createApp>, 'request'>) {
  described ??= describedAnswers((await (await request('/api/openapi.json')).json()) as OpenApi);
  return described;
}

/** What somebody who has signed in is to the database, and the cookie that says so. */
interface Session {
  rows: { table: string; row: Record<string, unknown> }[];
  cookie: string;
}

async function signedIn(
  dependencies: Awaited<ReturnType<typeof openDependencies>>,
  role: Role,
): Promise<Session> {
  const { db, accounts } = dependencies;
  const email = `${role}@example.jp`;
  const { id } = await accounts.create({ name: role, email, password, role });
  const { cookies } = await accounts.signIn({ email, password }, new Headers());
  const rowsOf = async (table: string, key: string) => {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(db);
    return rows.map((row) => ({ table, row }));
  };
  const rows = [
    ...(await rowsOf('user', 'id')),
    ...(await rowsOf('account', 'userId')),
    ...(await rowsOf('session', 'userId')),
  ];
  await deleteAccount(db, id);
  return { rows, cookie: cookies[0]?.split(';')[0] ?? '' };
}

async function signIn(db: Database, { rows }: Session): Promise<void> {
  for (const { table, row } of rows) {
    await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))}) on conflict do nothing`.execute(db);
  }
}

/** What every application begins with, made once: hashing passwords and making tables is most of a small test's work. */
async function prepare() {
  const directory = temporaryDirectory();
  const database = await ownDatabase();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    databaseUrl: database?.url ?? null,
    publicUrl,
  });
  const sessions = new Map<Role, Session>();
  for (const role of roleSchema.options) sessions.set(role, await signedIn(dependencies, role));
  await dependencies.close();
  const fresh = keptDirectory(directory.path);
  directory.dispose();
  return { fresh, database, sessions };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** Noon of a day on which the wave that most tests open takes answers; a test that needs another day sets its clock. */
export const dayOfHirakata = new Date(`${publishedWave.opensOn}T12:00:00+09:00`);

/** The real application on real files, or on a real PostgreSQL database in a run that is on one, called in process. Whatever it answers is held against its description. */
export async function testApp(more: Partial<Pick<Configuration, 'singleSignOn'>> = {}) {
  const { fresh, database: template, sessions } = await (prepared ??= prepare());
  const directory = temporaryDirectory();
  fresh.writeTo(directory.path);
  const database = await ownDatabase(template);
  const place = { dataDirectory: directory.path, databaseUrl: database?.url ?? null };
  const dependencies = await openDependencies({ ...place, ...more, publicUrl });
  dependencies.now = () => dayOfHirakata;
  const app = createApp(dependencies);
  const answered = new Set<string>();

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await app.request(path, {
      method,
      headers: {
        origin: publicUrl,
        host: 'localhost',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const address = path.replace(/[?#].*/, '');
    if (!address.startsWith('/api/') || address === '/api/openapi.json') return response;
    const description = await descriptionBy(app);
    const fault = await description.faultOf(method, address, response);
    if (fault !== null) throw new Error(`Not as described: ${fault}`);
    const name = description.nameOf(method, address, response);
    if (name !== null) answered.add(name);
    return response;
  }

  /** Signs somebody in, again where they were signed out. */
  async function cookieOf(role: Role): Promise<string> {
    const session = sessions.get(role);
    if (session === undefined) throw new Error(`nobody is ${role}`);
    await signIn(dependencies.db, session);
    return session.cookie;
  }

  return {
    app,
    dependencies,
    dataDirectory: directory.path,
    /** What a worker or another server opens. */
    place,
    call,
    /** What was answered so far, e.g. `GET /api/waves/{wave} 200`. */
    answered,
    cookieOf,
    /** Calls as somebody signed in. */
    async as(role: Role) {
      const headers = { cookie: await cookieOf(role) };
      return (method: string, path: string, body?: unknown) => call(method, path, body, headers);
    },
    async dispose() {
      await dependencies.close();
      await database?.dispose();
      directory.dispose();
    },
  };
}

/** What a command in a process of its own finds the same data by. */
export function environmentOf({ place }: Pick<TestApp, 'place'>): NodeJS.ProcessEnv {
  return place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;
export { temporaryDirectory } from './temporary-directory.ts';
export { password as testPassword };

/** The next day: what came in until now is counted in public then. */
export function turnDay({ dependencies }: TestApp): void {
  const next = dependencies.now().getTime() + 24 * 60 * 60 * 1000;
  dependencies.now = () => new Date(next);
}
