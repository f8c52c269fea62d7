import { z } from 'zod';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { figureSchema } from '../published-column.ts';
import { benchmarkMeasures, type BenchmarkContent } from './benchmark-content.ts';
import { benchmarkLines } from './benchmark-lines.ts';

const digits = z.int().min(0);

/** An item over organisations. */
export const benchmarkLineSchema = z
  .object({
    code: z.string(),
    label: localTextSchema,
    measure: z.enum(benchmarkMeasures),
    decimals: digits.describe('digits after the point of the median and the quartiles'),
    organisationCount: z.int().min(1),
    median: figureSchema,
    lowerQuartile: figureSchema,
    upperQuartile: figureSchema,
    own: orNull(z.object({ value: z.number(), decimals: digits })).describe(
      'the figure of the wave that is looked at, as published; null where it has none, or where no wave is looked at',
    ),
  })
  .meta({ id: 'BenchmarkLine' });

/** What a reader sees of organisations compared: where figures lie over all of them, and no figure of another one. */
export const publishedBenchmarkSchema = z
  .object({
    isSynthetic: z.boolean().describe('data of at least one organisation are synthetic'),
    hasOwn: z.boolean().describe('one of the organisations is that of the wave that is looked at'),
    organisations: z.array(z.object({ organisation: localTextSchema, closesOn: z.string() })),
    lines: z.array(benchmarkLineSchema),
  })
  .meta({ id: 'PublishedBenchmark' });

export type PublishedBenchmark = z.infer<typeof publishedBenchmarkSchema>;

/**
 * Organisations compared. `own`: the one of them whose figures are put beside.
 *
 * @example publishedBenchmark([], null) // => { isSynthetic: false, hasOwn: false, organisations: [], lines: [] }
 */
export function publishedBenchmark(
  contents: readonly BenchmarkContent[],
  own: BenchmarkContent | null,
): PublishedBenchmark {
  return {
    isSynthetic: contents.some(({ isSynthetic }) => isSynthetic),
    hasOwn: own !== null,
    organisations: contents.map(({ organisation, closesOn }) => ({ organisation, closesOn })),
    lines: benchmarkLines(contents, own),
  };
}
