import { z } from 'zod';
import { codeSchema } from './code.ts';
import { conditionSchema } from './condition.ts';
import { itemSchema } from './item.ts';
import { languages, localTextSchema } from './local-text.ts';

/** One page of a questionnaire: a heading and the items asked under it. */
export const sectionSchema = z
  .strictObject({
    code: codeSchema,
    title: localTextSchema,
    introduction: localTextSchema.optional(),
    audience: conditionSchema.optional(),
    askedWhen: conditionSchema.optional(),
    items: z.array(itemSchema).min(1),
  })
  .meta({ id: 'Section' });

/**
 * The instrument of a survey: what is asked, in which words, of whom. A version is immutable once a wave
 * has used it; its identity is the SHA-256 hash of its canonical JSON (RFC 8785).
 * `populationItem` names the item by which the population is counted (grade): its options are the rows of the
 * response-rate table, in that order.
 */
export const questionnaireSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('kotae-questionnaire/1'),
    code: codeSchema,
    version: z.int().min(1),
    title: localTextSchema,
    purpose: localTextSchema,
    languages: z.array(z.enum(languages)).min(1),
    estimatedMinutes: z.int().min(1).max(120),
    populationItem: codeSchema.optional(),
    sections: z.array(sectionSchema).min(1),
  })
  .meta({ id: 'Questionnaire', title: 'Kotae questionnaire, format 1' });

export type Section = z.infer<typeof sectionSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;
