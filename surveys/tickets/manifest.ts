import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Stratum } from '../schema/stratum.ts';
import { fromBase64Url } from './blind-signature.ts';
import { integerOf } from './integer.ts';
import { smallestStratum } from './smallest-stratum.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of a manifest, hexadecimal: what posters and respondents compare. */
export function manifestFingerprint(manifest: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(manifest) ?? '')));
}

/** The one exponent, and the least size: with e = 1 every text is its own signature, and short keys are factored. */
const publicExponent = 65_537n;
const leastBitCount = 2048;

/** Why a browser must not take or use a ticket under this manifest. */
export type ManifestProblem =
  'wrong-fingerprint' | 'overlapping-strata' | 'duplicate-key' | 'small-stratum' | 'no-key' | 'weak-key';

/**
 * What is wrong with a manifest as far as a respondent is concerned: its fingerprint differs from one that was
 * announced (`expected`: whole or its beginning), two strata have one code or a group in common, two share a key
 * (however it is spelt), a stratum has none that can be read or one under which anybody could sign, a stratum is so small
 * that belonging to it says too much.
 *
 * @example
 * manifestProblems({ strata: [{ code: '1', label: { ja: '部長級' }, options: ['1'], eligibleCount: 20, key: { n: 'AQ', e: 'AQAB' } }] }, []) // => ['weak-key']
 */
export function manifestProblems(
  manifest: { strata: readonly Stratum[] },
  expected: readonly string[],
): ManifestProblem[] {
  const fingerprint = expected.length === 0 ? '' : manifestFingerprint(manifest);
  const { strata } = manifest;
  const moduli = strata.map(modulusOf);
  const problems: [boolean, ManifestProblem][] = [
    [expected.some((start) => !fingerprint.startsWith(start)), 'wrong-fingerprint'],
    [
      hasTwice(strata.map(({ code }) => code)) || hasTwice(strata.flatMap(({ options }) => options)),
      'overlapping-strata',
    ],
    [hasTwice(moduli), 'duplicate-key'],
    [moduli.length === 0 || moduli.includes(null), 'no-key'],
    [strata.some(({ key }, index) => isWeak(moduli[index], key)), 'weak-key'],
    [strata.some(({ eligibleCount }) => eligibleCount < smallestStratum), 'small-stratum'],
  ];
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}

function hasTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function modulusOf({ key }: Stratum): bigint | null {
  return key === undefined ? null : numberOf(key.n);
}

function isWeak(modulus: bigint | null | undefined, key: Stratum['key']): boolean {
  if (modulus === null || modulus === undefined || key === undefined) return false;
  return modulus.toString(2).length < leastBitCount || numberOf(key.e) !== publicExponent;
}

function numberOf(text: string): bigint | null {
  try {
    return integerOf(fromBase64Url(text));
  } catch {
    return null;
  }
}
