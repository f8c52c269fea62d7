import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerKeys, KeyMissingError } from '../../../server/store/keys/answer-keys.ts';
import { EnvelopeStore } from '../../../server/store/responses/envelopes/envelope-store.ts';
import { envelopeTables } from '../../../server/store/responses/envelopes/tables.ts';
import type { Database } from '../../../server/store/database.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import { eventually } from '../../eventually.ts';
import { SealedError } from '../../../server/store/responses/response-file.ts';
import { drawnKeys } from '../drawn-keys.ts';
import { everyRow } from './own-database.ts';
import { deliveryOf, severalStores } from './worlds.ts';

let world: Awaited<ReturnType<typeof severalStores>>;
let one: EnvelopeStore;
let other: EnvelopeStore;
beforeEach(async () => {
  world = await severalStores(2);
  [one, other] = world.stores as [EnvelopeStore, EnvelopeStore];
});
afterEach(() => world.dispose());

const names = (count: number) => Array.from({ length: count }, (_, index) => `person ${index}`);
const keyFiles = () => readdirSync(join(world.directory, 'keys'));

describe('two servers that start on an empty database at once', () => {
  it('bring it up to date once, and make one key of a wave', async () => {
    await Promise.all([one.create('w'), other.create('w')]);
    expect(keyFiles()).toEqual(['w.answers.1']);
    expect(await one.append('w', deliveryOf('a'))).toBe('recorded');
    expect(await other.append('w', deliveryOf('b'))).toBe('recorded');
    expect((await other.answers('w')).length).toBe(2);
  });
});

describe('what two servers take', () => {
  it('counts a ticket once, whoever comes with it, and knows what comes again', async () => {
    await one.create('w');
    const outcomes = await Promise.all(
      names(200).flatMap((name, index) => [
        one.append('w', deliveryOf(name)),
        other.append('w', deliveryOf(name)),
        // Somebody else's answers with the same ticket, at both.
        (index % 2 === 0 ? one : other).append('w', deliveryOf(`${name}, another`, name)),
      ]),
    );
    const count = (outcome: string) => outcomes.filter((found) => found === outcome).length;
    expect(count('recorded')).toBe(200);
    expect(count('proof-used') + count('already-recorded')).toBe(400);
    expect([await one.count('w'), (await one.tickets('w')).length]).toEqual([200, 200]);
    expect(await one.usedCounts('w', 'ticket')).toEqual(new Map([['4', 200]]));
  });

  it('tells a name that somebody else has from one that was recorded, and stores no use of the ticket', async () => {
    await one.create('w');
    await one.append('w', deliveryOf('a'));
    const taken = deliveryOf('a', 'b');
    expect(await other.append('w', taken)).toBe('key-taken');
    // The control: the ticket is still good.
    expect(await other.append('w', deliveryOf('b'))).toBe('recorded');
    expect(await one.append('w', deliveryOf('c', null))).toBe('recorded');
    expect(await other.append('w', deliveryOf('c', null))).toBe('already-recorded');
  });

  it('is in the archive or refused, never acknowledged and lost, when one of them closes meanwhile', async () => {
    await one.create('w');
    let acknowledged = 0;
    let refused = 0;
    const people = names(300).map(async (name, index) => {
      try {
        const outcome = await (index % 2 === 0 ? one : other).append('w', deliveryOf(name));
        if (outcome === 'recorded') acknowledged += 1;
        // Somewhere in the middle.
        if (acknowledged === 60) await one.stop('w');
        if (index < 200) await other.append('w', deliveryOf(`${name}, next`));
      } catch (error) {
        expect(error).toBeInstanceOf(SealedError);
        refused += 1;
      }
    });
    await Promise.all(people);
    await one.stop('w');
    const tickets = await other.tickets('w');
    await Promise.all([one.seal('w'), other.seal('w')]);
    expect(refused).toBeGreaterThan(0);
    expect([await one.count('w'), (await other.answers('w')).length]).toEqual([
      tickets.length,
      tickets.length,
    ]);
    expect(tickets.length).toBeGreaterThanOrEqual(acknowledged);
    await expect(one.append('w', deliveryOf('late'))).rejects.toBeInstanceOf(SealedError);
  });
});

describe('a closing', () => {
  it('waits for what another server is storing just now: it is in the tally', async () => {
    await one.create('w');
    const db = envelopeTables(world.dbs[0] as Database);
    const delivery = deliveryOf('a');
    const waiting = async (count: number) => {
      const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(db);
      expect(rows[0]?.count).toBeGreaterThanOrEqual(count);
    };
    let isStopped = false;
    let stopped: Promise<Ticket[]> = Promise.resolve([]);
    let stored: Promise<unknown> = Promise.resolve();
    const holding = db.transaction().execute(async (work) => {
      // Somebody else's transaction has the same ticket and is not done: storing stands in the middle.
      await work
        .insertInto('used_proof')
        .values({
          wave: 'w',
          kind: 'ticket',
          key: delivery.proof?.key ?? Buffer.alloc(0),
          stratum: '4',
          message: 'm',
          signature: 's',
        })
        .execute();
      stored = one.append('w', delivery);
      await eventually(() => waiting(1));
      stopped = other.stop('w').then(() => {
        isStopped = true;
        return other.tickets('w');
      });
      await eventually(async () => {
        if (!isStopped) await waiting(2);
      });
      throw new Error('taken back');
    });
    await expect(holding).rejects.toThrow('taken back');
    expect(await stored).toBe('recorded');
    expect(await stopped).toHaveLength(1);
  });
});

describe('what is stored', () => {
  it('is no answer, no text and no mark that could be searched for, before and after closing', async () => {
    await one.create('w');
    await Promise.all(names(20).map((name) => one.append('w', deliveryOf(name))));
    const [db] = world.dbs;
    if (db === undefined) throw new Error('no database');
    expect(await everyRow(db)).not.toMatch(/mark-of|意見/);
    await one.seal('w');
    const rows = await everyRow(db);
    expect(rows).not.toMatch(/mark-of|意見|message of|signature of/);
    const tables = envelopeTables(db);
    for (const table of ['envelope', 'submission', 'used_proof'] as const) {
      expect(await tables.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    // The control: with the key it is all there, texts apart from answers.
    expect((await other.answers('w')).filter((text) => text.includes('mark-of'))).toHaveLength(20);
    expect((await other.texts('w')).map(({ text }) => text).toSorted()).toEqual(
      names(20)
        .map((name) => `意見 of ${name}`)
        .toSorted(),
    );
    expect(await other.textCounts('w')).toEqual([{ item: 'opinion', option: '', count: 20 }]);
  });

  it('is of one length, whatever was written', async () => {
    await one.create('w');
    const long = deliveryOf('long', null);
    await one.append('w', {
      ...long,
      response: {
        ...long.response,
        texts: [{ key: Buffer.alloc(16), item: 'i', option: '', text: '長'.repeat(200) }],
      },
    });
    await one.append('w', { proof: null, response: { ...deliveryOf('short').response, texts: [] } });
    const [db] = world.dbs;
    const rows =
      db === undefined ? [] : await envelopeTables(db).selectFrom('envelope').select('sealed').execute();
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
  });

  it('lies in an order that has nothing to do with who came when', async () => {
    const orderOf = async (arrivals: string[], wave: string) => {
      const [db] = world.dbs;
      if (db === undefined) throw new Error('no database');
      const store = new EnvelopeStore(db, world.directory, drawnKeys());
      await store.create(wave);
      for (const name of arrivals) await store.append(wave, deliveryOf(name, null));
      await store.seal(wave);
      return { answers: await store.answers(wave), texts: await store.texts(wave) };
    };
    const people = names(30);
    const upwards = await orderOf(people, 'up');
    expect(await orderOf(people.toReversed(), 'down')).toEqual(upwards);
    // The control: it is none of the two.
    const came = people.map((name) => deliveryOf(name).response.answers);
    expect(upwards.answers).not.toEqual(came);
    expect(upwards.answers.toSorted()).toEqual(came.toSorted());
  });
});

describe('the keys', () => {
  it('are another after closing, and the one of before is gone; deleting takes the last', async () => {
    await one.create('w');
    await one.append('w', deliveryOf('a'));
    await one.seal('w');
    expect(keyFiles()).toEqual(['w.answers.2']);
    expect(await other.delete('w')).toBe(true);
    expect([keyFiles(), await one.has('w'), await one.delete('w')]).toEqual([[], false, false]);
  });

  it('that closing left when it was killed go at the next sealing', async () => {
    await one.create('w');
    await one.append('w', deliveryOf('a'));
    const cut = vi.spyOn(AnswerKeys.prototype, 'destroy').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(one.seal('w')).rejects.toThrow('killed');
    cut.mockRestore();
    expect(keyFiles()).toEqual(['w.answers.1', 'w.answers.2']);
    await other.seal('w');
    expect(keyFiles()).toEqual(['w.answers.2']);
    expect(await other.answers('w')).toHaveLength(1);
  });

  it('of another folder are refused: nothing is sealed that nobody could open', async () => {
    await one.create('w');
    const path = join(world.directory, 'keys', 'w.answers.1');
    renameSync(path, `${path}.elsewhere`);
    await expect(one.append('w', deliveryOf('a'))).rejects.toBeInstanceOf(KeyMissingError);
    writeFileSync(path, Buffer.alloc(32, 7));
    await expect(one.append('w', deliveryOf('a'))).rejects.toBeInstanceOf(KeyMissingError);
    renameSync(`${path}.elsewhere`, path);
    expect(await one.append('w', deliveryOf('a'))).toBe('recorded');
  });

  it('open no envelope that was moved or altered', async () => {
    await one.create('w');
    await one.append('w', deliveryOf('a'));
    const [db] = world.dbs;
    if (db === undefined) throw new Error('no database');
    const [row] = await envelopeTables(db).selectFrom('envelope').selectAll().execute();
    if (row === undefined) throw new Error('no envelope');
    await envelopeTables(db)
      .insertInto('envelope')
      .values({ ...row, id: Buffer.alloc(16, 1) })
      .execute();
    await expect(one.answers('w')).rejects.toThrow();
    await expect(one.seal('w')).rejects.toThrow();
  });

  it('close no wave whose envelopes are not as many as were acknowledged', async () => {
    await one.create('w');
    await Promise.all(names(3).map((name) => one.append('w', deliveryOf(name))));
    const [db] = world.dbs;
    if (db === undefined) throw new Error('no database');
    const [row] = await envelopeTables(db).selectFrom('envelope').select('id').execute();
    await envelopeTables(db)
      .deleteFrom('envelope')
      .where('id', '=', row?.id ?? Buffer.alloc(0))
      .execute();
    await expect(one.seal('w')).rejects.toThrow('2 envelopes of 3 responses');
    expect(await one.count('w')).toBe(3);
  });
});
