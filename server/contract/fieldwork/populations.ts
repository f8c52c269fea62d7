import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import {
  headCountsSchema as headCountsByAttributeSchema,
  populationSchema,
} from '../../../surveys/schema/population.ts';
import { plannedRemedySchema } from '../../../surveys/schema/remedy.ts';
import { mergedPointSchema } from '../../../surveys/schema/table-plan.ts';

const questionnaire = z.strictObject({ code: codeSchema, version: z.int().min(1) });

/** Another attribute to count by than that of the population. */
const by = { item: codeSchema.optional() };

/** What a table does not tell by itself. */
const said = {
  /** The columns of the count, from 0; several are added up. */
  countColumns: z.array(z.int().min(0).max(49)).max(50).optional(),
  /** Rows of a staff list with one number written in two ways, or with one address, are two people. */
  areDifferentPeople: z.boolean().optional(),
};

/** POST /api/manage/populations/read: what a table of head counts or a staff list says. */
export const populationTextSchema = z
  .union([
    /** As pasted from a spreadsheet (tab-separated) or read from a CSV file. */
    z.strictObject({ questionnaire, ...by, text: z.string().max(1_500_000), ...said }),
    /** CSV or Excel in base64. */
    z.strictObject({ questionnaire, ...by, file: z.base64().max(2_000_000), ...said }),
  ])
  .openapi('PopulationText');

export const populationReadingSchema = z
  .object({
    lines: z.array(
      z.object({
        /** 1-based line of the pasted text. */
        line: z.int(),
        label: z.string(),
        count: z.string(),
        option: orNull(codeSchema),
        eligibleCount: z.int().nullable(),
        /** Of a total row and of one whose parts differ the count is right for all we know: somebody should look. */
        problem: z
          .enum([
            'unknown-group',
            'duplicate-group',
            'not-a-count',
            'total-row',
            'total-differs',
            'parts-differ',
          ])
          .nullable(),
        /** What the lines above a total come to, where that is something else. */
        sum: z.int().nullable(),
      }),
    ),
    /** Options of the population item that no line names. */
    missing: z.array(z.object({ option: codeSchema, label: localTextSchema })),
    population: populationSchema,
    total: z.int(),
    /** Columns that could be the count; `chosen` null: somebody has to say which, and nothing is read. */
    countColumns: z.object({
      choices: z.array(z.object({ column: z.int(), heading: z.string() })),
      chosen: z.array(z.int()).nullable(),
    }),
    /** Rows of a staff list that are taken for a person of an earlier row. */
    doubles: z.array(
      z.object({
        line: z.int(),
        earlierLine: z.int(),
        sameness: z.enum(['certain', 'same-number', 'same-address']),
      }),
    ),
  })
  .openapi('PopulationReading');

/** The same, with the counts as text where they came from a staff list or a file. */
export const headCountsSchema = populationReadingSchema
  .extend({ text: z.string().nullable() })
  .openapi('HeadCounts');

/** POST /api/manage/populations/forecast: which groups would be hidden when the results are published. */
export const forecastInputSchema = z
  .strictObject({
    questionnaire,
    population: populationSchema,
    minimumBase: z.int().min(5),
    /** Expected response rate in [0, 1], e.g. last time's. */
    expectedRate: z.number().gt(0).lte(1),
    merges: z.array(mergedPointSchema).describe('none: those of the table plan'),
    remedies: z.array(plannedRemedySchema).max(100).optional(),
    headCounts: headCountsByAttributeSchema.optional(),
  })
  .openapi('ForecastInput');

const forecastPointSchema = z.object({
  code: codeSchema,
  options: z.array(codeSchema),
  label: localTextSchema,
  eligibleCount: z.int(),
  expectedResponseCount: z.int(),
  /** null: would be shown. */
  suppression: z.enum(['suppressed']).nullable(),
});

export const forecastSchema = z
  .object({
    points: z.array(forecastPointSchema),
    /** Groups by every further attribute that people were counted by. */
    attributes: z.array(z.object({ label: localTextSchema, points: z.array(forecastPointSchema) })),
    /** Nets of the population item, and whether they would be shown. */
    nets: z.array(
      z.object({
        code: codeSchema,
        options: z.array(codeSchema),
        label: localTextSchema,
        expectedResponseCount: z.int(),
        suppression: z.enum(['suppressed']).nullable(),
        remedy: plannedRemedySchema,
      }),
    ),
    /**
     * Nested banners of the table plan: head counts do not say which of their groups will be hidden, but some are for
     * certain, and how many would be if the groups of the other item were of one size.
     */
    nested: z.array(
      z.object({
        groupCount: z.int(),
        shownCount: z.int().nullable().describe('null: head counts are of neither item'),
        remedy: plannedRemedySchema,
        item: localTextSchema,
        within: localTextSchema,
        /** Groups so small that nothing within them, nor they within others, will be shown. */
        neverShown: z.array(localTextSchema),
      }),
    ),
    /**
     * Those who leave their group blank, as experience says; none where the item must be answered. Few of them join the
     * smallest group that is shown (joined); from three on they are a row of their own that is hidden, from the minimum on
     * it is shown.
     */
    blanks: z.object({
      proportion: z.number(),
      expectedCount: z.int(),
      outcome: z.enum(['none', 'joined', 'hidden', 'shown']),
    }),
    /** A merge of neighbouring groups that would leave nothing hidden; null where none is needed or none helps. */
    proposal: z.array(mergedPointSchema).nullable(),
  })
  .openapi('Forecast');

export type PopulationReading = z.infer<typeof populationReadingSchema>;
export type HeadCounts = z.infer<typeof headCountsSchema>;
export type ForecastInput = z.infer<typeof forecastInputSchema>;
export type Forecast = z.infer<typeof forecastSchema>;
