import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { backupsIn, makeBackup, removeOldBackups } from '../backup/make-backup.ts';
import { readManifest } from '../backup/manifest.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { backupsOf } from '../organisations/place-of.ts';
import { sqliteFile } from '../store/dialect/sqlite.ts';
import { openDatabase } from '../store/database.ts';
import { addLogEntry } from '../store/log.queries.ts';
import { codeVersion } from '../publishing/release/code-version.ts';
import { commandLanguage } from './command-language.ts';
import { placesOf, requireSqlite, withData, withPlaces, type Where } from './data-directory.ts';

const words = {
  ja: {
    keep: '--keep: 1以上の整数で指定してください',
    open: (wave: string) =>
      `${wave}: 実施中の回答を含みます。控えを何日分も持つ人には、その差から、間に寄せられた回答が分かります。`,
    removed: (path: string) => `古い控えを削除しました：${path}`,
    restored: (path: string, madeAt: string) => `${madeAt} の控えを ${path} に戻しました。`,
    noKeys: '鍵は控えに含まれていません。実施中の回答券の調査では、新しい回答券を発行できません。',
  },
  en: {
    keep: '--keep: a whole number from 1',
    open: (wave: string) =>
      `${wave}: holds answers of a wave that is open. Whoever has copies of several days sees, by their difference, the answers that came in between.`,
    removed: (path: string) => `removed an old backup: ${path}`,
    restored: (path: string, madeAt: string) => `restored the backup of ${madeAt} into ${path}`,
    noKeys: 'The backup has no keys: a ticket wave that is open can give out no more tickets.',
  },
}[commandLanguage];

/** kotae backup: a copy of the data directory, of every organisation in it, also while it is served; kotae restore: back, into an empty place. */
export function addBackup(program: Command): void {
  withPlaces(program.command('backup'))
    .description('copy the data directory, also while the server runs, into a new folder of the one named')
    .requiredOption('--to <folder>', 'folder of all backups', process.env['KOTAE_BACKUP_DIR'])
    .option('--keep <number>', 'how many backups stay there', process.env['KOTAE_BACKUPS_KEPT'] ?? '7')
    .option('--no-keys', 'leave out what signs tickets and makes codes')
    .action(async ({ to, keep, keys, ...where }: Where & { to: string; keep: string; keys: boolean }) => {
      requireSqlite();
      const keptCount = Number(keep);
      if (!Number.isInteger(keptCount) || keptCount < 1) throw new Error(words.keep);
      for (const { code, dataDirectory } of placesOf(where)) {
        // One that nobody has used yet has nothing to lose.
        if (code !== null && !existsSync(sqliteFile(dataDirectory))) continue;
        try {
          await backUp({ dataDirectory, into: backupsOf(to, code), keptCount, withoutKeys: !keys });
        } catch (error) {
          if (code === null) throw error;
          console.error(`${code}: ${error instanceof Error ? error.message : String(error)}`);
          process.exitCode = 1;
        }
      }
    });
}

interface BackUpTask {
  dataDirectory: string;
  into: string;
  keptCount: number;
  withoutKeys: boolean;
}

async function backUp({ dataDirectory, into, keptCount, withoutKeys }: BackUpTask): Promise<void> {
  const hadBackups = backupsIn(into).length > 0;
  const at = new Date();
  const { path, manifest } = makeBackup({ dataDirectory, into, version: codeVersion, at, withoutKeys });
  console.log(path);
  if (hadBackups) for (const wave of manifest.openWaves) console.error(words.open(wave));
  for (const old of removeOldBackups(into, keptCount)) console.log(words.removed(old));
  const db = await openDatabase(dataDirectory);
  try {
    const facts = { logPosition: manifest.log.position, keptCount };
    await addLogEntry(db, { at: at.toISOString(), actor: 'kotae backup', action: 'backup-made', facts });
  } finally {
    await db.destroy();
  }
}

export function addRestore(program: Command): void {
  withData(program.command('restore <backup>'))
    .description('put a backup into an empty data directory, after looking whether it is whole')
    .action(async (backup: string, { data }: { data: string }) => {
      requireSqlite();
      const { madeAt, openWaves } = await restoreBackup(backup, data, new Date());
      console.log(words.restored(data, madeAt));
      const hasKeys = readManifest(backup).files.some(({ path }) => path.startsWith(join('keys', '/')));
      if (openWaves.length > 0 && !hasKeys) console.error(words.noKeys);
    });
}
