import { z } from 'zod';
import { codeSchema } from './code.ts';
import { localTextSchema } from './local-text.ts';
import { optionalKey } from './optional-key.ts';

const leaveOut = z.strictObject({ kind: z.literal('leave-out'), item: codeSchema, within: codeSchema });
const dropNet = z.strictObject({ kind: z.literal('drop-net'), item: codeSchema, net: codeSchema });
/**
 * What can be done before publication so that fewer groups stay hidden. Each makes a table plan coarser: two neighbouring
 * groups become one, whoever stated none is counted with one, groups within groups or a net are left out.
 */
export const remedySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('merge'),
      item: codeSchema,
      groups: z.tuple([codeSchema, codeSchema]).describe('neighbours, in the order of the tables'),
    }),
    z.strictObject({ kind: z.literal('join-not-stated'), item: codeSchema, group: codeSchema }),
    leaveOut,
    dropNet,
  ])
  .meta({ id: 'Remedy' });

/** Those that can be planned before a wave opens, where its groups are merged by its own list. */
export const plannedRemedySchema = z
  .discriminatedUnion('kind', [leaveOut, dropNet])
  .meta({ id: 'PlannedRemedy' });

/** One that was taken, in words: what it is about, and the attributes by which tables are divided that it touches. */
export const coarseningSchema = z
  .object({
    kind: z.enum(['merge', 'join-not-stated', 'leave-out', 'drop-net']),
    item: codeSchema,
    within: optionalKey(codeSchema),
    attribute: localTextSchema.describe('the item; of groups within groups the inner one'),
    labels: z
      .array(localTextSchema)
      .describe('the groups that became one, the one that was joined, the net, or the outer attribute'),
  })
  .meta({ id: 'Coarsening' });

export type Remedy = z.infer<typeof remedySchema>;
export type Coarsening = z.infer<typeof coarseningSchema>;
export type PlannedRemedy = z.infer<typeof plannedRemedySchema>;
