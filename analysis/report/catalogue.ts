import { z } from 'zod';
import { localTextSchema } from '../../surveys/schema/local-text.ts';
import { optionalKey } from '../../surveys/schema/optional-key.ts';
import { orNull } from '../../surveys/schema/or-null.ts';
import { publishedDriversSchema } from './drivers/published-drivers.ts';

const count = z.int().min(0);

/** Why nothing is published of what was written at a place, and nobody reads it. */
export const textsWithheldReasonSchema = z.enum(['few', 'attribute', 'hidden']);

/** One line of the list of tables. */
export const catalogueEntrySchema = z
  .object({
    id: z.string(),
    kind: z.enum(['frequency', 'cross-tab', 'response-rate', 'texts']),
    stub: z.string(),
    stubLabel: localTextSchema,
    stubKind: z.enum(['single', 'multiple', 'scale', 'index']).nullable(),
    banner: z.string().nullable(),
    bannerLabel: orNull(localTextSchema),
    sectionLabel: orNull(localTextSchema),
    suppressedPointCount: count.describe('groups that are not shown in it'),
    texts: optionalKey(
      z.object({ optionLabel: orNull(localTextSchema), givenCount: count, publishedCount: count }),
    ).describe('lists of texts only'),
  })
  .meta({ id: 'CatalogueEntry' });

/** A required-by-group matrix in words. It holds no figure: readers put those beside it that tables show. */
export const publishedRequirementSchema = z
  .object({
    code: z.string(),
    label: localTextSchema,
    attribute: z.string(),
    attributeLabel: localTextSchema,
    groups: z.array(z.object({ code: z.string(), label: localTextSchema })),
    marks: z
      .array(z.object({ code: z.string(), symbol: z.string(), label: localTextSchema }))
      .describe('in order, the strongest first'),
    rows: z.array(
      z.object({
        item: z.string(),
        label: localTextSchema,
        marks: z.record(z.string(), z.string()).describe('group -> mark'),
        positive: z
          .array(z.string())
          .describe("the categories whose share is the item's figure: the top box, or the positive options"),
      }),
    ),
  })
  .meta({ id: 'PublishedRequirement' });

/** The list of what is published of a wave. */
export const catalogueSchema = z
  .object({
    wave: z.string(),
    waveTitle: localTextSchema,
    organisation: localTextSchema,
    isSynthetic: z.boolean(),
    status: z.enum(['draft', 'published']),
    publishedAt: z.string().nullable(),
    opensOn: z.string(),
    closesOn: z.string(),
    eligibleCount: count,
    responseCount: count,
    minimumBase: count,
    entries: z.array(catalogueEntrySchema),
    requirements: optionalKey(z.array(publishedRequirementSchema)).describe(
      'which groups need which items how much; none where the questionnaire does not say',
    ),
    drivers: optionalKey(z.array(publishedDriversSchema)).describe(
      'what goes with each index and overall rating; none where nothing could be asked for it',
    ),
    withheldTexts: optionalKey(
      z.array(
        z.object({
          label: localTextSchema,
          optionLabel: orNull(localTextSchema),
          reason: textsWithheldReasonSchema,
        }),
      ),
    ).describe('where something could be written that is not published; how much was written is not said'),
    minimumTextCount: optionalKey(count).describe(
      'how many texts have to be given to an item before any is published',
    ),
  })
  .meta({ id: 'Catalogue' });

export type TextsWithheldReason = z.infer<typeof textsWithheldReasonSchema>;
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
export type PublishedRequirement = z.infer<typeof publishedRequirementSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
