import { seenOf, type BenchmarkContent } from '../../../analysis/report/benchmark/benchmark-content.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { BenchmarkBundle } from '../../contract/publishing/benchmark-bundle.ts';
import { ProblemError } from '../../problems.ts';
import { keyFingerprint, type BenchmarkKeys } from '../../store/keys/benchmark-keys.ts';
import { readBundle } from './benchmark-bundle.ts';

/** A file as it was given. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
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
}

interface Asked {
  keys: BenchmarkKeys;
  /** Fingerprints of keys that take the place of those remembered. */
  trusted?: readonly string[];
  /** What is compared with the files, as it would be in one of its own. */
  own?: { name: string; content: BenchmarkContent };
}

type Read = Pick<BenchmarkBundle, 'content' | 'publicKey'> & { file: string; organisation: string };

/**
 * Reads bundles that are to be compared, and remembers the keys of organisations that were not seen before.
 * Throws  `invalid-benchmark` with all that is wrong with any of them, by file; nothing is remembered then.
 */
export function compareBundles(
  files: readonly GivenFile[],
  { keys, trusted = [], own }: Asked,
): ComparedBundles {
  const issues: ServerIssue[] = [];
  const read: Read[] = [];
  for (const { name: file, bytes } of files) {
    const bundle = readBundle(bytes);
    if (Array.isArray(bundle)) issues.push(...inFile(file, bundle));
    else read.push({ ...bundle, file, organisation: nameOf(bundle.content) });
  }
  const trusts = new Set(trusted.map(lettersOf));
  const first: Read[] =
    own === undefined
      ? []
      : [
          {
            content: own.content,
            file: own.name,
            organisation: nameOf(own.content),
            publicKey: keys.publicKey(),
          },
        ];
  for (const [place, one] of read.entries()) {
    const before = [...first, ...read.slice(0, place)];
    issues.push(...inFile(one.file, [...keyIssues(one, keys, trusts), ...issuesBeside(one, before)]));
  }
  if (issues.length > 0) throw new ProblemError('invalid-benchmark', issues);
  const signers = read.map(({ organisation, publicKey }) => ({
    organisation,
    fingerprint: keyFingerprint(publicKey),
    isNew: keys.known(organisation) !== publicKey,
  }));
  for (const { organisation, publicKey } of read) keys.remember(organisation, publicKey);
  return { contents: read.map(({ content }) => content), signers };
}

function inFile(file: string, issues: readonly ServerIssue[]): ServerIssue[] {
  return issues.map((issue) => ({ ...issue, path: ['file', file] }));
}

function keyIssues(
  { organisation, publicKey }: Read,
  keys: BenchmarkKeys,
  trusts: ReadonlySet<string>,
): ServerIssue[] {
  const known = keys.known(organisation);
  if (known === undefined || known === publicKey) return [];
  const fingerprint = keyFingerprint(publicKey);
  if (trusts.has(lettersOf(fingerprint))) return [];
  const facts = { organisation, fingerprint, known: keyFingerprint(known) };
  return [{ code: 'bundle-by-another-key', path: [], facts }];
}

/** An organisation counts once, and all answered the same questionnaire. */
function issuesBeside({ organisation, publicKey, content }: Read, before: readonly Read[]): ServerIssue[] {
  const issues: ServerIssue[] = [];
  const namesake = before.find((other) => other.organisation === organisation);
  const twin = before.find((other) => other.publicKey === publicKey);
  if (namesake !== undefined) {
    const facts = { organisation, other: namesake.file };
    issues.push({ code: 'bundle-of-same-organisation', path: [], facts });
  } else if (twin !== undefined) {
    issues.push({ code: 'bundle-by-same-key', path: [], facts: { other: twin.file } });
  }
  const expected = before[0]?.content.questionnaire.code;
  const { code: questionnaire } = content.questionnaire;
  if (expected !== undefined && expected !== questionnaire) {
    issues.push({ code: 'bundle-of-other-questionnaire', path: [], facts: { questionnaire, expected } });
  }
  return issues;
}

/** By what an organisation is known: without readings, and by what is seen of it. */
function nameOf({ organisation }: BenchmarkContent): string {
  return seenOf(sayIn('ja')(organisation));
}

function lettersOf(fingerprint: string): string {
  return fingerprint
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^0-9a-f]/g, '');
}
