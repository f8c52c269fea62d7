import { z } from '@hono/zod-openapi';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { codeSchema } from '../../../surveys/schema/code.ts';

/** POST /api/manage/waves/{wave}/tables: one more table of a published wave. */
export const crossSchema = z
  .strictObject({
    stub: codeSchema.describe('the item whose answers are shown'),
    banner: codeSchema.describe('the item whose groups stand side by side'),
    within: codeSchema
      .optional()
      .describe('an attribute, by whose groups those of the banner are divided again; both are attributes'),
    group: codeSchema
      .optional()
      .describe('one group of `within`: the table shows this one, beside all others as one, and no more'),
  })
  .openapi('Cross');

/** What it answers with. */
export { catalogueEntrySchema as addedTableSchema } from '../../../analysis/report/catalogue.ts';

/** GET /api/manage/waves/{wave}/crosses: of what a further table can be asked for, from what is published alone. */
export const crossChoicesSchema = z
  .object({
    stubs: z
      .array(z.object({ code: z.string(), label: localTextSchema, isAttribute: z.boolean() }))
      .describe('none where the responses are not kept any more'),
    banners: z.array(
      z.object({
        code: z.string(),
        label: localTextSchema,
        isAttribute: z.boolean(),
        groups: z
          .array(z.object({ code: z.string(), label: localTextSchema }))
          .describe('attributes: its groups, as the wave publishes them'),
        smallGroups: z
          .array(localTextSchema)
          .describe('groups that the published table of the item shows to be smaller than the minimum base'),
      }),
    ),
  })
  .openapi('CrossChoices');

export type Cross = z.infer<typeof crossSchema>;
export type CrossChoices = z.infer<typeof crossChoicesSchema>;
