import canonicalize from 'canonicalize';
import { z } from 'zod';
import {
  benchmarkContentSchema,
  type BenchmarkContent,
} from '../../../analysis/report/benchmark/benchmark-content.ts';
import { isSignedBy, type BenchmarkKeys } from '../../store/keys/benchmark-keys.ts';

/** The shape that is written; whatever changes it needs another name. */
export const bundleFormat = 'kotae-benchmark/1';

/** Ten times what a questionnaire of five hundred items makes. */
const mostBytes = 5_000_000;

const bundleSchema = z
  .strictObject({
    format: z.literal(bundleFormat),
    content: benchmarkContentSchema,
    publicKey: z
      .string()
      .regex(/^[\w-]{43}$/)
      .describe('Ed25519, 32 bytes in base64url'),
    signature: z
      .string()
      .regex(/^[\w-]{86}$/)
      .describe('of the canonical JSON (RFC 8785) of format and content, 64 bytes in base64url'),
  })
  .meta({ id: 'BenchmarkBundle' });

export type BenchmarkBundle = z.infer<typeof bundleSchema>;

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
  return `${JSON.stringify(bundleSchema.parse(bundle), null, 2)}\n`;
}

/** What a file holds, or everything that is wrong with it. */
export function readBundle(bytes: Uint8Array): BenchmarkBundle | BundleFault[] {
  if (bytes.byteLength > mostBytes) return [{ code: 'too-long' }];
  const value = parsed(bytes);
  if (value === undefined) return [{ code: 'not-json' }];
  const format = z.object({ format: z.string() }).safeParse(value).data?.format;
  if (format !== bundleFormat) return [{ code: 'other-format' }];
  const { data, error } = bundleSchema.safeParse(value);
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
