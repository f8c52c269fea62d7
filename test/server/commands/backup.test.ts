import SQLite from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { runKotae } from '../../child-node.ts';
import { hirakataToday } from '../hirakata-world.ts';
import { temporaryDirectory } from '../test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
const place = (name: string) => join(directory.path, name);
beforeEach(async () => {
  directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: place('data'),
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await dependencies.close();
});
afterEach(() => directory.dispose());

const kotae = (...words: string[]) => runKotae(words, { LC_ALL: 'en_US' });

it('a backup is made, restored into an empty place, and both are in the log, which is whole', async () => {
  const made = await kotae('backup', '--data', place('data'), '--to', place('backups'));
  expect(made).toMatchObject({ code: 0, err: '' });
  const path = made.out.trim();
  const restored = await kotae('restore', path, '--data', place('restored'));
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(await kotae('restore', path, '--data', place('restored'))).toMatchObject({
    code: 1,
    err: `${place('restored')}: not empty; a backup is restored into an empty place only\n`,
  });
  expect((await kotae('audit-log', '--data', place('data'))).out).toContain(',backup-made,');
  expect((await kotae('audit-log', '--data', place('restored'))).out).toContain(',backup-restored,');
  const { code, out } = await kotae('audit-log', '--verify', '--data', place('restored'));
  expect([code, out]).toEqual([0, expect.stringMatching(/^2 entries of the log: none changed/)]);
  expect((await kotae('backup', '--data', place('data'), '--to', place('b'), '--keep', '0')).code).toBe(1);
});

it('a log that was changed is named, and exit is 1', async () => {
  const db = new SQLite(place('data/kotae.sqlite'));
  db.exec("DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET actor = 'nobody'");
  db.close();
  expect(await kotae('audit-log', '--verify', '--data', place('data'))).toMatchObject({
    code: 1,
    out: '',
    err: 'entry 1: is not what was written, or the entry before it is missing [broken]\n',
  });
});
