import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { unitStandingSchema } from '../../../analysis/report/unit-page/published-unit-page.ts';

/** GET /api/manage/waves/{wave}/units/{unit} */
export { publishedUnitPageSchema } from '../../../analysis/report/unit-page/published-unit-page.ts';

/** A wave of which somebody may read units: published, or closed for whoever sees what would be published. */
export const unitWaveSchema = z
  .object({
    wave: codeSchema,
    waveTitle: localTextSchema,
    organisation: localTextSchema,
    isSynthetic: z.boolean(),
    isPublished: z.boolean(),
    opensOn: z.string(),
    closesOn: z.string(),
    units: z
      .array(z.object({ code: codeSchema, label: localTextSchema }))
      .describe('where the reader begins: what they may read and nothing around it'),
  })
  .openapi('UnitWave');

/** GET /api/manage/units */
export const unitWaveListSchema = z.object({ waves: z.array(unitWaveSchema) });

/** GET /api/manage/waves/{wave}/units */
export const unitStandingListSchema = z.object({
  waveTitle: localTextSchema,
  isSynthetic: z.boolean(),
  isPublished: z.boolean(),
  minimumBase: z.int(),
  units: z
    .array(unitStandingSchema)
    .describe('those that the reader may read, in the order of the organisation'),
});

export type UnitWave = z.infer<typeof unitWaveSchema>;
export type UnitWaveList = z.infer<typeof unitWaveListSchema>;
export type UnitStandingList = z.infer<typeof unitStandingListSchema>;
