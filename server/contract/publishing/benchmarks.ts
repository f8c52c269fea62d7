import { z } from '@hono/zod-openapi';
import { publishedBenchmarkSchema } from '../../../analysis/report/benchmark/published-benchmark.ts';

/** More organisations than a wave is compared with, and letters of a bundle (`benchmark-bundle.ts`). */
const [mostFiles, mostLetters] = [200, 5_000_000];

/** POST /api/manage/waves/{wave}/benchmark: files of other organisations. None of them is stored. */
export const benchmarkFilesSchema = z
  .strictObject({
    files: z
      .array(z.strictObject({ name: z.string().max(300), text: z.string().max(mostLetters) }))
      .min(1)
      .max(mostFiles),
    trusted: z
      .array(z.string().max(100))
      .max(mostFiles)
      .describe('fingerprints of keys that take the place of those remembered of an organisation'),
  })
  .openapi('BenchmarkFiles');

/** What the wave is beside all of them, and who signed the files. */
export const comparedBenchmarkSchema = z
  .object({
    benchmark: publishedBenchmarkSchema,
    signers: z.array(
      z.object({
        organisation: z.string(),
        fingerprint: z.string().describe('of the key, to be compared with what the organisation says'),
        isNew: z.boolean().describe('nobody of that name was seen before'),
      }),
    ),
  })
  .openapi('ComparedBenchmark');

/** GET /api/manage/waves/{wave}/benchmark/key: what others compare files of this installation by. */
export const benchmarkKeySchema = z.object({ fingerprint: z.string() });

export type BenchmarkFiles = z.infer<typeof benchmarkFilesSchema>;
export type ComparedBenchmark = z.infer<typeof comparedBenchmarkSchema>;
