import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRegistry } from '../../../server/organisations/registry.ts';
import { runKotae } from '../../child-node.ts';
import { temporaryDirectory } from '../test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
const place = (...names: string[]) => join(directory.path, ...names);
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

const kotae = (...words: string[]) =>
  runKotae(words, {
    LC_ALL: 'en_US',
    KOTAE_DATA_DIR: place('data'),
    KOTAE_PASSWORD: 'correct horse battery staple',
    KOTAE_BACKUP_DIR: place('backups'),
  });
const add = (code: string, host = `${code}.kotae.example`) =>
  kotae('organisation', 'add', code, '--host', host, '--name', `${code} 市`);
const account = (...where: string[]) =>
  kotae('create-account', '--name', 'A', '--email', 'a@example.jp', '--role', 'administrator', ...where);

it('organisations are added, listed, worked on one by one, backed up and looked at together', async () => {
  mkdirSync(place('data'), { mode: 0o700 });
  expect((await add('city-a', 'City-A.kotae.example')).out).toMatch(/registered[^]*restart/);
  expect((await add('city-b')).out).not.toMatch(/restart/);
  expect(await add('B', 'b:80')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/organisations\.2\.code: .*\n.*organisations\.2\.hosts\.0: .*\n$/),
  });
  expect(await kotae('organisation', 'list')).toEqual({
    code: 0,
    out: 'city-a\tcity-a.kotae.example\tcity-a 市\ncity-b\tcity-b.kotae.example\tcity-b 市\n',
    err: '',
  });

  expect(await account()).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^--organisation: organisations are registered/),
  });
  expect(await account('--organisation', '../city-a')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^--organisation: ..\/city-a is not registered/),
  });
  expect(await account('--organisation', 'city-a')).toMatchObject({ code: 0 });
  expect(readdirSync(place('data')).toSorted()).toEqual(['organisations', 'organisations.json']);
  expect(existsSync(place('data', 'organisations', 'city-a', 'kotae.sqlite'))).toBe(true);
  expect(readdirSync(place('data', 'organisations', 'city-b'))).toEqual([]);
  expect(await account('--organisation', 'city-b')).toMatchObject({ code: 0 });

  const made = await kotae('backup');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out.trim().split('\n')).toEqual([
    expect.stringContaining(join('backups', 'city-a', 'kotae-')),
    expect.stringContaining(join('backups', 'city-b', 'kotae-')),
  ]);
  const looked = await kotae('doctor');
  expect(looked.out.match(/^city-[ab]$|backup {2}.*/gm)?.map((line) => line.replace(/ .*/, ''))).toEqual([
    'city-a',
    'backup',
    'city-b',
    'backup',
  ]);
  expect((await kotae('doctor', '--organisation', 'city-b')).out).not.toContain('city-a');

  writeFileSync(place('data', 'organisations', 'city-a', 'kotae.sqlite'), 'no database');
  const damaged = await kotae('doctor');
  expect([damaged.code, damaged.out]).toEqual([
    1,
    expect.stringMatching(/fault {2}integrity[^]*city-b[^]*ok/),
  ]);
});

it('one that is alone is named too, and one goes only when its data are gone', async () => {
  mkdirSync(place('data'), { mode: 0o700 });
  await add('city-a');
  expect((await account()).code).toBe(1);
  await account('--organisation', 'city-a');
  const own = place('data', 'organisations', 'city-a');
  expect(await kotae('organisation', 'remove', 'city-a')).toMatchObject({
    code: 1,
    err: expect.stringContaining(`${own}: holds its data`),
  });
  renameSync(own, place('moved'));
  expect(await kotae('organisation', 'remove', 'city-a')).toMatchObject({ code: 0, err: '' });
  expect(readRegistry(place('data'), 'en')).toEqual([]);
  expect((await kotae('organisation', 'remove', 'city-a')).code).toBe(1);
});

it('none is added beside data that would be served to nobody; made its own, they are', async () => {
  await account();
  expect(await add('city-a')).toMatchObject({ code: 1, err: expect.stringContaining('kotae.sqlite: ') });
  const own = place('data', 'organisations', 'city-a');
  const names = readdirSync(place('data'));
  mkdirSync(own, { recursive: true, mode: 0o700 });
  for (const name of names) renameSync(place('data', name), join(own, name));
  expect((await add('city-a')).code).toBe(0);
  expect((await kotae('audit-log', '--organisation', 'city-a')).out).toContain('account-created');
});
