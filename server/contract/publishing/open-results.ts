import { z } from '@hono/zod-openapi';
import { orNull } from '../../../surveys/schema/or-null.ts';

/** GET and PUT /api/manage/waves/{wave}/open-results */
export const openStandingSchema = z
  .object({
    openedAt: orNull(z.iso.datetime()).describe('null: only those with an account read them'),
    mayChange: z.boolean().describe('whether the reader may open them or take them back'),
    path: z.string().describe('where everybody reads them'),
  })
  .openapi('OpenStanding');

/** PUT /api/manage/waves/{wave}/open-results */
export const openChangeSchema = z.object({ isOpen: z.boolean() }).openapi('OpenChange');

export type OpenStanding = z.infer<typeof openStandingSchema>;
