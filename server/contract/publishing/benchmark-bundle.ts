import { z } from 'zod';
import { benchmarkContentSchema } from '../../../analysis/report/benchmark/benchmark-content.ts';

/** The shape that is written; whatever changes it needs another name. */
export const bundleFormat = 'kotae-benchmark/1';

/** A signed file of figures that an organisation gives others. */
export const benchmarkBundleSchema = z
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

export type BenchmarkBundle = z.infer<typeof benchmarkBundleSchema>;

/** Of what a bundle is said to be; undefined where it says nothing. */
export function formatOf(value: unknown): string | undefined {
  return z.object({ format: z.string() }).safeParse(value).data?.format;
}
