import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writtenOnce } from './write-once.ts';

/** No code of a wave begins like that: keys of waves lie in the same folder, and go into a backup with these. */
const ownName = '_benchmark.json';
const knownName = (organisation: string): string =>
  `_benchmark-${createHash('sha256').update(organisation).digest('hex').slice(0, 32)}.json`;

interface Known {
  organisation: string;
  publicKey: string;
}

/**
 * The key by which this installation signs what it gives other organisations, made when it is first needed, and the
 * keys of others: the first that was seen of an organisation is remembered, one file each. Public keys are the 32 bytes
 * of Ed25519 in base64url.
 */
export class BenchmarkKeys {
  readonly #directory: string;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'keys');
  }

  signed(message: Uint8Array): { publicKey: string; signature: string } {
    const key = this.#ownKey();
    return { publicKey: publicKeyOf(key), signature: sign(null, message, key).toString('base64url') };
  }

  /** Of this installation, as its files carry it. */
  publicKey(): string {
    return publicKeyOf(this.#ownKey());
  }

  /** Of the own key: what others are told. */
  fingerprint(): string {
    return keyFingerprint(this.publicKey());
  }

  /** The key that is remembered of an organisation; undefined before its first. */
  known(organisation: string): string | undefined {
    const path = join(this.#directory, knownName(organisation));
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Known).publicKey : undefined;
  }

  /** Remembers a key; where another was, it takes its place. */
  remember(organisation: string, publicKey: string): void {
    const path = join(this.#folder(), knownName(organisation));
    if (this.known(organisation) !== publicKey) rmSync(path, { force: true });
    writtenOnce(path, () => Buffer.from(JSON.stringify({ organisation, publicKey } satisfies Known)));
  }

  #ownKey(): KeyObject {
    const file = writtenOnce(join(this.#folder(), ownName), () => {
      const { privateKey } = generateKeyPairSync('ed25519');
      return Buffer.from(JSON.stringify({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) }));
    });
    return createPrivateKey((JSON.parse(file.toString('utf8')) as { key: string }).key);
  }

  #folder(): string {
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    return this.#directory;
  }
}

function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error(`${ownName}: not a key of Ed25519`);
  return x;
}

/**
 * Whether a message was signed by who has the other half of a public key; false too where the key is none, or is written
 * in another way than keys are: the last letter has two bits to spare, and one key must not pass for four.
 */
export function isSignedBy(publicKey: string, message: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    if (key.export({ format: 'jwk' }).x !== publicKey) return false;
    return verify(null, message, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** What two people compare by telephone: half of the SHA-256 of a public key, in groups of four. */
export function keyFingerprint(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return digest.slice(0, 32).replaceAll(/(.{4})(?=.)/g, '$1 ');
}
