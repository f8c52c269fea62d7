import type { Kysely } from 'kysely';
import type { Database } from '../../database.ts';

/** The tables in which PostgreSQL keeps what SQLite keeps in files of their own. */
export interface EnvelopeTables {
  collection: CollectionTable;
  used_proof: UsedProofTable;
  submission: SubmissionTable;
  envelope: EnvelopeTable;
  archive_block: ArchiveBlockTable;
}

/** The place of a wave's responses, from its opening until they are deleted. */
interface CollectionTable {
  wave: string;
  state: 'taking' | 'stopped' | 'sealed';
  /** Counts the keys: what is stored lies under the key of this one. */
  epoch: number;
  /** What that key is known by; it gives nothing of the key away. */
  key_check: Buffer;
  /** Frozen when it is sealed. */
  response_count: number;
}

/** What gave the right to a response; gone when the wave is sealed. */
interface UsedProofTable {
  wave: string;
  kind: 'ticket' | 'drawn-code';
  key: Buffer;
  stratum: string;
  /** Of tickets. */
  message: string | null;
  signature: string | null;
}

/** By which a delivery that comes again is known; gone when the wave is sealed. */
interface SubmissionTable {
  wave: string;
  /** `text`: of a text that came from a file. */
  kind: 'response' | 'text';
  key: Buffer;
}

/** One response, sealed. */
interface EnvelopeTable {
  wave: string;
  /** Random, drawn by the server. */
  id: Buffer;
  epoch: number;
  sealed: Buffer;
}

/** Many answer sheets, or many texts, of a closed wave, in an order drawn by chance. */
interface ArchiveBlockTable {
  wave: string;
  kind: 'answers' | 'texts';
  part: number;
  epoch: number;
  sealed: Buffer;
}

export type EnvelopeDatabase = Kysely<EnvelopeTables>;

/** The same database, seen by these tables. */
export function envelopeTables(db: Database): EnvelopeDatabase {
  return db as unknown as EnvelopeDatabase;
}
