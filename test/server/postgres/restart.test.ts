import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../server/store/database.ts';
import { EnvelopeStore } from '../../../server/store/responses/envelopes/envelope-store.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { Cluster } from './cluster.ts';
import { deliveryOf } from './worlds.ts';

let cluster: Cluster;
let directory: ReturnType<typeof temporaryDirectory>;
let dbs: Database[];
beforeAll(async () => {
  cluster = await Cluster.start();
});
afterAll(() => cluster.dispose());
beforeEach(async () => {
  directory = temporaryDirectory();
  await cluster.query('postgres', 'DROP DATABASE IF EXISTS kotae');
  await cluster.query('postgres', 'CREATE DATABASE kotae OWNER kotae');
  dbs = [];
  for (let index = 0; index < 2; index += 1)
    dbs.push(await openDatabase(directory.path, cluster.urlOf('kotae')));
});
afterEach(async () => {
  for (const db of dbs) await db.destroy();
  directory.dispose();
});

it.each(['in order', 'at once'] as const)(
  'PostgreSQL that ends %s under two servers and comes back has lost nothing that was acknowledged',
  async (how) => {
    const stores = dbs.map((db) => new EnvelopeStore(db, directory.path));
    await stores[0]?.create('w');
    const acknowledged = new Set<string>();
    const restarts: Promise<void>[] = [];
    const senders = Array.from({ length: 16 }, async (_, sender) => {
      const store = stores[sender % 2];
      for (let number = 0; number < 25; number += 1) {
        const name = `${sender}/${number}`;
        // As a browser does: until it is told.
        for (let tries = 0; !acknowledged.has(name) && tries < 50; tries += 1) {
          try {
            await store?.append('w', deliveryOf(name));
            acknowledged.add(name);
          } catch (error) {
            expect(String(error)).not.toMatch(/proof-used|key-taken/);
          }
        }
        if (acknowledged.size >= 100 && restarts.length === 0) {
          restarts.push(cluster.stop(how).then(() => cluster.start()));
        }
      }
    });
    await Promise.all(senders);
    await Promise.all(restarts);
    expect(restarts).toHaveLength(1);
    expect(acknowledged.size).toBe(400);
    const [store] = stores;
    expect([await store?.count('w'), (await store?.tickets('w'))?.length]).toEqual([400, 400]);
    await store?.stop('w');
    await store?.seal('w');
    expect(new Set(await store?.answers('w')).size).toBe(400);
  },
);
