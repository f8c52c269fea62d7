import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsIn, makeBackup, removeOldBackups } from '../../../server/backup/make-backup.ts';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { responseKey } from '../../../server/fieldwork/answering/record-response.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from '../hirakata-world.ts';
import { startedServer } from '../started-server.ts';
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
  await openWave(dependencies, 'hirakata', 'test');
  await dependencies.close();
});
afterEach(() => directory.dispose());

const backup = (second = 0) =>
  makeBackup({
    dataDirectory: place('data'),
    into: place('backups'),
    version: '0',
    at: new Date(Date.UTC(2026, 11, 1, 0, 0, second)),
  });

function keysIn(data: string): string[] {
  const db = new SQLite(join(data, 'responses/hirakata.sqlite'), { readonly: true });
  const keys = db.prepare('SELECT lower(hex(key)) FROM response').pluck().all() as string[];
  db.close();
  return keys;
}

describe('a backup', () => {
  it('made while people answer and restored has everything that was acknowledged before', async () => {
    const server = await startedServer(place('data'));
    const acknowledged = new Set<string>();
    const queue = hirakataAnswers.slice(0, 200).map((answers) => ({ submission: newSubmission(), answers }));
    const backups: { path: string; before: string[] }[] = [];
    const workers = Array.from({ length: 4 }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const response = await fetch(`${server.url}/api/waves/hirakata/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(next),
        });
        await response.text();
        if (response.status === 201) acknowledged.add(next.submission);
        if (acknowledged.size % 50 === 0) {
          const before = [...acknowledged];
          backups.push({ path: backup(backups.length).path, before });
        }
      }
    });
    await Promise.all(workers);
    await server.end();
    expect(acknowledged.size).toBe(200);
    expect(backups.length).toBeGreaterThan(2);
    for (const [index, { path, before }] of backups.entries()) {
      await restoreBackup(path, place(`restored-${index}`), new Date());
      const keys = before.map((submission) => responseKey('hirakata', submission).toString('hex'));
      expect(keysIn(place(`restored-${index}`))).toEqual(expect.arrayContaining(keys));
    }
    const again = await startedServer(place('restored-0'));
    expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
    await again.end();
  });

  it('holds rows in the order of their keys, whatever the file it was taken from looks like', () => {
    const db = new SQLite(place('data/responses/hirakata.sqlite'));
    const insert = db.prepare('INSERT INTO response (key, answers) VALUES (?, ?)');
    const keys = ['c', 'a', 'd', 'b'].map((letter) => Buffer.from(letter.repeat(16)));
    for (const key of keys) insert.run(key, `{"mark":"${key.toString()}"}`);
    db.close();
    const marks = (path: string) =>
      [
        ...readFileSync(path)
          .toString('latin1')
          .matchAll(/"mark":"(\w)/g),
      ]
        .map(([, letter]) => letter)
        .join('');
    const copied = marks(join(backup().path, 'responses/hirakata.sqlite'));
    expect(['abcd', 'dcba']).toContain(copied);
    // The file itself tells the order of arrival until it is laid out anew.
    expect(marks(place('data/responses/hirakata.sqlite'))).toBe('bdac');
  });

  it('is readable by nobody else, and has no secret of sessions', () => {
    const { path } = backup();
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
    expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    expect(existsSync(join(path, 'session-secret'))).toBe(false);
  });

  it('is refused where a file of it is cut short, changed or missing, with the file named', async () => {
    const { path } = backup();
    const file = join(path, 'responses/hirakata.sqlite');
    const whole = readFileSync(file);
    const refusal = () => restoreBackup(path, place('restored'), new Date());
    const flipped = Buffer.from(whole);
    flipped.fill(0xff, 4096, 4196);
    writeFileSync(file, flipped);
    await expect(refusal()).rejects.toThrow(
      /hirakata\.sqlite: not what was copied\n.*hirakata\.sqlite: .*page 2/is,
    );
    truncateSync(file, 4096);
    await expect(refusal()).rejects.toThrow('hirakata.sqlite: cut short');
    rmSync(file);
    await expect(refusal()).rejects.toThrow('hirakata.sqlite: missing');
    writeFileSync(file, whole);
    rmSync(join(path, 'backup.json'));
    await expect(refusal()).rejects.toThrow('backup.json: missing');
    expect(existsSync(place('restored'))).toBe(false);
  });

  it('is restored into an empty place only', async () => {
    const { path } = backup();
    await expect(restoreBackup(path, place('data'), new Date())).rejects.toThrow('not empty');
  });

  it('makes room for newer ones', () => {
    const paths = [0, 1, 2, 3].map((second) => backup(second).path);
    expect(removeOldBackups(place('backups'), 2)).toEqual(paths.slice(0, 2));
    expect(backupsIn(place('backups'))).toEqual(paths.slice(2));
  });
});
