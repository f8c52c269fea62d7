import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Configuration } from './configuration.ts';
import { addLogEntry } from './store/log.queries.ts';
import type { Database } from './store/database.ts';
import { codeVersion } from './publishing/release/code-version.ts';
import { localDay } from './fieldwork/waves/local-day.ts';
import { backupMoment, backupsIn, removeOldBackups, type BackupTask } from './backup/make-backup.ts';
import type { BackupManifest } from './backup/manifest.ts';

interface DailyTask {
  db: Database;
  dataDirectory: string;
  backups: NonNullable<Configuration['backups']>;
  now: Date;
}

/**
 * Makes the backup of the day, if there is none of today yet, and lets the oldest go. The copying runs in a thread: while
 * it goes on everybody is answered.
 * Throws  one line where it cannot be made.
 */
export async function backUpToday({ db, dataDirectory, backups, now }: DailyTask): Promise<void> {
  const { into, keptCount } = backups;
  const last = backupsIn(into).at(-1);
  if (last !== undefined && dayOf(backupMoment(last)) === dayOf(now)) return;
  const manifest = await madeInThread({ dataDirectory, into, version: codeVersion, at: now });
  removeOldBackups(into, keptCount);
  await addLogEntry(db, {
    at: now.toISOString(),
    actor: 'kotae',
    action: 'backup-made',
    facts: { logPosition: manifest.log.position, keptCount },
  });
}

/** Days are those of the server's time zone. */
const dayOf = (moment: Date): string => localDay(moment, null);

async function madeInThread(task: BackupTask): Promise<BackupManifest> {
  const worker = new Worker(new URL('backup/backup-worker.ts', import.meta.url), { workerData: task });
  const [manifest] = (await once(worker, 'message')) as [BackupManifest];
  await worker.terminate();
  return manifest;
}
