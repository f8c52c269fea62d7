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

const points = z.array(z.looseObject({ code: z.string(), options: z.array(z.string()) })).optional();

/**
 * The least that a table plan must have to be shown in the editor: banners and crosses that name items. Everything else
 * may be missing or wrong, and is named by checkTablePlan.
 *
 * @example draftPlanShapeSchema.safeParse({ banners: [{ item: 'grade' }], crosses: [] }).success // => true
 */
export const draftPlanShapeSchema = z.looseObject({
  banners: z.array(z.looseObject({ item: z.string(), merges: points, nets: points })),
  crosses: z.array(z.looseObject({ stub: z.string(), banner: z.string() })),
});
