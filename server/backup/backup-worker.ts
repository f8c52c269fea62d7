import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup, type BackupTask } from './make-backup.ts';

const { manifest } = makeBackup(workerData as BackupTask);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(manifest);
