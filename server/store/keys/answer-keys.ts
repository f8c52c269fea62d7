import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { writtenOnce } from './write-once.ts';

const keyLength = 32;

/** Thrown where the key of stored answers is not in the folder: it is another folder than that of the other servers. */
export class KeyMissingError extends Error {}

/**
 * The keys under which answers lie in a database, one file a wave and epoch, in a folder that all servers of the
 * installation share. They never enter the database; a key that is destroyed takes with it what backups and logs of the
 * database hold under it. None is kept in memory.
 */
export class AnswerKeys {
  readonly #directory: string;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'keys');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  /** Makes a key, or takes the one that is there: of two servers that make it at once, both have the same. */
  create(wave: string, epoch: number): Buffer {
    return writtenOnce(this.#path(wave, epoch), () => randomBytes(keyLength));
  }

  /** Throws  KeyMissingError where there is none, or another than the database's check value is of. */
  read(wave: string, epoch: number, check: Buffer): Buffer {
    const path = this.#path(wave, epoch);
    const key = existsSync(path) ? readFileSync(path) : null;
    if (key === null || !checkOf(key, wave).equals(check)) {
      throw new KeyMissingError(`${path}: not the key of the answers in the database`);
    }
    return key;
  }

  /** Overwrites and removes the keys of a wave before an epoch; all of them where none is given. */
  destroy(wave: string, before = Infinity): void {
    const prefix = `${wave}.answers.`;
    for (const name of readdirSync(this.#directory)) {
      if (!name.startsWith(prefix)) continue;
      if (Number.parseInt(name.slice(prefix.length), 10) >= before) continue;
      overwriteAndRemove(join(this.#directory, name));
    }
  }

  #path(wave: string, epoch: number): string {
    return join(this.#directory, `${wave}.answers.${epoch}`);
  }
}

/** What the database knows a key by. */
export function checkOf(key: Buffer, wave: string): Buffer {
  return createHmac('sha256', key).update(`kotae answers|${wave}`).digest();
}

/** Another server may be faster. */
function overwriteAndRemove(path: string): void {
  if (!existsSync(path)) return;
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(statSync(path).size));
  fsyncSync(descriptor);
  closeSync(descriptor);
  rmSync(path, { force: true });
}
