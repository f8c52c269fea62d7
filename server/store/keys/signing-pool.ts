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

/** A thread, and the groups that it was given and has not answered yet. */
interface Signer {
  worker: Worker;
  groups: Waiting[][];
}

/** One core is left to whoever answers requests. */
const threadCount = Math.max(1, availableParallelism() - 1);
/** As many as a thread signs in a few milliseconds: nobody waits for many others. */
const mostAtOnce = 8;
/** The next groups lie ready, so that a thread goes on while this one waits for the disk. */
const mostGroups = 3;

const queue: Waiting[] = [];
const signers: Signer[] = [];

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
    const signer = freestSigner();
    if (signer.groups.length === mostGroups) return;
    sign(signer, queue.splice(0, mostAtOnce));
  }
}

/** The thread with fewest groups, a new one while there may be more. */
function freestSigner(): Signer {
  const [freest] = signers.toSorted((one, other) => one.groups.length - other.groups.length);
  if (freest !== undefined && (freest.groups.length === 0 || signers.length === threadCount)) return freest;
  return startSigner();
}

function startSigner(): Signer {
  const signer: Signer = { worker: new Worker(new URL('signing-worker.ts', import.meta.url)), groups: [] };
  signers.push(signer);
  const end = (error: unknown): void => {
    const place = signers.indexOf(signer);
    if (place !== -1) signers.splice(place, 1);
    const why = error instanceof Error ? error : new Error('a signing thread ended');
    for (const { reject } of signer.groups.splice(0).flat()) reject(why);
    handOut();
  };
  signer.worker.on('message', (signatures: (Uint8Array | null)[]) => answered(signer, signatures));
  signer.worker.on('error', end).once('exit', end);
  return signer;
}

/** Groups are answered in the order in which they were given. */
function answered({ worker, groups }: Signer, signatures: (Uint8Array | null)[]): void {
  for (const [index, { resolve }] of (groups.shift() ?? []).entries()) {
    const signature = signatures[index] ?? null;
    resolve(signature && Buffer.from(signature));
  }
  if (groups.length === 0) worker.unref();
  handOut();
}

function sign({ worker, groups }: Signer, group: Waiting[]): void {
  groups.push(group);
  worker.ref();
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(group.map(({ key, message }) => ({ key, message })));
}
