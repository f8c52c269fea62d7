import { questionnaireItems } from './questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import type { TablePlan } from '../schema/table-plan.ts';

/**
 * The table plan of a questionnaire for which nobody has written one: every item alone and by every attribute,
 * no crosses, no merges.
 *
 * @example
 * defaultTablePlan({
 *   code: 'survey',
 *   version: 1,
 *   sections: [{ items: [{ type: 'single-response', code: 'grade', isAttribute: true }] }],
 * }).banners // => [{ item: 'grade' }]
 */
export function defaultTablePlan(questionnaire: Questionnaire): TablePlan {
  const attributes = questionnaireItems(questionnaire).filter(
    (item) => item.type === 'single-response' && item.isAttribute,
  );
  return {
    format: 'kotae-table-plan/1',
    questionnaire: questionnaire.code,
    version: questionnaire.version,
    banners: attributes.map((item) => ({ item: item.code })),
    crosses: [],
  };
}
