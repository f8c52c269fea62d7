import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup, type BackupTask } from './make-backup.ts';

const { manifest } = makeBackup(workerData as BackupTask);
parentPort?.postMessage(manifest);
