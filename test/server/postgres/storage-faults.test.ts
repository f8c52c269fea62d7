import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { openDatabase } from '../../../server/store/database.ts';
import { EnvelopeStore } from '../../../server/store/responses/envelopes/envelope-store.ts';
import { hirakataAnswers, hirakataWave, newSubmission, openHirakata } from '../hirakata-world.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { testApp } from '../test-app.ts';
import { Cluster, databaseUrl, runStatement } from './cluster.ts';
import { deliveryOf } from './worlds.ts';

/** Runs one after the other what has to be undone, the last first. */
let undo: (() => Promise<void> | void)[];
beforeEach(() => {
  undo = [];
  // What PostgreSQL says of itself is told on the server's console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  for (const step of undo.toReversed()) await step();
  vi.restoreAllMocks();
});

it('a database that only reads, as a standby does, is said in words; what only reads goes on, and nothing is lost', async () => {
  const world = await testApp();
  undo.push(() => world.dispose());
  const manager = await openHirakata(world);
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(
    world.dependencies.db,
  );
  const name = rows[0]?.name ?? '';
  const administration = databaseUrl(inject('clusterFolder') ?? '', 'postgres', 'postgres');
  const onlyReads = async (isOn: boolean) => {
    await runStatement(
      administration,
      `ALTER DATABASE ${name} SET default_transaction_read_only = ${isOn ? 'on' : 'off'}`,
    );
    await runStatement(
      administration,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
    );
  };
  const sheets = hirakataAnswers.slice(0, 3).map((answers) => ({ submission: newSubmission(), answers }));
  const send = (sheet: unknown) => world.call('POST', '/api/waves/hirakata/responses', sheet);
  expect((await send(sheets[0])).status).toBe(201);

  await onlyReads(true);
  // The first may still meet connections that were ended.
  const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;
  await expect.poll(async () => codeOf(await send(sheets[1]))).toBe('storage-read-only');
  const another = await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'another' });
  expect([another.status, await codeOf(another)]).toEqual([503, 'storage-read-only']);
  const closing = await manager('POST', '/api/manage/waves/hirakata/close');
  expect([closing.status, await codeOf(closing)]).toEqual([503, 'storage-read-only']);
  expect((await world.call('GET', '/api/waves/hirakata')).status).toBe(200);

  await onlyReads(false);
  await expect.poll(async () => (await send(sheets[1])).ok).toBe(true);
  expect((await send(sheets[2])).status).toBe(201);
  expect((await send(sheets[0])).status).toBe(200);
  expect((await manager('POST', '/api/manage/waves/hirakata/close')).status).toBe(200);
  expect(await world.dependencies.responses.answers('hirakata')).toHaveLength(sheets.length);
});

/** The seals of the answers see a changed byte even where the sums of PostgreSQL's pages are not looked at. */
it.each([
  ['which PostgreSQL sees', [], /invalid page in block 0/],
  ['which PostgreSQL is told not to see', ['ignore_checksum_failure=on'], /unable to authenticate data/],
])(
  'a page of answers with a changed byte, %s, closes no wave; put right, it closes with all of them',
  async (_, settings, said) => {
    const count = 40;
    const directory = temporaryDirectory();
    undo.push(() => directory.dispose());
    const cluster = await Cluster.start(settings);
    undo.push(() => cluster.dispose());
    await cluster.query('postgres', 'CREATE DATABASE kotae OWNER kotae');
    const withStore = async (work: (store: EnvelopeStore) => Promise<void>) => {
      const db = await openDatabase(directory.path, cluster.urlOf('kotae'));
      try {
        await work(new EnvelopeStore(db, directory.path));
      } finally {
        await db.destroy();
      }
    };
    await withStore(async (store) => {
      await store.create('w');
      for (let number = 0; number < count; number += 1) await store.append('w', deliveryOf(`${number}`));
      await store.stop('w');
    });
    const [place] = await cluster.query('kotae', "SELECT pg_relation_filepath('envelope') AS path");
    const file = join(cluster.folder, 'data', String(place?.['path']));
    await cluster.stop();
    const whole = readFileSync(file);
    const damaged = Uint8Array.from(whole);
    // Rows are put at the end of a page first; this is in the middle of the first one's seal.
    const index = 8192 - 500;
    damaged[index] = (damaged[index] ?? 0) ^ 1;
    writeFileSync(file, damaged);

    await cluster.start();
    await withStore(async (store) => {
      await expect(store.seal('w')).rejects.toThrow(said);
      // Asked again it is refused again: no second attempt passes over what the first could not read.
      await expect(store.seal('w')).rejects.toThrow(said);
    });
    await cluster.stop();
    writeFileSync(file, whole);

    await cluster.start();
    await withStore(async (store) => {
      await store.seal('w');
      expect(new Set(await store.answers('w')).size).toBe(count);
    });
  },
);
