/* Loaded first into a process that a test starts: it leaves when whoever started it has left, killed or not. */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('disconnect', () => process.exit(1));
  // The channel alone is no reason to stay.
  process.channel?.unref();
}
