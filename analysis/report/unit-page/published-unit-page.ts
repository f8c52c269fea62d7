import { z } from 'zod';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { optionalKey } from '../../../surveys/schema/optional-key.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { publishedTableSchema } from '../published-table.ts';
import { publishedOverviewSchema } from '../overview/published-overview.ts';

const count = z.int().min(0);

/**
 * Why a unit has no page, as everybody may know: nobody or fewer than the minimum base answered, fewer than that work there,
 * its groups were made coarser, or it stands back so that smaller ones near it cannot be worked out.
 */
export const noPageReasons = ['nobody', 'few-answers', 'few-people', 'left-out', 'near-small'] as const;
export type NoPageReason = (typeof noPageReasons)[number];

/** A unit of a wave, with whether it has a page. */
export const unitStandingSchema = z
  .object({
    code: codeSchema,
    label: localTextSchema,
    level: count,
    parent: orNull(codeSchema),
    eligibleCount: count.nullable().describe('null: not known by unit'),
    responseCount: count.nullable().describe('who said that they belong to it'),
    merged: orNull(localTextSchema).describe('published together with others: as this'),
    noPage: z.enum(noPageReasons).nullable().describe('null: it has a page'),
  })
  .meta({ id: 'UnitStanding' });

/** How many could answer and did, of the unit or of what it stands beside. */
const unitCountSchema = z.object({
  of: z.enum(['unit', 'parent', 'total']),
  label: localTextSchema,
  eligibleCount: count.nullable(),
  responseCount: count.nullable(),
});

/**
 * The page of one unit: columns of published tables and nothing else. Of every table by unit it has the total, the unit, the
 * one around it and its parts; whoever puts all pages together has no more than what is published.
 */
export const publishedUnitPageSchema = z
  .object({
    wave: z.string(),
    waveTitle: localTextSchema,
    organisation: localTextSchema,
    isSynthetic: z.boolean(),
    publishedAt: z.string(),
    minimumBase: count,
    unit: z.object({ code: codeSchema, label: localTextSchema }),
    above: z
      .array(z.object({ code: codeSchema, label: localTextSchema, isReadable: z.boolean() }))
      .describe('the units around it, the highest first'),
    parts: z.array(z.object({ code: codeSchema, label: localTextSchema, hasPage: z.boolean() })),
    banner: z.string().describe('the item that tables are divided by'),
    group: z.string().describe('the column of the unit; of several that are published as one, theirs'),
    parent: orNull(z.string()).describe('the column of the unit around it'),
    counts: z.array(unitCountSchema),
    items: publishedOverviewSchema.shape.items,
    sections: z.array(z.object({ stub: z.string(), label: orNull(localTextSchema) })),
    tables: z.array(publishedTableSchema),
    earlier: orNull(
      z.object({
        waveTitle: localTextSchema,
        tables: z.array(
          z.object({
            stub: z.string(),
            change: z.enum(['none', 'wording', 'scale']),
            table: publishedTableSchema.describe('the column of the same unit alone'),
          }),
        ),
      }),
    ),
    actions: z.array(
      z.object({
        words: localTextSchema,
        state: z.enum(['not-started', 'in-progress', 'done', 'declined']),
        dueOn: optionalKey(z.string()),
      }),
    ),
  })
  .meta({ id: 'PublishedUnitPage' });

export type UnitStanding = z.infer<typeof unitStandingSchema>;
export type PublishedUnitPage = z.infer<typeof publishedUnitPageSchema>;
