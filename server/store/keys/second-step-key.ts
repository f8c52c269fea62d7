import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenOnce } from './write-once.ts';

const keyLength = 32;

/** No code of a wave begins like that: its keys lie in the same folder, and go into a backup with them. */
const fileName = '_second-step.json';

/** The key under which secrets of second steps lie in the database; it is made when the first is set up. */
export class SecondStepKey {
  readonly #path: string;

  constructor(dataDirectory: string) {
    this.#path = join(dataDirectory, 'keys', fileName);
  }

  /** The key, made where there is none. */
  make(): Buffer {
    mkdirSync(join(this.#path, '..'), { recursive: true, mode: 0o700 });
    return keyOf(
      writtenOnce(this.#path, () =>
        Buffer.from(JSON.stringify({ key: randomBytes(keyLength).toString('base64') })),
      ),
    );
  }

  /** Null where there is none: of a backup without keys. */
  read(): Buffer | null {
    return existsSync(this.#path) ? keyOf(readFileSync(this.#path)) : null;
  }
}

function keyOf(file: Buffer): Buffer {
  const { key } = JSON.parse(file.toString('utf8')) as { key: string };
  return Buffer.from(key, 'base64');
}
