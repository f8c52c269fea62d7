import { expect, it } from 'vitest';
import { contentHash } from '../../../server/content-hash.ts';
import { manifestFingerprint, manifestProblems } from '../../../surveys/tickets/manifest.ts';

const stratum = (code: string, n: string, eligibleCount = 20) => ({
  code,
  label: { ja: `区分${code}` },
  options: [code],
  eligibleCount,
  key: { n, e: 'AQAB' },
});
const manifest = { wave: 'w', strata: [stratum('1', 'AQ'), stratum('2', 'Ag')] };
const fingerprint = manifestFingerprint(manifest);

it('has the fingerprint that the server computes, whatever the order of its parts', () => {
  expect(fingerprint).toBe(contentHash(manifest));
  expect(manifestFingerprint({ strata: manifest.strata, wave: 'w' })).toBe(fingerprint);
});

it('that is sound has no problem', () => {
  expect(manifestProblems(manifest, [])).toEqual([]);
  expect(manifestProblems(manifest, [fingerprint, fingerprint.slice(0, 16)])).toEqual([]);
});

it.each([
  ['wrong-fingerprint', manifest, [fingerprint, '0000000000000000']],
  ['duplicate-key', { strata: [stratum('1', 'AQ'), stratum('2', 'AQ')] }, []],
  ['duplicate-key', { strata: [stratum('1', 'AQ'), stratum('2', 'AAAAAQ')] }, []],
  ['overlapping-strata', { strata: [stratum('1', 'AQ'), stratum('1', 'Ag')] }, []],
  ['no-key', { strata: [stratum('1', '鍵')] }, []],
  ['small-stratum', { strata: [stratum('1', 'AQ', 19)] }, []],
  ['no-key', { strata: [{ ...stratum('1', 'AQ'), key: undefined }] }, []],
  ['no-key', { strata: [] }, []],
] as const)('that would give somebody away is refused: %s', (problem, spoilt, announced) => {
  expect(manifestProblems(JSON.parse(JSON.stringify(spoilt)) as typeof manifest, announced)).toEqual([
    problem,
  ]);
});
