import { z } from '@hono/zod-openapi';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { earlierWaveTableSchema } from '../../../analysis/report/overview/published-overview.ts';

/** GET /api/manage/waves/{wave}/tables and below: what is served is what is stored and what every reader draws. */
export { catalogueSchema, type Catalogue } from '../../../analysis/report/catalogue.ts';
export {
  publishedResponseRateSchema,
  publishedResultSchema,
  type PublishedResult,
} from '../../../analysis/report/published-table.ts';
/** GET /api/manage/waves/{wave}/overview */
export { publishedOverviewSchema } from '../../../analysis/report/overview/published-overview.ts';

/** GET /api/manage/waves/{wave}/tables/{table}/earlier */
export const earlierOfTableSchema = z
  .object({
    earlier: orNull(earlierWaveTableSchema),
    /** Of a series, the rounds up to this one that published the table: over the last of them it can be pooled. */
    rounds: z.array(z.int()),
  })
  .openapi('EarlierOfTable');

/** How far the tables of a closed wave are. */
export const draftProgressSchema = z.object({
  step: z.enum(['waiting', 'tabulating', 'suppressing', 'auditing']),
  /** Within the step. */
  done: z.int().min(0),
  of: z.int().min(1),
});

/** GET and PUT /api/manage/waves/{wave}/draft-results */
export const draftResultsSchema = z
  .discriminatedUnion('state', [
    /** Nobody has asked for them yet, or not since the server was started. */
    z.object({ state: z.literal('not-begun') }),
    draftProgressSchema.extend({ state: z.literal('computing') }),
    /** The tables can be read. */
    z.object({ state: z.literal('ready') }),
  ])
  .openapi('DraftResults');

export type DraftProgress = z.infer<typeof draftProgressSchema>;
export type DraftResults = z.infer<typeof draftResultsSchema>;
