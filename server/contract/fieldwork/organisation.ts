import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { fiscalYearSchema } from '../../../surveys/schema/fiscal-year.ts';
import { mostUnits, unitSchema } from '../../../surveys/schema/organisation.ts';

/** The address names the year as text. */
export const yearParams = z.object({ year: z.coerce.number<string>().pipe(fiscalYearSchema) });

/** A unit with its place in the tree. */
export const placedUnitSchema = unitSchema
  .extend({
    level: z.int().min(0),
    path: z.array(codeSchema).describe('the units around it, the highest first'),
    isDivided: z.boolean().describe('whether other units are parts of it'),
    allHeadCount: z
      .int()
      .min(0)
      .nullable()
      .describe('with those of all its parts; null where not all are known'),
  })
  .openapi('PlacedUnit');

/** POST /api/manage/organisation/{year}/read: a table of units or a staff list. Nothing is stored. */
export const organisationTableSchema = z
  .union([
    z.strictObject({ text: z.string().max(1_500_000) }),
    z.strictObject({ file: z.base64().max(2_000_000) }).describe('CSV or Excel'),
  ])
  .openapi('OrganisationTable');

export const organisationReadingSchema = z
  .object({ units: z.array(placedUnitSchema).describe('in the order of the tree') })
  .openapi('OrganisationReading');

/** PUT /api/manage/organisation/{year} */
export const organisationChangeSchema = z
  .strictObject({ units: z.array(unitSchema).min(1).max(mostUnits) })
  .openapi('OrganisationChange');

/** GET /api/manage/organisation */
export const organisationListSchema = z
  .object({
    versions: z
      .array(
        z.object({
          fiscalYear: fiscalYearSchema,
          changedAt: z.iso.datetime(),
          changedBy: z.string(),
          units: z.array(placedUnitSchema),
        }),
      )
      .describe('the latest year first'),
  })
  .openapi('OrganisationList');

/** POST /api/manage/organisation/{year}/drafts/{code}: its units into a questionnaire that is being written. */
export const unitsInDraftSchema = z
  .strictObject({ item: codeSchema, revision: z.int().min(1) })
  .openapi('UnitsInDraft');

/** PUT /api/manage/organisation/{year}/readers */
export const unitReaderSchema = z
  .strictObject({ email: z.email(), units: z.array(codeSchema).max(mostUnits) })
  .openapi('UnitReader');

export const unitReaderListSchema = z.object({
  readers: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      units: z.array(codeSchema),
      isInvited: z.boolean().describe('there is no account yet: the units wait for it'),
    }),
  ),
  lastList: z
    .object({ fiscalYear: fiscalYearSchema, appliedAt: z.iso.datetime(), appliedBy: z.string() })
    .nullable()
    .describe('the list that can be taken back; null where there is none, or something was assigned since'),
});

export type PlacedUnit = z.infer<typeof placedUnitSchema>;
export type OrganisationTable = z.infer<typeof organisationTableSchema>;
export type OrganisationReading = z.infer<typeof organisationReadingSchema>;
export type OrganisationChange = z.infer<typeof organisationChangeSchema>;
export type OrganisationList = z.infer<typeof organisationListSchema>;
export type UnitReaderList = z.infer<typeof unitReaderListSchema>;
