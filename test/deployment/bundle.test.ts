import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEntries } from '../../deployment/bundle/entries.ts';
import { makeBundle } from '../../deployment/bundle/make-bundle.ts';
import { isPlatform, packagesOf, platforms } from '../../deployment/bundle/platforms.ts';
import { tarOf, zipOf, type Entry } from '../../deployment/bundle/archive.ts';
import { readLock } from '../../deployment/write-software-list.ts';
import { childProgram } from '../child-node.ts';
import { temporaryDirectory } from '../server/temporary-directory.ts';

const root = process.cwd();
const name = `${process.platform}-${process.arch}`;

async function sumOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

describe.skipIf(!isPlatform(name))('the bundle of this machine', () => {
  let place: ReturnType<typeof temporaryDirectory>;
  let archive: string;
  let folder: string;
  beforeAll(async () => {
    if (!isPlatform(name)) return;
    place = temporaryDirectory();
    archive = await makeBundle(name, root, root, join(place.path, 'bundles'));
    mkdirSync(join(place.path, 'unpacked'));
    folder = await unpacked(archive, join(place.path, 'unpacked'));
  });
  afterAll(() => place.dispose());

  it('has its own sum beside it, and inside the sum of every file', () => {
    const [ownSum] = readFileSync(`${archive}.sha256`, 'utf8').split('  ');
    expect(ownSum).toBe(createHash('sha256').update(readFileSync(archive)).digest('hex'));
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const wrong = sums.filter((line) => {
      const [sum = '', path = ''] = line.split('  ');
      return (
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex') !== sum
      );
    });
    expect(wrong).toEqual([]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBe(sums.length + 1);
  });

  it('made again is the same, byte for byte', async () => {
    const again = await makeBundle(name as 'linux-x64', root, root, join(place.path, 'again'));
    expect(await sumOf(createReadStream(again))).toBe(await sumOf(createReadStream(archive)));
  });

  it('starts in an empty folder with nothing in its path, and says that it is well', async () => {
    const data = join(place.path, 'data');
    const environment = { PATH: '', PORT: '0', KOTAE_DATA_DIR: data };
    const server = childProgram(join(folder, 'kotae'), [], environment);
    const ended = once(server, 'close');
    const printed: string[] = [];
    server.stderr.on('data', (chunk: Buffer) => printed.push(String(chunk)));
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: server.stdout }).on('line', (line) => {
        const address = /^Kotae is at (\S+)$/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
      void ended.then(() => reject(new Error(printed.join(''))));
    });
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok' });
    expect((await fetch(`${url}/console`)).status).toBe(200);
    server.kill('SIGTERM');
    await ended;
    expect(printed).toEqual([]);
    const doctor = childProgram(join(folder, 'kotae'), ['doctor', '--data', data], { PATH: '' });
    expect((await once(doctor, 'close'))[0]).toBe(0);
  });

  it('has no tests, no sources of pages, and nothing that only building needs', () => {
    expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(['test']));
    expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(['client']));
    expect(readdirSync(join(folder, 'node_modules'))).not.toEqual(expect.arrayContaining(['vite']));
    expect(statSync(join(folder, 'kotae')).mode & 0o111).not.toBe(0);
    expect(statSync(join(folder, 'package.json')).mode & 0o111).toBe(0);
  });
});

async function unpacked(archive: string, into: string): Promise<string> {
  const tar = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), tar);
  let folder = '';
  for await (const entry of tar) {
    const path = join(into, entry.header.name);
    folder ||= join(into, entry.header.name.split('/')[0] ?? '');
    mkdirSync(join(path, '..'), { recursive: true });
    await pipeline(entry, createWriteStream(path, { mode: entry.header.mode ?? 0o644 }));
  }
  await reading;
  return folder;
}

describe('an archive', () => {
  const entries: Entry[] = [
    { path: 'kotae/a', content: Buffer.from('one'), isProgram: true },
    { path: `kotae/${'deep/'.repeat(40)}b`, content: Buffer.from('two'), isProgram: false },
  ];

  it.each([tarOf, zipOf])('is the same for the same files, and another for others: %o', async (archiveOf) => {
    const sum = await sumOf(archiveOf(entries));
    expect(await sumOf(archiveOf(entries))).toBe(sum);
    const changed = entries.map((entry) => ({ ...entry, content: Buffer.from('ones') }));
    expect(await sumOf(archiveOf(changed))).not.toBe(sum);
  });
});

describe('packages of a platform', () => {
  const lock = readLock(root);

  it('are its own, without those of others, of Node.js, or of development', () => {
    const [linux, arm, windows] = [
      platforms['linux-x64'],
      platforms['linux-arm64'],
      platforms['win-x64'],
    ].map((platform) => packagesOf(lock, platform).map((path) => path.replace(/.*node_modules\//, '')));
    const pdf = (names: string[] = []) => names.filter((one) => one.includes('typst-ts-node-compiler-'));
    expect(pdf(linux)).toEqual(['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu']);
    expect(pdf(arm)).toEqual(['@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu']);
    expect(pdf(windows)).toEqual(['@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc']);
    for (const names of [linux, arm, windows]) {
      expect(names).toEqual(expect.arrayContaining(['hono', 'better-sqlite3']));
      expect(names?.filter((one) => /^node-(?:linux|win)|^vite/.test(one))).toEqual([]);
    }
  });

  it('that are not installed are named', () => {
    const platform = { ...platforms['linux-x64'], node: 'node-of-nobody' };
    expect(() => bundleEntries({ root, packagesRoot: root, platform, lock })).toThrow('node-of-nobody');
  });
});
