import { expect, it } from 'vitest';
import { contentHash } from '../../../server/content-hash.ts';
import { toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { manifestFingerprint, manifestProblems } from '../../../surveys/tickets/manifest.ts';

/** Numbers of 2,048 bits as keys have them; whose factors they are does not matter here. */
const modulus = (last: number): string => {
  const bytes = new Uint8Array(256).fill(255);
  bytes[255] = last;
  return toBase64Url(bytes);
};
const [one, two] = [modulus(1), modulus(3)];
const stratum = (code: string, n: string, eligibleCount = 20, e = 'AQAB') => ({
  code,
  label: { ja: `区分${code}` },
  options: [code],
  eligibleCount,
  key: { n, e },
});
const manifest = { wave: 'w', strata: [stratum('1', one), stratum('2', two)] };
const fingerprint = manifestFingerprint(manifest);

it('has the fingerprint that the server computes, whatever the order of its parts', () => {
  expect(fingerprint).toBe(contentHash(manifest));
  expect(manifestFingerprint({ strata: manifest.strata, wave: 'w' })).toBe(fingerprint);
});

it('that is sound has no problem', () => {
  expect(manifestProblems({ strata: [stratum('1', one, 20, 'AAEAAQ')] }, [])).toEqual([]);
  expect(manifestProblems(manifest, [])).toEqual([]);
  expect(manifestProblems(manifest, [fingerprint, fingerprint.slice(0, 16)])).toEqual([]);
});

it.each([
  ['wrong-fingerprint', manifest, [fingerprint, '0000000000000000']],
  ['duplicate-key', { strata: [stratum('1', one), stratum('2', one)] }, []],
  ['duplicate-key', { strata: [stratum('1', one), stratum('2', `AAAA${one}`)] }, []],
  ['overlapping-strata', { strata: [stratum('1', one), stratum('1', two)] }, []],
  ['no-key', { strata: [stratum('1', '鍵')] }, []],
  ['small-stratum', { strata: [stratum('1', one, 19)] }, []],
  ['no-key', { strata: [{ ...stratum('1', one), key: undefined }] }, []],
  ['no-key', { strata: [] }, []],
  // Every text is its own signature; a short key is factored; an exponent of one's own would mark people.
  ['weak-key', { strata: [stratum('1', one, 20, 'AQ')] }, []],
  ['weak-key', { strata: [stratum('1', one, 20, 'Aw')] }, []],
  ['weak-key', { strata: [stratum('1', one, 20, '')] }, []],
  ['weak-key', { strata: [stratum('1', one.slice(0, -4))] }, []],
  ['weak-key', { strata: [stratum('1', one), stratum('2', `AAAA${one.slice(0, -4)}`)] }, []],
] as const)('that would give somebody away is refused: %s', (problem, spoilt, announced) => {
  expect(manifestProblems(JSON.parse(JSON.stringify(spoilt)) as typeof manifest, announced)).toEqual([
    problem,
  ]);
});
