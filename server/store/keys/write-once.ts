import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a file holds; where there is none, it is made with what `make` gives. Of several servers that make it at once all
 * have the same: it is linked whole into its place, where renaming would put one over the other. It is on the disk when
 * this returns.
 */
export function writtenOnce(path: string, make: () => Buffer): Buffer {
  if (existsSync(path)) return readFileSync(path);
  const unfinished = `${path}.${randomBytes(8).toString('hex')}.new`;
  const descriptor = openSync(unfinished, 'wx', 0o600);
  writeSync(descriptor, make());
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
  syncFolder(dirname(path));
  return readFileSync(path);
}

/** A file is there after a power cut only when its folder is on the disk too. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
