import { constants, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { signInPool } from '../../../../server/store/keys/signing-pool.ts';

const pairs = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const [first, second] = pairs.map(({ privateKey }) => privateKey) as [
  (typeof pairs)[0]['privateKey'],
  (typeof pairs)[0]['privateKey'],
];

/** A number below any modulus of 2048 bits. */
const message = (): Buffer => Buffer.concat([Buffer.alloc(1), randomBytes(255)]);

describe('signing in threads', () => {
  it('gives everybody the signature of their own message, by the key that they named', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => ({ index: index % 2, message: message() }));
    const signatures = await Promise.all(
      asked.map((own) => signInPool({ key: own.index === 0 ? first : second, message: own.message })),
    );
    for (const [place, { index, message: own }] of asked.entries()) {
      const key = pairs[index]?.publicKey;
      const signature = signatures[place];
      expect(signature).toBeInstanceOf(Buffer);
      if (!key || !signature) continue;
      expect(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature).equals(own)).toBe(true);
    }
    expect(new Set(signatures.map((one) => one?.toString('hex'))).size).toBe(asked.length);
  });

  it('answers first who came first', async () => {
    const ended: number[] = [];
    await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        await signInPool({ key: first, message: message() });
        ended.push(index);
      }),
    );
    // Each thread holds three groups of eight: nobody is overtaken by more than there are in the others' hands.
    const mostOvertaken = Math.max(...ended.map((index, place) => place - index));
    expect(mostOvertaken).toBeLessThan(3 * 8 * availableParallelism());
  });

  it('refuses what is no number below the modulus, and goes on', async () => {
    const [bad, good] = await Promise.all([
      signInPool({ key: first, message: Buffer.alloc(256, 255) }),
      signInPool({ key: first, message: message() }),
    ]);
    expect(bad).toBeNull();
    expect(good).toHaveLength(256);
  });
});
