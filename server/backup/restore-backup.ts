import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databaseFaults } from '../store/copies.ts';
import { openDatabase } from '../store/database.ts';
import { logFaults } from '../store/log-chain.ts';
import { addLogEntry, logHead, logRows } from '../store/log.queries.ts';
import { readManifest, sha256Of, type BackupManifest } from './manifest.ts';

/** Everything that is wrong with a backup, one line each with the file's path; nothing where it is whole. */
export function backupFaults(directory: string, { files }: BackupManifest): string[] {
  return files.flatMap(({ path: name, byteCount, sha256 }) => {
    const path = join(directory, name);
    if (!existsSync(path)) return [`${path}: missing`];
    if (statSync(path).size !== byteCount) return [`${path}: cut short, or longer than it was`];
    if (sha256Of(path) !== sha256) {
      return [`${path}: not what was copied`, ...(name.endsWith('.sqlite') ? databaseFaults(path) : [])];
    }
    return name.endsWith('.sqlite') ? databaseFaults(path) : [];
  });
}

/**
 * Puts a backup into an empty place, whole or not at all, and notes it in the log.
 * Throws  one line a problem: the place is not empty, the backup is not whole, its log is not what was written.
 */
export async function restoreBackup(from: string, target: string, at: Date): Promise<BackupManifest> {
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`${target}: not empty; a backup is restored into an empty place only`);
  }
  const manifest = readManifest(from);
  const faults = backupFaults(from, manifest);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const unfinished = `${resolve(target)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    for (const { path, sha256 } of manifest.files) {
      mkdirSync(join(unfinished, dirname(path)), { recursive: true, mode: 0o700 });
      copyFileSync(join(from, path), join(unfinished, path));
      chmodSync(join(unfinished, path), statSync(join(from, path)).mode & 0o600);
      if (sha256Of(join(unfinished, path)) !== sha256) throw new Error(`${path}: could not be copied whole`);
    }
    await noteRestored(unfinished, manifest, at);
    if (existsSync(target)) rmdirSync(target);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  return manifest;
}

async function noteRestored(directory: string, { madeAt, log }: BackupManifest, at: Date): Promise<void> {
  const db = await openDatabase(directory);
  try {
    const faults = logFaults(await logRows(db), await logHead(db), log.hash === '' ? null : log.hash);
    if (faults.length > 0)
      throw new Error('the log of the backup is not what was written: kotae audit-log --verify');
    await addLogEntry(db, {
      at: at.toISOString(),
      actor: 'kotae restore',
      action: 'backup-restored',
      facts: { madeAt, logPosition: log.position },
    });
  } finally {
    await db.destroy();
  }
}
