import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Stratum } from '../schema/stratum.ts';
import { smallestStratum } from './smallest-stratum.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of a manifest, hexadecimal: what posters and respondents compare. */
export function manifestFingerprint(manifest: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(manifest) ?? '')));
}

/** Why a browser must not take or use a ticket under this manifest. */
export type ManifestProblem = 'wrong-fingerprint' | 'duplicate-key' | 'small-stratum' | 'no-key';

/**
 * What is wrong with a manifest as far as a respondent is concerned: its fingerprint differs from one that was
 * announced (`expected`: whole or its beginning), two strata share a key or a stratum has none, a stratum is so small
 * that belonging to it says too much.
 *
 * @example
 * manifestProblems({ strata: [{ code: '1', label: { ja: '部長級' }, options: ['1'], eligibleCount: 19, key: { n: 'AQ', e: 'AQAB' } }] }, []) // => ['small-stratum']
 */
export function manifestProblems(
  manifest: { strata: readonly Stratum[] },
  expected: readonly string[],
): ManifestProblem[] {
  const fingerprint = expected.length === 0 ? '' : manifestFingerprint(manifest);
  const keys = manifest.strata.map(({ key }) => key?.n);
  const problems: [boolean, ManifestProblem][] = [
    [expected.some((start) => !fingerprint.startsWith(start)), 'wrong-fingerprint'],
    [new Set(keys).size < keys.length, 'duplicate-key'],
    [keys.length === 0 || keys.includes(undefined), 'no-key'],
    [manifest.strata.some(({ eligibleCount }) => eligibleCount < smallestStratum), 'small-stratum'],
  ];
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}
