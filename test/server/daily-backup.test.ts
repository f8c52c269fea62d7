import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUpToday } from '../../server/daily-backup.ts';
import { backupMoment, backupsIn } from '../../server/backup/make-backup.ts';
import { backupFaults } from '../../server/backup/restore-backup.ts';
import { readManifest } from '../../server/backup/manifest.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { serve } from '../../server/serve.ts';
import { logRows } from '../../server/store/log.queries.ts';
import { eventually } from '../eventually.ts';
import { openHirakata } from './hirakata-world.ts';
import { testApp, type TestApp } from './test-app.ts';

let world: TestApp;
let into: string;
beforeEach(async () => {
  world = await testApp();
  into = join(world.dataDirectory, 'backups');
});
afterEach(() => world.dispose());

const on = (day: string, keptCount = 7) =>
  backUpToday({
    db: world.dependencies.db,
    dataDirectory: world.dataDirectory,
    backups: { into, keptCount },
    now: new Date(`${day}T12:00:00Z`),
  });

it('there is one backup a day, whole, and in the log; the oldest go', async () => {
  await openHirakata(world);
  await on('2026-04-01');
  await on('2026-04-01');
  expect(backupsIn(into)).toHaveLength(1);
  const [first = ''] = backupsIn(into);
  expect(backupFaults(first, readManifest(first))).toEqual([]);
  expect(backupMoment(first)).toEqual(new Date('2026-04-01T12:00:00Z'));
  await on('2026-04-02', 2);
  await on('2026-04-03', 2);
  expect(backupsIn(into).map((path) => backupMoment(path).toISOString().slice(0, 10))).toEqual([
    '2026-04-02',
    '2026-04-03',
  ]);
  const made = (await logRows(world.dependencies.db)).filter(({ action }) => action === 'backup-made');
  expect(made.map(({ actor }) => actor)).toEqual(['kotae', 'kotae', 'kotae']);
});

it('where none can be made says why, and loses nothing', async () => {
  writeFileSync(into, 'a file where a folder should be');
  await expect(on('2026-04-01')).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect((await logRows(world.dependencies.db)).filter(({ action }) => action === 'backup-made')).toEqual([]);
});

it('the server makes it when it starts, where it is told a folder', async () => {
  await world.dependencies.close();
  const data = join(world.dataDirectory, 'served');
  mkdirSync(data, { mode: 0o700 });
  const server = await serve(
    readConfiguration({ PORT: '0', KOTAE_DATA_DIR: data, KOTAE_BACKUP_DIR: into, KOTAE_BACKUPS_KEPT: '1' }),
  );
  await eventually(() => expect(backupsIn(into)).toHaveLength(1));
  await server.close();
  world = await testApp();
});
