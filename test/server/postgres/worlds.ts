import { createHash } from 'node:crypto';
import { openDatabase, type Database } from '../../../server/store/database.ts';
import { EnvelopeStore } from '../../../server/store/responses/envelopes/envelope-store.ts';
import type { Delivery } from '../../../server/store/responses/response-file.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { ownDatabase, type OwnDatabase } from './own-database.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** One person's delivery: always the same for the same name, with a ticket unless another's is given. */
export function deliveryOf(name: string, ticketOf: string | null = name): Delivery {
  const response = {
    key: digest(`response ${name}`).subarray(0, 16),
    answers: JSON.stringify({ grade: '4', mark: `mark-of-${name}` }),
    texts: [
      { key: digest(`text ${name}`).subarray(0, 16), item: 'opinion', option: '', text: `意見 of ${name}` },
    ],
  };
  if (ticketOf === null) return { response, proof: null };
  const ticket = { stratum: '4', message: `message of ${ticketOf}`, signature: `signature of ${ticketOf}` };
  return { response, proof: { kind: 'ticket', key: digest(`ticket ${ticketOf}`), ticket } };
}

/** An empty database, its shared folder, and as many servers' stores on them as are asked for. */
export async function severalStores(count: number) {
  const directory = temporaryDirectory();
  const database = (await ownDatabase()) as OwnDatabase;
  const opened = await Promise.all(
    Array.from({ length: count }, async () => openDatabase(directory.path, database.url)),
  );
  return {
    directory: directory.path,
    database,
    dbs: opened,
    stores: opened.map((db) => new EnvelopeStore(db, directory.path)),
    async dispose() {
      await Promise.all(opened.map((db: Database) => db.destroy()));
      await database.dispose();
      directory.dispose();
    },
  };
}
