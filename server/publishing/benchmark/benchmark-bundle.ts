import canonicalize from 'canonicalize';
import type { BenchmarkContent } from '../../../analysis/report/benchmark/benchmark-content.ts';
import {
  benchmarkBundleSchema,
  bundleFormat,
  formatOf,
  type BenchmarkBundle,
} from '../../contract/publishing/benchmark-bundle.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { isSignedBy, type BenchmarkKeys } from '../../store/keys/benchmark-keys.ts';

/** Ten times what a questionnaire of five hundred items makes. */
const mostMegabytes = 5;

/** What others are given. Throws  what zod throws where a text is not one line. */
export function signedBundle(content: BenchmarkContent, keys: BenchmarkKeys): BenchmarkBundle {
  return benchmarkBundleSchema.parse({
    format: bundleFormat,
    content,
    ...keys.signed(signedBytes(content)),
  });
}

/** The same as a file that people can read. */
export function writeBundle(content: BenchmarkContent, keys: BenchmarkKeys): string {
  return `${JSON.stringify(signedBundle(content, keys), null, 2)}\n`;
}

/** What a file holds, or everything that is wrong with it. */
export function readBundle(bytes: Uint8Array): BenchmarkBundle | ServerIssue[] {
  if (bytes.byteLength > mostMegabytes * 1e6) {
    return [{ code: 'file-too-large', path: [], facts: { most: mostMegabytes } }];
  }
  const value = parsed(bytes);
  if (formatOf(value) !== bundleFormat) return [{ code: 'not-a-bundle', path: [], facts: {} }];
  const { data, error } = benchmarkBundleSchema.safeParse(value);
  if (error) {
    const places = new Set(error.issues.map(({ path }) => path.join('.')));
    return [...places].map((place) => ({ code: 'bundle-incomplete', path: [], facts: { place } }));
  }
  const isGenuine = isSignedBy(data.publicKey, signedBytes(data.content), data.signature);
  return isGenuine ? data : [{ code: 'bundle-changed', path: [], facts: {} }];
}

/** Undefined where it is no JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function signedBytes(content: BenchmarkContent): Uint8Array {
  const text = canonicalize({ format: bundleFormat, content });
  if (text === undefined) throw new Error('only JSON values can be signed');
  return new TextEncoder().encode(text);
}
