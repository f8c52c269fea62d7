import { z } from '@hono/zod-openapi';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { publishedBenchmarkSchema } from '../../../analysis/report/benchmark/published-benchmark.ts';

/** More organisations than a wave is compared with, and letters of a bundle (`benchmark-bundle.ts`). */
const [mostFiles, mostLetters] = [200, 5_000_000];

/** POST /api/manage/waves/{wave}/benchmark: files of other organisations. None of them is stored; medians may be. */
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
    isShown: z
      .boolean()
      .default(false)
      .describe('the overview of the wave shows the medians from now on, in the place of those before'),
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

/** GET and DELETE /api/manage/waves/{wave}/benchmark: what the overview shows; null: nothing. */
export const shownBenchmarkSchema = z
  .object({ benchmark: orNull(publishedBenchmarkSchema) })
  .openapi('ShownBenchmark');

/** GET /api/manage/waves/{wave}/benchmark/key: what others compare files of this installation by. */
export const benchmarkKeySchema = z.object({ fingerprint: z.string() });

export type BenchmarkFiles = z.input<typeof benchmarkFilesSchema>;
export type ShownBenchmark = z.infer<typeof shownBenchmarkSchema>;
export type ComparedBenchmark = z.infer<typeof comparedBenchmarkSchema>;
