import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { conditionSchema } from '../condition.ts';
import { localTextSchema } from '../local-text.ts';

/** What an item was in an earlier version, and what is different: whether figures may stand side by side. */
export const continuationSchema = z
  .strictObject({
    version: z.int().min(1),
    item: codeSchema.optional().describe('its code there, where it had another'),
    change: z
      .enum(['none', 'wording', 'scale'])
      .describe('wording: figures are compared with a note; scale: they are not compared'),
  })
  .meta({ id: 'Continuation' });

/** When a part is asked, and of whom. */
export const routed = {
  audience: conditionSchema.optional().describe('who it is for; printed as a note on tables'),
  askedWhen: conditionSchema.optional().describe('routing on earlier answers'),
};

/** What every question has. */
export const questionBase = {
  code: codeSchema,
  text: localTextSchema,
  reportText: localTextSchema.optional().describe('shorter wording for tables and charts'),
  help: localTextSchema.optional(),
  isRequired: z.boolean().optional(),
  isSensitive: z
    .boolean()
    .optional()
    .describe('harassment, illness, reports about a superior: no answer to it may be certain for a group'),
  ...routed,
};

/** What every item has. */
export const itemBase = { ...questionBase, continues: continuationSchema.optional() };
