import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { RandomBytes } from '../../../../surveys/tickets/blind-signature.ts';
import type { Ticket } from '../../../../surveys/tickets/ticket.ts';
import type { Database } from '../../database.ts';
import { AnswerKeys, checkOf } from '../../keys/answer-keys.ts';
import {
  SealedError,
  type Delivery,
  type DeliveryOutcome,
  type ImportedContent,
  type Proof,
} from '../response-file.ts';
import type { KnownRows, Responses, TextCount } from '../responses.ts';
import { openArchive, openEnvelopes, type Contents, type PlacedText } from './contents.ts';
import { foldForGood } from './fold.ts';
import { Lane } from './lane.ts';
import { nameOf, recordBatch, recordImport } from './record-batch.ts';
import { envelopeTables, type EnvelopeDatabase } from './tables.ts';

/**
 * The responses of all waves in PostgreSQL, each sealed under a key that is not there. Why not as rows, laid out anew as
 * SQLite's are: its log of changes is the order of arrival, and no rewriting reaches that, nor archives, replicas and
 * dumps. Several servers may work on one database; nothing is kept in memory but what is on its way.
 */
export class EnvelopeStore implements Responses {
  readonly #db: EnvelopeDatabase;
  readonly #keys: AnswerKeys;
  readonly #draw: RandomBytes;
  readonly #lanes = new Map<string, Lane>();

  /** `draw`: where the order of sealed answers comes from. */
  constructor(db: Database, dataDirectory: string, draw: RandomBytes = randomBytes) {
    this.#db = envelopeTables(db);
    this.#keys = new AnswerKeys(dataDirectory);
    this.#draw = draw;
  }

  async create(wave: string): Promise<void> {
    const epoch = 1;
    const key = this.#keys.create(wave, epoch);
    await this.#db
      .insertInto('collection')
      .values({ wave, state: 'taking', epoch, key_check: checkOf(key, wave), response_count: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async append(wave: string, delivery: Delivery): Promise<DeliveryOutcome> {
    return this.#lane(wave).add(delivery);
  }

  async importRows(wave: string, decide: (stored: KnownRows) => ImportedContent | null): Promise<number> {
    return this.#db.transaction().execute(async (work) => {
      const collection = await work
        .selectFrom('collection')
        .select(['epoch', 'key_check'])
        .where('wave', '=', wave)
        .where('state', '=', 'taking')
        .forUpdate()
        .executeTakeFirst();
      if (collection === undefined) throw new SealedError(wave);
      const content = decide(await this.#knownRows(work, wave));
      return content === null ? 0 : recordImport(work, this.#keys, { wave, collection }, content);
    });
  }

  async withStored<T>(wave: string, look: (stored: KnownRows) => T): Promise<T> {
    const collection = await this.#collection(this.#db, wave);
    if (collection === undefined || collection.state === 'sealed') throw new SealedError(wave);
    return look(await this.#snapshot((work) => this.#knownRows(work, wave)));
  }

  async count(wave: string): Promise<number> {
    return this.#snapshot(async (work) => {
      const collection = await this.#collection(work, wave);
      if (collection?.state === 'sealed') return collection.response_count;
      const { count } = await work
        .selectFrom('submission')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('wave', '=', wave)
        .where('kind', '=', 'response')
        .executeTakeFirstOrThrow();
      return count;
    });
  }

  async countBy(wave: string, item: string): Promise<Map<string | null, number>> {
    const counts = new Map<string | null, number>();
    for (const text of await this.answers(wave)) {
      const answers = JSON.parse(text) as Record<string, string | undefined>;
      const option = answers[item] ?? null;
      counts.set(option, (counts.get(option) ?? 0) + 1);
    }
    return counts;
  }

  async answers(wave: string): Promise<string[]> {
    return (await this.#snapshot((work) => this.#contents(work, wave))).answers;
  }

  async withAnswers<T>(wave: string, visit: (answers: Iterable<string>, count: number) => T): Promise<T> {
    const answers = await this.answers(wave);
    return visit(answers, answers.length);
  }

  async texts(wave: string): Promise<PlacedText[]> {
    return this.#snapshot(async (work) => {
      const collection = await this.#collection(work, wave);
      return collection?.state === 'sealed' ? (await this.#contents(work, wave)).texts : [];
    });
  }

  async textCounts(wave: string): Promise<TextCount[]> {
    const places = Map.groupBy(await this.texts(wave), ({ item, option }) => JSON.stringify([item, option]));
    return [...places.values()].flatMap((texts) => {
      const [first] = texts;
      return first === undefined ? [] : [{ item: first.item, option: first.option, count: texts.length }];
    });
  }

  /** Columns are made anew from the answers each time: what is frozen beside them would have to be sealed too. */
  async segments(): Promise<null> {
    return null;
  }

  async saveSegments(): Promise<void> {}

  async isUsed(wave: string, { kind, key }: Pick<Proof, 'kind' | 'key'>): Promise<boolean> {
    const used = await this.#db
      .selectFrom('used_proof')
      .select('kind')
      .where('wave', '=', wave)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .executeTakeFirst();
    return used !== undefined;
  }

  async tickets(wave: string): Promise<Ticket[]> {
    const rows = await this.#db
      .selectFrom('used_proof')
      .select(['stratum', 'message', 'signature'])
      .where('wave', '=', wave)
      .where('kind', '=', 'ticket')
      .orderBy('stratum')
      .orderBy('message')
      .execute();
    return rows.map(({ stratum, message, signature }) => ({
      stratum,
      message: message ?? '',
      signature: signature ?? '',
    }));
  }

  async usedCounts(wave: string, kind: Proof['kind']): Promise<Map<string, number>> {
    const rows = await this.#db
      .selectFrom('used_proof')
      .select(['stratum', ({ fn }) => fn.countAll<number>().as('count')])
      .where('wave', '=', wave)
      .where('kind', '=', kind)
      .groupBy('stratum')
      .execute();
    return new Map(rows.map(({ stratum, count }) => [stratum, count]));
  }

  /** Transactions that were cut short are undone by the database itself. */
  async recover(): Promise<void> {}

  async has(wave: string): Promise<boolean> {
    return (await this.#collection(this.#db, wave)) !== undefined;
  }

  async stop(wave: string): Promise<void> {
    await this.#lanes.get(wave)?.idle();
    // Waits for what other servers are storing just now.
    await this.#db
      .updateTable('collection')
      .set({ state: 'stopped' })
      .where('wave', '=', wave)
      .where('state', '=', 'taking')
      .execute();
  }

  async seal(wave: string): Promise<void> {
    const lane = this.#lanes.get(wave);
    this.#lanes.delete(wave);
    await lane?.idle();
    const before = await this.#collection(this.#db, wave);
    if (before === undefined) return;
    await foldForGood(this.#db, this.#keys, wave, this.#draw);
    if (before.state !== 'sealed') await sql`VACUUM envelope, submission, used_proof`.execute(this.#db);
  }

  async delete(wave: string): Promise<boolean> {
    const deleted = await this.#db
      .deleteFrom('collection')
      .where('wave', '=', wave)
      .where('state', '=', 'sealed')
      .executeTakeFirst();
    const isGone = deleted.numDeletedRows > 0n;
    if (!isGone && (await this.has(wave))) throw new Error('responses of an open wave cannot be deleted');
    // What backups of the database hold is gone with the key.
    this.#keys.destroy(wave);
    return isGone;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.idle()));
  }

  #lane(wave: string): Lane {
    let lane = this.#lanes.get(wave);
    if (lane === undefined) {
      lane = new Lane((batch) => recordBatch(this.#db, this.#keys, wave, batch));
      this.#lanes.set(wave, lane);
    }
    return lane;
  }

  /** Statements that see the same moment: else sealing could come between them. */
  async #snapshot<T>(read: (work: EnvelopeDatabase) => Promise<T>): Promise<T> {
    return this.#db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(read);
  }

  async #collection(db: EnvelopeDatabase, wave: string) {
    return db.selectFrom('collection').selectAll().where('wave', '=', wave).executeTakeFirst();
  }

  /** All that is stored of a wave, opened. */
  async #contents(db: EnvelopeDatabase, wave: string): Promise<Contents> {
    const collection = await this.#collection(db, wave);
    if (collection === undefined) return { answers: [], texts: [] };
    const { epoch, key_check: check, state } = collection;
    if (state === 'sealed') {
      const blocks = await db.selectFrom('archive_block').selectAll().where('wave', '=', wave).execute();
      return openArchive(this.#keys.read(wave, epoch, check), wave, blocks);
    }
    const envelopes = await db
      .selectFrom('envelope')
      .select(['id', 'epoch', 'sealed'])
      .where('wave', '=', wave)
      .where('epoch', '=', epoch)
      .orderBy('id')
      .execute();
    return openEnvelopes(this.#keys.read(wave, epoch, check), wave, envelopes);
  }

  async #knownRows(db: EnvelopeDatabase, wave: string): Promise<KnownRows> {
    const rows = await db.selectFrom('submission').select(['kind', 'key']).where('wave', '=', wave).execute();
    const known = new Set(rows.map(({ kind, key }) => `${kind} ${nameOf(key)}`));
    const { answers } = await this.#contents(db, wave);
    return {
      hasResponse: (key) => known.has(`response ${nameOf(key)}`),
      hasText: (key) => known.has(`text ${nameOf(key)}`),
      differentAnswers: () => [...new Set(answers)].toSorted(),
    };
  }
}
