import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '../../../surveys/tickets/blind-signature.ts';
import { signInPool } from './signing-pool.ts';

const modulusLength = 2048;

interface KeyFile {
  /** base64url; invitation codes are derived from it, so that none is stored. */
  invitationSecret: string;
  /** Stratum -> PKCS #8, PEM. */
  ticketKeys: Record<string, string>;
}

interface HeldKeys {
  file: KeyFile;
  privateKeys: Map<string, KeyObject>;
}

/**
 * The secrets of waves, one file each, apart from every database: what signs tickets and what invitation codes are
 * made from. Destroyed when the wave closes. A copy of the file (a backup taken meanwhile) would outlive that.
 */
export class WaveKeys {
  readonly #directory: string;
  readonly #held = new Map<string, HeldKeys>();

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'keys');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  /** One RSA key for each stratum that has none yet; the public keys by stratum. */
  createTicketKeys(wave: string, strata: readonly string[]): Map<string, PublicKey> {
    const { file } = this.#hold(wave);
    for (const stratum of strata) {
      file.ticketKeys[stratum] ??= generateKeyPairSync('rsa', {
        modulusLength,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      }).privateKey;
    }
    this.#write(wave, file);
    this.#held.delete(wave);
    return new Map(strata.map((stratum) => [stratum, this.#publicKey(wave, stratum)]));
  }

  /**
   * Signs a blinded message, as signRaw, in a thread beside this one. Null if the message is not smaller than the
   * modulus, or the stratum has no key.
   */
  async signBlinded(wave: string, stratum: string, blindedMessage: Uint8Array): Promise<Buffer | null> {
    if (!existsSync(this.#path(wave))) return null;
    const key = this.#hold(wave).privateKeys.get(stratum);
    if (key === undefined || blindedMessage.length !== modulusLength / 8) return null;
    return signInPool({ key, message: blindedMessage });
  }

  /** 64 bytes from which the code of one invitation is made. */
  invitationBytes(wave: string, invitation: string): Uint8Array {
    const secret = Buffer.from(this.#hold(wave).file.invitationSecret, 'base64url');
    return new Uint8Array(hkdfSync('sha256', secret, '', `kotae invitation|${invitation}`, 64));
  }

  /** Overwrites and removes the secrets of a wave. Doing it again changes nothing. */
  destroy(wave: string): void {
    this.#held.delete(wave);
    const path = this.#path(wave);
    if (!existsSync(path)) return;
    const descriptor = openSync(path, 'r+');
    writeSync(descriptor, Buffer.alloc(statSync(path).size));
    fsyncSync(descriptor);
    closeSync(descriptor);
    rmSync(path);
  }

  #publicKey(wave: string, stratum: string): PublicKey {
    const key = this.#hold(wave).privateKeys.get(stratum);
    if (key === undefined) throw new Error(`${wave}: no key for ${stratum}`);
    const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
    return { n, e };
  }

  #hold(wave: string): HeldKeys {
    let held = this.#held.get(wave);
    if (held === undefined) {
      const file = this.#read(wave);
      const privateKeys = new Map(
        Object.entries(file.ticketKeys).map(([stratum, pem]) => [stratum, createPrivateKey(pem)]),
      );
      held = { file, privateKeys };
      this.#held.set(wave, held);
    }
    return held;
  }

  #read(wave: string): KeyFile {
    const path = this.#path(wave);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    const file = { invitationSecret: randomBytes(32).toString('base64url'), ticketKeys: {} };
    this.#write(wave, file);
    return file;
  }

  /** Whole or not at all: a key that was promised in a contract must not be lost to a crash. */
  #write(wave: string, file: KeyFile): void {
    const path = this.#path(wave);
    const descriptor = openSync(`${path}.new`, 'w', 0o600);
    writeSync(descriptor, JSON.stringify(file));
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(`${path}.new`, path);
  }

  #path(wave: string): string {
    return join(this.#directory, `${wave}.json`);
  }
}
