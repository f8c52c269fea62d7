import { parentPort } from 'node:worker_threads';
import { signRaw } from './sign-raw.ts';
import type { SigningTask } from './signing-pool.ts';

// The key comes with every message and is kept by nobody here: closing a wave has one place to destroy it.
parentPort?.on('message', (tasks: SigningTask[]) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(tasks.map(({ key, message }) => signRaw(key, message)));
});
