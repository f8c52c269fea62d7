import { z } from 'zod';
import { questionnaireSchema } from './questionnaire.ts';
import { tablePlanSchema } from './table-plan.ts';

/**
 * JSON Schema (draft 2020-12) of a questionnaire file, for editors and other programs. It describes the shape only;
 * `checkQuestionnaire` knows more.
 */
export function questionnaireJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(questionnaireSchema, { io: 'input' });
}

/** JSON Schema (draft 2020-12) of a table plan file. */
export function tablePlanJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(tablePlanSchema, { io: 'input' });
}
