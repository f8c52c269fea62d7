import { z } from 'zod';
import { codeSchema } from './code.ts';
import { fiscalYearSchema } from './fiscal-year.ts';
import { localTextSchema } from './local-text.ts';

/** Options of a banner item that are published as one group ("部次長級" for two small grades). */
export const mergedPointSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    options: z.array(codeSchema).min(2),
  })
  .meta({ id: 'MergedPoint' });

/** A group that is shown besides its parts; of a unit that has one part only, one option. */
const netSchema = mergedPointSchema.extend({ options: z.array(codeSchema).min(1) }).meta({ id: 'Net' });

/** A variable whose groups stand side by side as columns of every table. */
export const bannerSchema = z
  .strictObject({
    item: codeSchema,
    merges: z.array(mergedPointSchema).optional(),
    /** Groups of options shown besides their parts (管理職, 一般職); they may overlap. */
    nets: z.array(netSchema).optional(),
    within: codeSchema
      .optional()
      .describe(
        'nested: another attribute, by whose groups (as its own banner merges them) these are divided',
      ),
    organisation: fiscalYearSchema
      .optional()
      .describe(
        'its options are the smallest units of the organisation of this fiscal year, and its nets are the units around them: pages of units are made of it',
      ),
  })
  .meta({ id: 'Banner' });

/**
 * The closed list of tables of a wave: every item alone, every item by every banner, and the declared crosses of
 * one item with another. Disclosure control is solved once over all of it; a table that is asked for after publication
 * is judged beside what is published.
 */
export const tablePlanSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('kotae-table-plan/1'),
    questionnaire: codeSchema,
    version: z.int().min(1),
    banners: z.array(bannerSchema),
    crosses: z.array(z.strictObject({ stub: codeSchema, banner: codeSchema })),
  })
  .meta({ id: 'TablePlan', title: 'Kotae table plan, format 1' });

export type MergedPoint = z.infer<typeof mergedPointSchema>;
export type Banner = z.infer<typeof bannerSchema>;
export type TablePlan = z.infer<typeof tablePlanSchema>;
