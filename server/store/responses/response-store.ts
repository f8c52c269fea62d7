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
  type StoredText,
} from './response-file.ts';
import type { KnownRows, Responses, TextCount } from './responses.ts';
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
 * hears back only when its response is durable. What takes no turn of its own is done when the call returns.
 */
export class ResponseStore implements Responses {
  readonly #directory: string;
  readonly #draw: RandomBytes;
  readonly #open = new Map<string, OpenWave>();

  /** `draw`: where the keys of sealed rows come from. */
  constructor(dataDirectory: string, draw: RandomBytes = randomBytes) {
    this.#draw = draw;
    this.#directory = join(dataDirectory, 'responses');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  async append(wave: string, delivery: Delivery): Promise<DeliveryOutcome> {
    const target = this.#writable(wave);
    if (target.isStopped) throw new SealedError(wave);
    if (target.pending.length === 0) setImmediate(() => this.#commit(target));
    return new Promise((resolve, reject) => {
      target.pending.push({ delivery, resolve, reject });
    });
  }

  async importRows(wave: string, decide: (stored: KnownRows) => ImportedContent | null): Promise<number> {
    const target = this.#writable(wave);
    if (target.isStopped) throw new SealedError(wave);
    this.#commit(target);
    const content = decide(target.file);
    if (content === null) return 0;
    const count = target.file.insertImported(content);
    if (target.rewriteDue !== null) clearTimeout(target.rewriteDue);
    this.#rewrite(target);
    return count;
  }

  async withStored<T>(wave: string, look: (stored: KnownRows) => T): Promise<T> {
    return look(this.#writable(wave).file);
  }

  async count(wave: string): Promise<number> {
    return this.#read(wave, (file) => file.count(), 0);
  }

  async countBy(wave: string, item: string): Promise<Map<string | null, number>> {
    return this.#read(wave, (file) => file.countBy(item), new Map());
  }

  async answers(wave: string): Promise<string[]> {
    return this.withAnswers(wave, (answers) => [...answers]);
  }

  async withAnswers<T>(wave: string, visit: (answers: Iterable<string>, count: number) => T): Promise<T> {
    const read = this.#read<{ result: T } | null>(
      wave,
      (file) => ({ result: visit(file.answers(), file.count()) }),
      null,
    );
    return read === null ? visit([], 0) : read.result;
  }

  async texts(wave: string): Promise<Omit<StoredText, 'key'>[]> {
    return this.#read(wave, (file) => (file.isSealed ? file.texts() : []), []);
  }

  async textCounts(wave: string): Promise<TextCount[]> {
    return this.#read(wave, (file) => (file.isSealed ? file.textCounts() : []), []);
  }

  async segments(wave: string): Promise<Segments | null> {
    return this.#isSealed(wave) ? readSegmentFile(this.#segmentsPath(wave)) : null;
  }

  async saveSegments(wave: string, segments: Segments): Promise<void> {
    if (this.#isSealed(wave)) writeSegmentFile(this.#segmentsPath(wave), segments);
  }

  async isUsed(wave: string, proof: Pick<Proof, 'kind' | 'key'>): Promise<boolean> {
    return this.#read(wave, (file) => file.isUsed(proof), false);
  }

  async tickets(wave: string): Promise<Ticket[]> {
    return this.#read(wave, (file) => file.tickets(), []);
  }

  async usedCounts(wave: string, kind: Proof['kind']): Promise<Map<string, number>> {
    return this.#read(wave, (file) => file.usedCounts(kind), new Map());
  }

  async recover(wave: string): Promise<void> {
    if (existsSync(`${this.#path(wave)}-journal`)) this.#writable(wave);
  }

  async has(wave: string): Promise<boolean> {
    return existsSync(this.#path(wave));
  }

  async create(wave: string): Promise<void> {
    this.#writable(wave);
  }

  async stop(wave: string): Promise<void> {
    const target = this.#writable(wave);
    this.#commit(target);
    target.file.stop();
    target.isStopped = true;
  }

  /** Tickets and codes go, rows get new keys, the file is rewritten and made read-only. */
  async seal(wave: string): Promise<void> {
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

  async delete(wave: string): Promise<boolean> {
    if (this.#open.has(wave)) throw new Error('responses of an open wave cannot be deleted');
    const path = this.#path(wave);
    const exists = existsSync(path);
    deletePrivateFile(path);
    deleteSegmentFile(this.#segmentsPath(wave));
    return exists;
  }

  /** Commits what is pending, makes up for rewrites that were put off, and lets go of the files. */
  async close(): Promise<void> {
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
