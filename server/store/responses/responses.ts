import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import type { Delivery, DeliveryOutcome, ImportedContent, Proof, StoredText } from './response-file.ts';
import type { Segments } from './segment-file.ts';

/** What whoever tells new rows of a file from old ones has to know of an open wave. */
export interface KnownRows {
  hasResponse: (key: Buffer) => boolean;
  hasText: (key: Buffer) => boolean;
  /** Every answer sheet (JSON) that is stored, once however often it is. */
  differentAnswers: () => string[];
}

/** How many texts there are at a place that has any. */
export type TextCount = Pick<StoredText, 'item' | 'option'> & { count: number };

/**
 * The responses of all waves, wherever they are kept: each wave's are taken while it is open, stopped, sealed, deleted.
 * `ResponseStore` keeps them in SQLite files, `EnvelopeStore` as sealed envelopes in PostgreSQL.
 */
export interface Responses {
  /** Makes a place for the responses of a wave that opens. */
  create(wave: string): Promise<void>;
  /**
   * Stores a response of an open wave, and that its proof is used. Resolves when both are durable.
   * Rejects  with SealedError once nothing is taken any more.
   */
  append(wave: string, delivery: Delivery): Promise<DeliveryOutcome>;
  /**
   * Stores what `decide` makes of what is stored, as far as it is not there yet: all of it or nothing; null: nothing.
   * How many responses that was. `decide` may be asked several times.
   * Rejects  with SealedError once nothing is taken any more.
   */
  importRows(wave: string, decide: (stored: KnownRows) => ImportedContent | null): Promise<number>;
  /** What is stored of a wave that takes responses. Rejects  with SealedError for one that is sealed. */
  withStored<T>(wave: string, look: (stored: KnownRows) => T): Promise<T>;
  /** How many responses a wave has; none before it opens and after they were deleted. */
  count(wave: string): Promise<number>;
  /** Responses by the answer to one single-response item; null for those who left it blank. */
  countBy(wave: string, item: string): Promise<Map<string | null, number>>;
  /** All answer sheets of a wave (JSON), in an order that means nothing. */
  answers(wave: string): Promise<string[]>;
  /** Goes through all answer sheets of a wave, one at a time, and says beforehand how many there are. */
  withAnswers<T>(wave: string, visit: (answers: Iterable<string>, count: number) => T): Promise<T>;
  /** The texts of a sealed wave, in an order that means nothing; before it is sealed, nobody reads any. */
  texts(wave: string): Promise<Omit<StoredText, 'key'>[]>;
  textCounts(wave: string): Promise<TextCount[]>;
  /** The frozen columns of a sealed wave; null where there are none yet, or none that can be read. */
  segments(wave: string): Promise<Segments | null>;
  /** Puts the frozen columns of a sealed wave beside its answers; of a wave that is not, nothing is kept. */
  saveSegments(wave: string, segments: Segments): Promise<void>;
  /** Whether a ticket or a code was used; of an open wave. */
  isUsed(wave: string, proof: Pick<Proof, 'kind' | 'key'>): Promise<boolean>;
  /** The tickets used so far, in the order of their messages, which is random; of a wave that is not sealed. */
  tickets(wave: string): Promise<Ticket[]>;
  /** How many tickets or codes were used, by stratum. */
  usedCounts(wave: string, kind: Proof['kind']): Promise<Map<string, number>>;
  /** Undoes what a process that died had half written. */
  recover(wave: string): Promise<void>;
  /** Whether there are responses, or a place for them: it goes when their time is over. */
  has(wave: string): Promise<boolean>;
  /** From now on nothing is taken, also after a restart; what was on its way is stored first. */
  stop(wave: string): Promise<void>;
  /**
   * What remains is the answers, under no key that anybody knows. Sealing what is sealed or deleted changes nothing, so
   * that an interrupted closing can be repeated.
   */
  seal(wave: string): Promise<void>;
  /** Deletes the responses of a sealed wave; false if there were none any more. */
  delete(wave: string): Promise<boolean>;
  /** Stores what is on its way, and lets go. */
  close(): Promise<void>;
}
