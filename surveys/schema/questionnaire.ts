import { z } from 'zod';
import { codeSchema } from './code.ts';
import { conditionSchema } from './condition.ts';
import { indexSchema } from './index-definition.ts';
import { sectionPartSchema } from './item.ts';
import { respondentLanguageCodes } from './language.ts';
import { localTextSchema } from './local-text.ts';
import { orderSchema } from './order.ts';
import { requirementSchema } from './requirement.ts';

/** One page of a questionnaire: a heading and the items asked under it. */
export const sectionSchema = z
  .strictObject({
    code: codeSchema,
    title: localTextSchema,
    introduction: localTextSchema.optional(),
    audience: conditionSchema.optional(),
    askedWhen: conditionSchema.optional(),
    itemOrder: orderSchema,
    items: z.array(sectionPartSchema).min(1),
  })
  .meta({ id: 'Section' });

/**
 * Words that each wave fills in: wherever the label stands in square brackets in a text, `[組織名]` in Japanese and
 * `[organisation]` in English, the wave's own words are put.
 */
export const placeholderSchema = z
  .strictObject({ code: codeSchema, label: localTextSchema })
  .meta({ id: 'Placeholder' });

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
    languages: z.array(z.enum(respondentLanguageCodes)).min(1),
    estimatedMinutes: z.int().min(1).max(120),
    populationItem: codeSchema.optional(),
    attribution: localTextSchema
      .optional()
      .describe('whose wording it is and under which licence; always shown'),
    placeholders: z.array(placeholderSchema).optional(),
    sections: z.array(sectionSchema).min(1),
    indices: z.array(indexSchema).optional(),
    requirements: z.array(requirementSchema).optional(),
  })
  .meta({ id: 'Questionnaire', title: 'Kotae questionnaire, format 1' });

export type Placeholder = z.infer<typeof placeholderSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Questionnaire = z.infer<typeof questionnaireSchema>;
