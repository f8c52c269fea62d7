import type { BenchmarkContent } from '../../../analysis/report/benchmark/benchmark-content.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import type { BenchmarkBundle } from '../../contract/publishing/benchmark-bundle.ts';
import { keyFingerprint, type BenchmarkKeys } from '../../store/keys/benchmark-keys.ts';
import { readBundle, type BundleFault } from './benchmark-bundle.ts';

/** A file as it was given. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Why a file cannot be compared with the others. */
export type ComparisonFault =
  | BundleFault
  /** The organisation signed by another key before. */
  | { code: 'another-key'; organisation: string; fingerprint: string; known: string }
  | { code: 'same-organisation'; organisation: string; as: string }
  /** Two names, one key: one installation. */
  | { code: 'same-key'; as: string }
  | { code: 'other-questionnaire'; questionnaire: string; expected: string };

export interface FaultOfFile {
  file: string;
  fault: ComparisonFault;
}

/** Who signed a file. */
export interface Signer {
  organisation: string;
  fingerprint: string;
  /** Nobody of that name was seen before: the fingerprint is to be compared with theirs. */
  isNew: boolean;
}

/** In the order of the files. */
export interface ComparedBundles {
  contents: BenchmarkContent[];
  signers: Signer[];
  faults?: undefined;
}

type Read = BenchmarkBundle & { file: string; organisation: string };

/**
 * Reads bundles that are to be compared. All that is wrong with any is said at once, and then nothing is remembered;
 * else the keys of organisations that were not seen before are. `trusted`: fingerprints of keys that take the place of
 * those remembered.
 */
export function compareBundles(
  files: readonly GivenFile[],
  keys: BenchmarkKeys,
  trusted: readonly string[] = [],
): ComparedBundles | { faults: FaultOfFile[] } {
  const faults: FaultOfFile[] = [];
  const read: Read[] = [];
  for (const { name: file, bytes } of files) {
    const bundle = readBundle(bytes);
    if (Array.isArray(bundle)) faults.push(...bundle.map((fault) => ({ file, fault })));
    else read.push({ ...bundle, file, organisation: nameOf(bundle.content) });
  }
  const trusts = new Set(trusted.map(lettersOf));
  for (const [place, one] of read.entries()) {
    const before = read.slice(0, place);
    faults.push(...faultsOf(one, { before, keys, trusts }).map((fault) => ({ file: one.file, fault })));
  }
  if (faults.length > 0) return { faults };
  const signers = read.map(({ organisation, publicKey }) => ({
    organisation,
    fingerprint: keyFingerprint(publicKey),
    isNew: keys.known(organisation) !== publicKey,
  }));
  for (const { organisation, publicKey } of read) keys.remember(organisation, publicKey);
  return { contents: read.map(({ content }) => content), signers };
}

interface Beside {
  before: readonly Read[];
  keys: BenchmarkKeys;
  trusts: ReadonlySet<string>;
}

function faultsOf(
  { organisation, publicKey, content }: Read,
  { before, keys, trusts }: Beside,
): ComparisonFault[] {
  const faults: ComparisonFault[] = [];
  const fingerprint = keyFingerprint(publicKey);
  const known = keys.known(organisation);
  if (known !== undefined && known !== publicKey && !trusts.has(lettersOf(fingerprint))) {
    faults.push({ code: 'another-key', organisation, fingerprint, known: keyFingerprint(known) });
  }
  const namesake = before.find((other) => other.organisation === organisation);
  if (namesake !== undefined) faults.push({ code: 'same-organisation', organisation, as: namesake.file });
  else {
    const twin = before.find((other) => other.publicKey === publicKey);
    if (twin !== undefined) faults.push({ code: 'same-key', as: twin.file });
  }
  const expected = before[0]?.content.questionnaire.code;
  const { code } = content.questionnaire;
  if (expected !== undefined && expected !== code) {
    faults.push({ code: 'other-questionnaire', questionnaire: code, expected });
  }
  return faults;
}

/** By what an organisation is known: without readings, whatever the width of its letters. */
function nameOf({ organisation }: BenchmarkContent): string {
  return sayIn('ja')(organisation).normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

function lettersOf(fingerprint: string): string {
  return fingerprint.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
}
