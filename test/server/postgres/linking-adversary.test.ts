import { createDecipheriv } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../../../server/store/database.ts';
import { AnswerKeys } from '../../../server/store/keys/answer-keys.ts';
import { EnvelopeStore } from '../../../server/store/responses/envelopes/envelope-store.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { Cluster } from './cluster.ts';
import { deliveryOf } from './worlds.ts';

let cluster: Cluster;
let directory: ReturnType<typeof temporaryDirectory>;
let db: Database;
let store: EnvelopeStore;
beforeAll(async () => {
  cluster = await Cluster.start();
});
afterAll(() => cluster.dispose());
beforeEach(async () => {
  directory = temporaryDirectory();
  await cluster.query('postgres', 'DROP DATABASE IF EXISTS kotae');
  await cluster.query('postgres', 'CREATE DATABASE kotae OWNER kotae');
  db = await openDatabase(directory.path, cluster.urlOf('kotae'));
  store = new EnvelopeStore(db, directory.path);
});
afterEach(async () => {
  await db.destroy();
  directory.dispose();
});

const people = Array.from({ length: 40 }, (_, index) => `person-${index}`);

async function collected(): Promise<void> {
  await store.create('w');
  for (const name of people) await store.append('w', deliveryOf(name));
}

/** Every byte that the server has on its disk: tables, log of changes, what was deleted. */
async function filesOfServer(): Promise<Buffer> {
  await cluster.query('kotae', 'CHECKPOINT');
  const files = globSync('data/{base,global,pg_wal}/**', { cwd: cluster.folder, withFileTypes: true });
  return Buffer.concat(
    files.filter((file) => file.isFile()).map((file) => readFileSync(join(file.parentPath, file.name))),
  );
}

/** Where each of these stands in what the server wrote, the first time; -1: nowhere. */
const places = (bytes: Buffer, marks: readonly (Buffer | string)[]) =>
  marks.map((mark) => bytes.indexOf(mark));

/** Kendall's tau between the order of arrival and that of places: 1 the same, about 0 by chance. */
function tau(order: readonly number[]): number {
  let sum = 0;
  for (const [index, place] of order.entries()) {
    for (const later of order.slice(index + 1)) sum += Math.sign(later - place);
  }
  return sum / ((order.length * (order.length - 1)) / 2);
}

/** Opens whatever under a key, as somebody who has it would; null where it does not open. */
function opened(key: Buffer, place: string, sealed: Buffer): string | null {
  const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  opening.setAAD(Buffer.from(place));
  opening.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([opening.update(sealed.subarray(12, -16)), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** The envelopes that somebody copied while the wave was open: a backup, a replica, the log of changes. */
async function copiedEnvelopes() {
  const { rows } = await sql<{ id: Buffer; epoch: number; sealed: Buffer }>`SELECT * FROM envelope`.execute(
    db,
  );
  return rows;
}
const keyOf = (epoch: number): Buffer => readFileSync(join(directory.path, 'keys', `w.answers.${epoch}`));
const openedBy = (key: Buffer, rows: Awaited<ReturnType<typeof copiedEnvelopes>>) =>
  rows.flatMap(
    ({ id, epoch, sealed }) => opened(key, `envelope|w|${epoch}|${id.toString('hex')}`, sealed) ?? [],
  );

describe('whoever has the disk of the database, and no key', () => {
  it('finds no answer and no text, in tables, in the log of changes, in what was deleted', async () => {
    await collected();
    const marks = people.flatMap((name) => [`mark-of-${name}`, `意見 of ${name}`]);
    expect(places(await filesOfServer(), marks).every((place) => place === -1)).toBe(true);
    await store.seal('w');
    expect(places(await filesOfServer(), marks).every((place) => place === -1)).toBe(true);
  });

  it('the control: rows as many would write them are found, in the order in which they came', async () => {
    await sql`CREATE TABLE plain (key bytea PRIMARY KEY, answers text)`.execute(db);
    for (const name of people) {
      const { key, answers } = deliveryOf(name).response;
      await sql`INSERT INTO plain VALUES (${key}, ${answers})`.execute(db);
    }
    // Laid out anew by key, as SQLite's are: the log of changes keeps the order.
    await sql`CLUSTER plain USING plain_pkey`.execute(db);
    const wal = Buffer.concat(
      globSync('data/pg_wal/0*', { cwd: cluster.folder })
        .toSorted()
        .map((file) => readFileSync(join(cluster.folder, file))),
    );
    const order = places(
      wal,
      people.map((name) => deliveryOf(name).response.key),
    );
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(tau(order)).toBeGreaterThan(0.9);
  });
});

describe('whoever copied the envelopes while the wave was open, and has the keys after it closed', () => {
  it('opens none of them; the archive is in no order', async () => {
    await collected();
    const copied = await copiedEnvelopes();
    expect(copied).toHaveLength(people.length);
    // The control: with the key of before, while it is there, every one opens.
    expect(openedBy(keyOf(1), copied)).toHaveLength(people.length);
    await store.seal('w');
    expect(openedBy(keyOf(2), copied)).toEqual([]);
    expect(() => keyOf(1)).toThrow('ENOENT');
    const answers = await store.answers('w');
    const order = people.map((name) => answers.findIndex((text) => text.includes(`"mark-of-${name}"`)));
    expect(Math.abs(tau(order))).toBeLessThan(0.5);
    expect(tau(order.map((_, index) => index))).toBe(1);
  });

  it('the control: a closing that kept the key of before gives them all away', async () => {
    await collected();
    const copied = await copiedEnvelopes();
    const kept = vi.spyOn(AnswerKeys.prototype, 'destroy').mockImplementation(() => undefined);
    await store.seal('w');
    kept.mockRestore();
    expect(openedBy(keyOf(1), copied)).toHaveLength(people.length);
  });
});

describe('row versions', () => {
  it('tie no archived answer to anything: what they could be tied to is gone', async () => {
    await collected();
    // The control: while it is open one transaction writes what gives the right and the envelope.
    const tied = () =>
      sql<{
        count: number;
      }>`SELECT count(*) AS count FROM envelope e JOIN used_proof p ON e.xmin = p.xmin`.execute(db);
    expect((await tied()).rows).toEqual([{ count: people.length }]);
    await store.seal('w');
    expect((await tied()).rows).toEqual([{ count: 0 }]);
    const { rows } = await sql<{
      count: number;
    }>`SELECT count(DISTINCT xmin::text) AS count FROM archive_block`.execute(db);
    expect(rows).toEqual([{ count: 1 }]);
  });
});
