import { Worker } from 'node:worker_threads';

/** One kind of work: what it is given, what it tells on the way, what it answers. Main thread and worker share the type. */
export interface Work {
  task: unknown;
  progress: unknown;
  result: unknown;
}

export type WorkMessage<W extends Work> =
  { kind: 'progress'; progress: W['progress'] } | { kind: 'done'; result: W['result'] };

export interface BackgroundJob<Result> {
  /** Rejects with what went wrong in the thread, or with a BackgroundError where the thread ended. */
  result: Promise<Result>;
  stop: () => Promise<void>;
}

/** Work that has no answer because its thread ended: it was stopped or died, took too long, or too much memory. */
export class BackgroundError extends Error {
  override readonly name = 'BackgroundError';
  readonly reason: 'stopped' | 'too-long' | 'too-large';

  constructor(reason: BackgroundError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

export interface Limits {
  milliseconds: number;
  megabytes: number;
}

/** Far beyond any wave that is known (a minute for 1,600 groups and 60 items), so that only what hangs meets them. */
const usualLimits: Limits = { milliseconds: 30 * 60_000, megabytes: 4096 };

/** Does work in a thread of its own, of a file of this folder, while the server goes on answering. */
export function runInBackground<W extends Work>(
  file: `${string}-worker.ts`,
  task: W['task'],
  onProgress: (progress: W['progress']) => void,
  { milliseconds, megabytes }: Limits = usualLimits,
): BackgroundJob<W['result']> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const { promise: result, resolve, reject } = Promise.withResolvers<W['result']>();
  const cutOff = setTimeout(() => {
    reject(new BackgroundError('too-long'));
    void worker.terminate();
  }, milliseconds);
  worker.on('message', (message: WorkMessage<W>) => {
    if (message.kind === 'progress') onProgress(message.progress);
    else resolve(message.result);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new BackgroundError('too-large') : error),
  );
  worker.on('exit', () => {
    clearTimeout(cutOff);
    reject(new BackgroundError('stopped'));
  });
  return {
    result,
    stop: async () => {
      await worker.terminate();
    },
  };
}
