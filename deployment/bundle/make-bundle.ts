import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readLock } from '../write-software-list.ts';
import { tarOf, zipOf } from './archive.ts';
import { bundleEntries } from './entries.ts';
import { isPlatform, platforms, type PlatformName } from './platforms.ts';

/**
 * One archive with everything that a machine of a platform needs, and beside it its sum (`.sha256`): the path of the
 * archive. The same files give the same bytes.
 */
export async function makeBundle(name: PlatformName, root: string, packagesRoot: string, into: string) {
  const platform = platforms[name];
  const lock = readLock(root);
  const folder = `kotae-${lock.version}-${name}`;
  const entries = bundleEntries({ root, packagesRoot, platform, lock }).map((entry) => ({
    ...entry,
    path: `${folder}/${entry.path}`,
  }));
  const isZip = platform.os === 'win32';
  const path = join(into, `${folder}${isZip ? '.zip' : '.tar.gz'}`);
  mkdirSync(into, { recursive: true });
  const hash = createHash('sha256');
  await pipeline(
    (isZip ? zipOf : tarOf)(entries),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  writeFileSync(`${path}.sha256`, `${hash.digest('hex')}  ${basename(path)}\n`);
  return path;
}

/**
 * A folder with the packages of another platform, installed from the lock file by npm, which holds each against its
 * checksum. Nothing of a package runs.
 */
function installedFor(name: PlatformName, root: string, folder: string): string {
  const { os, cpu } = platforms[name];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(root, file), join(folder, file));
  const words = ['ci', '--omit=dev', '--ignore-scripts', `--os=${os}`, `--cpu=${cpu}`, '--libc=glibc'];
  // By the shell: on Windows npm is no program.
  const { status } = spawnSync(`npm ${words.join(' ')}`, { cwd: folder, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error(`${folder}: npm could not install the packages of ${name}`);
  return folder;
}

/** npm run bundle -- <platform …>: into dist/bundles; without a name, all of them. */
async function run(names: string[]): Promise<void> {
  const wrong = names.filter((name) => !isPlatform(name));
  if (wrong.length > 0)
    throw new Error(`${wrong.join(', ')}: choose of ${Object.keys(platforms).join(', ')}`);
  const wanted = names.length > 0 ? names.filter(isPlatform) : (Object.keys(platforms) as PlatformName[]);
  for (const name of wanted) {
    const isHere = existsSync(join('node_modules', platforms[name].node));
    const packagesRoot = isHere ? process.cwd() : installedFor(name, '.', join('dist/packages', name));
    console.log(await makeBundle(name, process.cwd(), packagesRoot, 'dist/bundles'));
  }
}

if (import.meta.main) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
