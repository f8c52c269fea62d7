import { connect, type Database, type StorePlace } from '../database.ts';
import { isPostgres } from '../dialect/postgres.ts';
import { EnvelopeStore } from './envelopes/envelope-store.ts';
import { ResponseStore } from './response-store.ts';
import type { Responses } from './responses.ts';

/** The responses that belong to a database: in it where it is PostgreSQL, in files beside it where it is SQLite. */
export function openResponses(db: Database, dataDirectory: string): Responses {
  return isPostgres(db) ? new EnvelopeStore(db, dataDirectory) : new ResponseStore(dataDirectory);
}

/** Reads responses from a thread of its own, beside the server that stores them. */
export async function readResponses<T>(
  place: StorePlace,
  read: (responses: Responses) => Promise<T>,
): Promise<T> {
  if ((place.databaseUrl ?? null) === null) return read(new ResponseStore(place.dataDirectory));
  const db = connect(place);
  try {
    return await read(openResponses(db, place.dataDirectory));
  } finally {
    await db.destroy();
  }
}
