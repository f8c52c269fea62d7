import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, licenceList, type Lock } from './software-list.ts';

/** Words of a licence as a package brings them. */
export function licenceWords(root: string): (path: string) => string | undefined {
  return (path) => {
    const folder = join(root, path);
    if (!existsSync(folder)) return undefined;
    const name = readdirSync(folder)
      .toSorted()
      .find((file) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(file));
    return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8');
  };
}

export const readLock = (root: string) =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

/** Writes `bom.cdx.json` and `LICENSES.txt` into a folder. */
export function writeSoftwareList(root: string, into: string): void {
  const lock = readLock(root);
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'bom.cdx.json'), `${JSON.stringify(billOfMaterials(lock), null, 2)}\n`);
  writeFileSync(join(into, 'LICENSES.txt'), licenceList(lock, licenceWords(root)));
}

if (import.meta.main) writeSoftwareList('.', process.argv[2] ?? '.');
