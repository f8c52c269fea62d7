import { z } from 'zod';
import { optionalKey } from '../../surveys/schema/optional-key.ts';
import type { Column } from '../tabulate/table.ts';

const count = z.int().min(0);

export const suppressedSchema = z
  .object({ status: z.literal('suppressed'), reason: z.literal('suppressed') })
  .meta({ id: 'Suppressed', description: 'A figure that exists and is not shown' });

export const noFigureSchema = z
  .object({ status: z.enum(['not_asked', 'no_answers', 'zero_variance', 'not_estimable', 'empty_margin']) })
  .meta({ id: 'NoFigure', description: 'Why there is no figure' });

export const figureSchema = z.union([z.number(), noFigureSchema]);

const scaleStatisticsSchema = z
  .object({
    mean: figureSchema,
    standardDeviation: figureSchema,
    median: figureSchema,
    lowerQuartile: figureSchema,
    upperQuartile: figureSchema,
    topBoxProportion: figureSchema,
    bottomBoxProportion: figureSchema,
  })
  .meta({ id: 'ScaleStatistics' });

const columnWeightsSchema = z
  .object({ askedCount: count, answeredCount: count, effectiveBase: z.number(), designEffect: z.number() })
  .meta({ id: 'ColumnWeights', description: 'Of a column weighted case by case: the respondents behind it' });

const shownColumnSchema = z
  .object({
    status: z.literal('shown'),
    askedBase: count,
    answeredBase: count,
    nonresponseCount: count,
    nonSubstantiveCount: count,
    nonSubstantiveCounts: optionalKey(z.array(count)).describe(
      'the same by option, in the order of `nonSubstantive` of the table',
    ),
    counts: z.array(z.union([count, suppressedSchema])),
    mentionCount: optionalKey(count),
    weights: optionalKey(columnWeightsSchema),
    statistics: optionalKey(scaleStatisticsSchema),
    indexScore: optionalKey(figureSchema),
  })
  .meta({ id: 'ShownColumn' });

/** One group's distribution, or why it is not shown. */
export const columnSchema: z.ZodType<Column> = z.discriminatedUnion('status', [
  shownColumnSchema,
  suppressedSchema,
  z.object({ status: z.literal('no_cases') }),
]);

/** A group of a banner with its distribution, before it has words. */
export const bannerPointSchema = z.object({
  code: z.string(),
  kind: z.enum(['total', 'option', 'merged', 'net', 'not_stated', 'subtotal']),
  options: optionalKey(z.array(z.string())),
  within: optionalKey(z.object({ code: z.string(), options: z.array(z.string()) })),
  joined: optionalKey(z.literal('not_stated')),
  column: columnSchema,
});
