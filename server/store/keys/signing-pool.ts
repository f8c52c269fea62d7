import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A message to be signed, and the key; a thread is given the same key as this one has, not a copy of its bytes. */
export interface SigningTask {
  key: KeyObject;
  message: Uint8Array;
}

interface Waiting extends SigningTask {
  resolve: (signature: Buffer | null) => void;
  reject: (error: unknown) => void;
}

/** One core is left to whoever answers requests. */
const threadCount = Math.max(1, availableParallelism() - 1);
/** As many as a thread signs in a few milliseconds: it is seldom idle, and nobody waits for many others. */
const mostAtOnce = 8;

const queue: Waiting[] = [];
const idle: Worker[] = [];
let startedCount = 0;

/**
 * Signs a message in a thread of its own, first come, first served; as signRaw. The threads begin with the first message
 * and do not keep the process alive.
 * Rejects  with what ended the thread, where one did.
 */
export function signInPool(task: SigningTask): Promise<Buffer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
  queue.push({ ...task, resolve, reject });
  // What arrives in the same turn is handed over together.
  if (queue.length === 1) setImmediate(handOut);
  return promise;
}

function handOut(): void {
  while (queue.length > 0) {
    const worker = idle.pop() ?? (startedCount < threadCount ? startWorker() : undefined);
    if (worker === undefined) return;
    sign(worker, queue.splice(0, mostAtOnce));
  }
}

function startWorker(): Worker {
  startedCount += 1;
  const worker = new Worker(new URL('signing-worker.ts', import.meta.url));
  // Who waits for it hears of it; a thread that ends while nobody does takes nothing with it.
  worker.on('error', () => {});
  worker.once('exit', () => {
    startedCount -= 1;
    const place = idle.indexOf(worker);
    if (place !== -1) idle.splice(place, 1);
    handOut();
  });
  return worker;
}

/** One group at a time: whoever is next in the queue gets the next thread that is free. */
function sign(worker: Worker, group: Waiting[]): void {
  const end = (): void => {
    worker.off('message', answered).off('error', failed).off('exit', failed);
    worker.unref();
  };
  const failed = (error: unknown): void => {
    end();
    for (const { reject } of group)
      reject(error instanceof Error ? error : new Error('a signing thread ended'));
  };
  const answered = (signatures: (Uint8Array | null)[]): void => {
    end();
    idle.push(worker);
    for (const [index, { resolve }] of group.entries()) {
      const signature = signatures[index] ?? null;
      resolve(signature && Buffer.from(signature));
    }
    handOut();
  };
  worker.once('message', answered).once('error', failed).once('exit', failed);
  worker.ref();
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(group.map(({ key, message }) => ({ key, message })));
}
