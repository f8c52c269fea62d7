import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomBytes } from '../../../surveys/tickets/blind-signature.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import { deletePrivateFile } from '../private-file.ts';
import {
  ResponseFile,
  SealedError,
  type Delivery,
  type DeliveryOutcome,
  type ImportedContent,
  type Proof,
} from './response-file.ts';
import { deleteSegmentFile, readSegmentFile, writeSegmentFile, type Segments } from './segment-file.ts';

/**
 * A cheap rewrite follows every commit at once, except that rewriting takes no more than a fifth of the time: under
 * load it waits four times as long as the last one took. A dear one waits for a quiet moment, at most a minute.
 */
const cheapRewriteMs = 50;
const restPerRewrite = 4;
const quietMs = 2_000;
const longestWaitMs = 60_000;

interface Pending {
  delivery: Delivery;
  resolve: (outcome: DeliveryOutcome) => void;
  reject: (error: unknown) => void;
}

interface OpenWave {
  file: ResponseFile;
  isStopped: boolean;
  pending: Pending[];
  lastRewrite: { endedAt: number; tookMs: number };
  rewriteDue: NodeJS.Timeout | null;
  /** When the first commit since the last rewrite happened; null if there was none. */
  exposedSince: number | null;
}

/**
 * The response files of all waves. Responses that arrive while a commit is being prepared share it; each caller
 * hears back only when its response is durable.
 */
export class ResponseStore {
  readonly #directory: string;
  readonly #draw: RandomBytes;
  readonly #open = new Map<string, OpenWave>();

  /** `draw`: where the keys of sealed rows come from. */
  constructor(dataDirectory: string, draw: RandomBytes = randomBytes) {
    this.#draw = draw;
    this.#directory = join(dataDirectory, 'responses');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  /**
   * Stores a response of an open wave, and that its proof is used. Resolves when both are durable.
   * Rejects with SealedError once the wave's file takes nothing any more.
   */
  async append(wave: string, delivery: Delivery): Promise<DeliveryOutcome> {
    const target = this.#writable(wave);
    if (target.isStopped) throw new SealedError(wave);
    if (target.pending.length === 0) setImmediate(() => this.#commit(target));
    return new Promise((resolve, reject) => {
      target.pending.push({ delivery, resolve, reject });
    });
  }

  /**
   * Stores what of rows from a file is not there yet: all of them or none; how many responses that was.
   * Throws  SealedError once the wave's file takes nothing any more.
   */
  importRows(wave: string, content: ImportedContent): number {
    const target = this.#writable(wave);
    if (target.isStopped) throw new SealedError(wave);
    this.#commit(target);
    const count = target.file.insertImported(content);
    if (target.rewriteDue !== null) clearTimeout(target.rewriteDue);
    this.#rewrite(target);
    return count;
  }

  /** What is stored of an open wave, for whoever has to tell new rows of a file from old ones. */
  withStored<T>(
    wave: string,
    look: (file: Pick<ResponseFile, 'hasResponse' | 'hasText' | 'differentAnswers'>) => T,
  ): T {
    return look(this.#writable(wave).file);
  }

  /** How many responses a wave has; none where it has no file yet or its responses were deleted. */
  count(wave: string): number {
    return this.#read(wave, (file) => file.count(), 0);
  }

  countBy(wave: string, item: string): Map<string | null, number> {
    return this.#read(wave, (file) => file.countBy(item), new Map());
  }

  /** All answer sheets of a wave (JSON), in an order that means nothing. */
  answers(wave: string): string[] {
    return this.withAnswers(wave, (answers) => [...answers]);
  }

  /** Goes through all answer sheets of a wave, one at a time, and says beforehand how many there are. */
  withAnswers<T>(wave: string, visit: (answers: Iterable<string>, count: number) => T): T {
    const read = this.#read<{ result: T } | null>(
      wave,
      (file) => ({ result: visit(file.answers(), file.count()) }),
      null,
    );
    return read === null ? visit([], 0) : read.result;
  }

  /** What the sealed file of a wave tells about its texts; before it is sealed, nobody reads any. */
  fromTexts<T>(wave: string, read: (file: Pick<ResponseFile, 'texts' | 'textCounts'>) => T[]): T[] {
    return this.#read(wave, (file) => (file.isSealed ? read(file) : []), []);
  }

  /** The frozen columns of a sealed wave; null where there are none yet, or none that can be read. */
  segments(wave: string): Segments | null {
    return this.#isSealed(wave) ? readSegmentFile(this.#segmentsPath(wave)) : null;
  }

  /** Puts the frozen columns of a sealed wave beside its answers; of a wave that is not, nothing is kept. */
  saveSegments(wave: string, segments: Segments): void {
    if (this.#isSealed(wave)) writeSegmentFile(this.#segmentsPath(wave), segments);
  }

  /** Whether a ticket or a code was used; of an open wave. */
  isUsed(wave: string, proof: Pick<Proof, 'kind' | 'key'>): boolean {
    return this.#read(wave, (file) => file.isUsed(proof), false);
  }

  /** The tickets used so far; of a wave that is not sealed. */
  tickets(wave: string): Ticket[] {
    return this.#read(wave, (file) => file.tickets(), []);
  }

  usedCounts(wave: string, kind: Proof['kind']): Map<string, number> {
    return this.#read(wave, (file) => file.usedCounts(kind), new Map());
  }

  /** Undoes what a process that died had half written: who only reads could not, and would see nothing. */
  recover(wave: string): void {
    if (existsSync(`${this.#path(wave)}-journal`)) this.#writable(wave);
  }

  /** Whether there is a file of responses: it goes when their time is over. */
  has(wave: string): boolean {
    return existsSync(this.#path(wave));
  }

  /** Creates the file of a wave that opens. */
  create(wave: string): void {
    this.#writable(wave);
  }

  /** From now on nothing is taken, also after a restart; what was on its way is stored first. */
  stop(wave: string): void {
    const target = this.#writable(wave);
    this.#commit(target);
    target.file.stop();
    target.isStopped = true;
  }

  /**
   * What remains is the answers, under new keys: tickets and codes go, the file is rewritten and made read-only.
   * Sealing a sealed or a deleted file changes nothing, so that an interrupted closing can be repeated.
   */
  seal(wave: string): void {
    if (!existsSync(this.#path(wave))) return;
    let target: OpenWave;
    try {
      target = this.#writable(wave);
    } catch (error) {
      if (error instanceof SealedError) return;
      throw error;
    }
    this.#commit(target);
    if (target.rewriteDue !== null) clearTimeout(target.rewriteDue);
    target.file.seal(this.#draw);
    this.#open.delete(wave);
  }

  /** Deletes the responses of a sealed wave; false if there were none any more. */
  delete(wave: string): boolean {
    if (this.#open.has(wave)) throw new Error('responses of an open wave cannot be deleted');
    const path = this.#path(wave);
    const exists = existsSync(path);
    deletePrivateFile(path);
    deleteSegmentFile(this.#segmentsPath(wave));
    return exists;
  }

  /** Commits what is pending, makes up for rewrites that were put off, and lets go of the files. */
  close(): void {
    for (const target of this.#open.values()) {
      this.#commit(target);
      if (target.rewriteDue !== null) {
        clearTimeout(target.rewriteDue);
        target.file.rewrite();
      }
      target.file.close();
    }
    this.#open.clear();
  }

  #commit(target: OpenWave): void {
    const batch = target.pending;
    if (batch.length === 0) return;
    target.pending = [];
    try {
      const outcomes = target.file.insert(batch.map(({ delivery }) => delivery));
      for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    this.#scheduleRewrite(target);
  }

  #scheduleRewrite(target: OpenWave): void {
    const now = performance.now();
    target.exposedSince ??= now;
    const { endedAt, tookMs } = target.lastRewrite;
    const dueAt =
      tookMs < cheapRewriteMs
        ? endedAt + restPerRewrite * tookMs
        : Math.min(now + quietMs, target.exposedSince + longestWaitMs);
    if (target.rewriteDue !== null) clearTimeout(target.rewriteDue);
    // Never in the same turn: those whose responses were just committed hear so first.
    target.rewriteDue = setTimeout(() => this.#rewrite(target), Math.max(0, dueAt - now));
  }

  /** A full disk or a reader in another process must not end the server: what was accepted is safe, so it tries again. */
  #rewrite(target: OpenWave): void {
    const start = performance.now();
    try {
      target.file.rewrite();
      target.rewriteDue = null;
      target.exposedSince = null;
    } catch (error) {
      console.error(error);
      target.rewriteDue = setTimeout(() => this.#rewrite(target), longestWaitMs);
    }
    const endedAt = performance.now();
    target.lastRewrite = { endedAt, tookMs: endedAt - start };
  }

  #path(wave: string): string {
    return join(this.#directory, `${wave}.sqlite`);
  }

  #segmentsPath(wave: string): string {
    return join(this.#directory, `${wave}.columns`);
  }

  #isSealed(wave: string): boolean {
    return this.#read(wave, (file) => file.isSealed, false);
  }

  #writable(wave: string): OpenWave {
    let target = this.#open.get(wave);
    if (target === undefined) {
      const file = rewrittenFile(this.#path(wave));
      target = {
        file,
        isStopped: file.isStopped,
        pending: [],
        lastRewrite: { endedAt: 0, tookMs: 0 },
        rewriteDue: null,
        exposedSince: null,
      };
      this.#open.set(wave, target);
    }
    return target;
  }

  #read<T>(wave: string, read: (file: ResponseFile) => T, nothing: T): T {
    const open = this.#open.get(wave);
    if (open !== undefined) return read(open.file);
    if (!existsSync(this.#path(wave))) return nothing;
    const file = new ResponseFile(this.#path(wave), { readonly: true });
    try {
      return read(file);
    } finally {
      file.close();
    }
  }
}

/** A file to write into; a process that died may have left a commit without its rewrite. */
function rewrittenFile(path: string): ResponseFile {
  const file = new ResponseFile(path);
  try {
    file.rewrite();
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}
