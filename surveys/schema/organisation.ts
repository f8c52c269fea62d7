import { z } from 'zod';
import { codeSchema } from './code.ts';
import { fiscalYearSchema } from './fiscal-year.ts';
import { localTextSchema } from './local-text.ts';

/** Units that one organisation may have. */
export const mostUnits = 2000;

/** 部・局・課・係: a part of the organisation, and the one that it is directly a part of. */
export const unitSchema = z
  .strictObject({
    code: codeSchema,
    name: localTextSchema,
    parent: codeSchema.nullable().describe('null: of the highest level'),
    headCount: z
      .int()
      .min(0)
      .optional()
      .describe('who belongs to it and to none of its parts; none where it is not known'),
    continues: z
      .array(codeSchema)
      .max(100)
      .optional()
      .describe(
        'the units of the version before that it goes on from: several were merged, none is new. Without it the one of the same code, if there is one',
      ),
  })
  .meta({ id: 'Unit' });

/** An organisation as it is in a fiscal year. Which units follow which from one year to the next is said by `continues`. */
export const organisationSchema = z
  .strictObject({
    format: z.literal('kotae-organisation/1'),
    fiscalYear: fiscalYearSchema,
    units: z.array(unitSchema).min(1).max(mostUnits),
  })
  .meta({ id: 'Organisation', title: 'Kotae organisation, format 1' });

export type Unit = z.infer<typeof unitSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
