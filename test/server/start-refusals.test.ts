import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { childNode } from '../child-node.ts';
import { hirakataToday } from './hirakata-world.ts';
import { startedServer } from './started-server.ts';
import { temporaryDirectory } from './test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
const file = (name: string) => join(directory.path, name);
beforeEach(async () => {
  directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'hirakata', 'test');
  await dependencies.close();
});
afterEach(() => directory.dispose());

/** What the server says when it does not start. */
async function refusal(environment: NodeJS.ProcessEnv = {}, words = ['server/main.ts']): Promise<string> {
  const child = childNode(words, { LC_ALL: 'en', PORT: '0', KOTAE_DATA_DIR: directory.path, ...environment });
  const ended = once(child, 'close') as Promise<[code: number]>;
  const [out, error, [code]] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  expect({ code, out: out.toString() }).toEqual({ code: 1, out: '' });
  // Words, not a trace.
  expect(error.toString()).not.toMatch(/^\s+at /m);
  return error.toString();
}

describe('the server does not start', () => {
  it('on a database of a newer version', async () => {
    const db = new SQLite(file('kotae.sqlite'));
    db.exec("INSERT INTO kysely_migration VALUES ('9999-future', '2040-01-01')");
    db.close();
    expect(await refusal()).toContain(`${file('kotae.sqlite')}: made by a newer Kotae (9999-future)`);
  });

  it('on a damaged page, which it names', async () => {
    const bytes = readFileSync(file('kotae.sqlite'));
    bytes.fill(0xff, 3 * 4096, 3 * 4096 + 200);
    writeFileSync(file('kotae.sqlite'), bytes);
    expect(await refusal()).toMatch(/kotae\.sqlite: .*page 4\b/i);
  });

  it('on answers whose database is gone or emptied, which it does not make anew', async () => {
    rmSync(file('kotae.sqlite'));
    expect(await refusal()).toContain(`${file('kotae.sqlite')}: missing or empty, although`);
    expect(existsSync(file('kotae.sqlite'))).toBe(false);
    const other = temporaryDirectory();
    await (await openDependencies({ dataDirectory: other.path, publicUrl: 'http://127.0.0.1' })).close();
    writeFileSync(file('kotae.sqlite'), readFileSync(join(other.path, 'kotae.sqlite')));
    other.dispose();
    expect(await refusal()).toContain(`${file('responses/hirakata.sqlite')}: responses of a wave that`);
  });

  it('on an open wave whose answers are gone', async () => {
    rmSync(file('responses/hirakata.sqlite'));
    expect(await refusal()).toContain(
      `${file('responses/hirakata.sqlite')}: missing, although the wave is open`,
    );
  });

  it('on a folder that cannot be one', async () => {
    writeFileSync(file('a-file'), '');
    const dataDirectory = file('a-file/data');
    expect(await refusal({ KOTAE_DATA_DIR: dataDirectory })).toContain(`${dataDirectory}: cannot be written`);
  });

  it.skipIf(process.getuid?.() === 0)('on a folder of somebody else', async () => {
    mkdirSync(file('closed'));
    chmodSync(file('closed'), 0o500);
    expect(await refusal({ KOTAE_DATA_DIR: file('closed') })).toContain(
      `${file('closed')}: cannot be written`,
    );
  });

  it('on a directory that another server holds, nor does the demonstration; after kill -9 it does', async () => {
    const first = await startedServer(directory.path);
    const words = `${directory.path}: another Kotae server runs on this directory`;
    expect(await refusal()).toContain(words);
    expect(await refusal({}, ['server/cli.ts', 'demo', '--data', directory.path])).toContain(words);
    await first.end('SIGKILL');
    await (await startedServer(directory.path)).end();
  });

  it('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await refusal({ PORT: String(port) })).toContain(`PORT: ${port} is taken on 127.0.0.1`);
    other.close();
  });

  it('in Japanese where the environment does not ask for English', async () => {
    const asked = { LC_ALL: 'ja_JP.UTF-8' };
    expect(await refusal({ ...asked, PORT: 'x' })).toBe(
      'configuration: PORT: ポート番号（0〜65535）を指定してください\n',
    );
    rmSync(file('responses/hirakata.sqlite'));
    expect(await refusal(asked)).toBe(
      `${file('responses/hirakata.sqlite')}: 調査を実施中なのに、回答のファイルがありません。kotae restore で控えから戻してください。\n`,
    );
  });

  it.skipIf(process.platform === 'win32')('where a secret may be read by others', async () => {
    chmodSync(file('session-secret'), 0o644);
    expect(await refusal()).toContain(`${file('session-secret')}: a secret that others may read`);
  });

  it('with variables that say nothing', async () => {
    expect(await refusal({ PORT: '', KOTAE_DATA_DIR: '' })).toBe(
      'configuration: PORT: must be a port number; KOTAE_DATA_DIR: must be a folder\n',
    );
  });
});
