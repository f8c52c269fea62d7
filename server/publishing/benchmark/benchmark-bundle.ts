import canonicalize from 'canonicalize';
import type { BenchmarkContent } from '../../../analysis/report/benchmark/benchmark-content.ts';
import {
  benchmarkBundleSchema,
  bundleFormat,
  formatOf,
  type BenchmarkBundle,
} from '../../contract/publishing/benchmark-bundle.ts';
import { isSignedBy, type BenchmarkKeys } from '../../store/keys/benchmark-keys.ts';

/** Ten times what a questionnaire of five hundred items makes. */
const mostBytes = 5_000_000;

/** Why a file is no bundle of anybody's. */
export type BundleFault =
  | { code: 'too-long' }
  | { code: 'not-json' }
  | { code: 'other-format' }
  /** `place`: of what is missing or is not what it should be. */
  | { code: 'not-a-bundle'; place: string }
  /** It is not what was signed. */
  | { code: 'changed' };

/** The file that others are given; it reads the same whoever opens it. */
export function writeBundle(content: BenchmarkContent, keys: BenchmarkKeys): string {
  const bundle = { format: bundleFormat, content, ...keys.signed(signedBytes(content)) };
  return `${JSON.stringify(benchmarkBundleSchema.parse(bundle), null, 2)}\n`;
}

/** What a file holds, or everything that is wrong with it. */
export function readBundle(bytes: Uint8Array): BenchmarkBundle | BundleFault[] {
  if (bytes.byteLength > mostBytes) return [{ code: 'too-long' }];
  const value = parsed(bytes);
  if (value === undefined) return [{ code: 'not-json' }];
  if (formatOf(value) !== bundleFormat) return [{ code: 'other-format' }];
  const { data, error } = benchmarkBundleSchema.safeParse(value);
  if (error) return error.issues.map(({ path }) => ({ code: 'not-a-bundle', place: path.join('.') }));
  const isGenuine = isSignedBy(data.publicKey, signedBytes(data.content), data.signature);
  return isGenuine ? data : [{ code: 'changed' }];
}

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
