import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageFault } from '../../server/store/storage-fault.ts';
import { hirakataAnswers, hirakataWave, newSubmission, openHirakata } from '../server/hirakata-world.ts';
import { testApp, type TestApp } from '../server/test-app.ts';

let world: TestApp;
let printed: string[];
/** The connections of the server to its files. */
let connections: Set<SQLite.Database>;
beforeEach(async () => {
  connections = new Set();
  // oxlint-disable-next-line typescript/unbound-method -- called with its own connection
  const { pragma } = SQLite.prototype;
  vi.spyOn(SQLite.prototype, 'pragma').mockImplementation(function (this: SQLite.Database, ...words) {
    connections.add(this);
    return pragma.apply(this, words);
  });
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void printed.push(words.join(' ')));
  world = await testApp();
});
afterEach(async () => {
  await world.dispose();
  vi.restoreAllMocks();
});

const answer = { submission: newSubmission(), answers: hirakataAnswers[0] };
const send = (language = 'en') =>
  world.call('POST', '/api/waves/hirakata/responses', answer, { 'accept-language': language });

/** Does to every open file of the server what SQLite does where there is no room, or no permission. */
function toEveryFile(pragma: string): void {
  for (const db of connections) if (db.open) db.pragma(pragma);
}

describe('a disk that is full', () => {
  it('is said in words, in the reader’s language, with nothing of the inside; the answer is taken once there is room', async () => {
    await openHirakata(world);
    toEveryFile('max_page_count = 1');
    // As long as there are free pages there is room: comments fill them.
    const refused = await untilRefused();
    const text = await refused.text();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(text).toContain('"code":"storage-full"');
    expect(text).toContain('the disk of the server is full');
    expect(text).not.toMatch(/SQLITE|\.ts\b|stack|kotae-test|\/tmp|\/dev/);
    expect(await (await send('ja')).text()).toContain('ディスクがいっぱい');
    expect(printed.join('\n')).toMatch(/^storage-full: database or disk is full$/m);
    expect(printed.join('\n')).not.toMatch(/\bat .*\.ts|hirakata/);
    toEveryFile('max_page_count = 100000');
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(200);
  });

  it('keeps HR from changing half of something', async () => {
    const manager = await world.as('survey-manager');
    await sql`PRAGMA max_page_count = 1`.execute(world.dependencies.db);
    const statuses = new Set<number>();
    for (let count = 0; !statuses.has(503) && count < 200; count += 1) {
      const wave = { ...hirakataWave, code: `wave${count}` };
      statuses.add((await manager('POST', '/api/manage/waves', wave)).status);
    }
    expect(statuses).toEqual(new Set([201, 503]));
    await sql`PRAGMA max_page_count = 100000`.execute(world.dependencies.db);
    const listed = (await (await manager('GET', '/api/manage/waves')).json()) as {
      waves: { code: string }[];
    };
    const { rows } = await sql<{ count: number }>`
      SELECT count(*) AS count FROM audit_entry WHERE action = 'wave-created'`.execute(world.dependencies.db);
    expect(rows[0]?.count).toBe(listed.waves.length);
  });

  async function untilRefused(): Promise<Response> {
    for (const answers of hirakataAnswers) {
      const response = await world.call(
        'POST',
        '/api/waves/hirakata/responses',
        { submission: newSubmission(), answers },
        { 'accept-language': 'en' },
      );
      if (response.status !== 201) return response;
    }
    throw new Error('there was always room');
  }
});

describe('a folder that became read-only', () => {
  it('is said in words; what only reads goes on', async () => {
    const manager = await openHirakata(world);
    toEveryFile('query_only = ON');
    const refused = await send();
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      503,
      'storage-read-only',
    ]);
    expect((await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'w' })).status).toBe(503);
    expect((await world.call('GET', '/api/waves/hirakata')).status).toBe(200);
    toEveryFile('query_only = OFF');
    expect((await send()).status).toBe(201);
  });
});

describe('what an error says of the place that everything is kept in', () => {
  const coded = (code: string, cause?: Error) => Object.assign(new Error('x', { cause }), { code });

  it.each([
    ['SQLITE_FULL', 'storage-full'],
    ['ENOSPC', 'storage-full'],
    ['53100', 'storage-full'],
    ['SQLITE_READONLY_DBMOVED', 'storage-read-only'],
    ['EROFS', 'storage-read-only'],
    ['25006', 'storage-read-only'],
    ['57P01', 'storage-away'],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['EACCESS', null],
  ])('%s: %s', (code, fault) => {
    expect(storageFault(coded(code))).toBe(fault);
    expect(storageFault(new Error('outer', { cause: coded(code) }))).toBe(fault);
  });

  it('is nothing where something else went wrong', () => {
    expect(storageFault(new Error('x'))).toBeNull();
    expect(storageFault('x')).toBeNull();
  });
});
