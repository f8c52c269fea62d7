import { z } from 'zod';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { optionalKey } from '../../../surveys/schema/optional-key.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { publishedBenchmarkSchema } from '../benchmark/published-benchmark.ts';
import { catalogueSchema } from '../catalogue.ts';
import { publishedResponseRateSchema, publishedTableSchema } from '../published-table.ts';

/** What an item was in an earlier wave: its table of everybody, and whether the two may stand side by side. */
const earlierTableSchema = z.object({
  stub: z.string().describe('its code in the later wave'),
  change: z.enum(['none', 'wording', 'scale']),
  table: publishedTableSchema,
});

/**
 * Everything that the first page of a wave's results is laid out of, in one answer: what is published of the wave by
 * itself and by one attribute, and of the wave before it as far as items continue.
 */
export const publishedOverviewSchema = z
  .object({
    catalogue: catalogueSchema,
    rate: publishedResponseRateSchema,
    items: z.array(
      z.object({
        stub: z.string(),
        isAttribute: z.boolean().describe('describes the respondents'),
        positive: z
          .array(z.string())
          .describe('the categories of a positive answer; none where there are none'),
      }),
    ),
    tables: z.array(publishedTableSchema).describe('of everybody, and by one attribute each'),
    benchmark: optionalKey(publishedBenchmarkSchema).describe(
      'the wave beside other organisations, where somebody had it shown here',
    ),
    earlier: orNull(
      z.object({
        wave: z.string(),
        waveTitle: localTextSchema,
        rate: publishedResponseRateSchema,
        tables: z.array(earlierTableSchema),
      }),
    ),
  })
  .meta({ id: 'PublishedOverview' });

/** A table beside which the wave before has one that it continues. */
export const earlierWaveTableSchema = earlierTableSchema
  .omit({ stub: true })
  .extend({
    wave: z.string(),
    waveTitle: localTextSchema,
    positive: z.array(z.string()).describe('the categories of a positive answer, in both waves'),
  })
  .meta({ id: 'EarlierWaveTable' });

export type EarlierWaveTable = z.infer<typeof earlierWaveTableSchema>;
export type PublishedOverview = z.infer<typeof publishedOverviewSchema>;
export type OverviewItem = PublishedOverview['items'][number];
export type EarlierTable = NonNullable<PublishedOverview['earlier']>['tables'][number];
