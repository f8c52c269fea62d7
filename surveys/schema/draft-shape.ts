import { z } from 'zod';

const part = z.looseObject({ type: z.string(), code: z.string() });

/**
 * The least that something must have to be shown in the editor as a questionnaire: sections with parts. Everything
 * else may be missing or wrong, and is named by checkQuestionnaire.
 *
 * @example draftShapeSchema.safeParse({ code: 'a', sections: [] }).success // => true
 */
export const draftShapeSchema = z.looseObject({
  code: z.string(),
  sections: z.array(z.looseObject({ code: z.string(), items: z.array(part) })),
});
