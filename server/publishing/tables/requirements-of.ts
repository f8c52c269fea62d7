import type { TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import { itemOf, labelOf } from './label-table.ts';
import { positiveCategories } from './positive-categories.ts';

/** The required-by-group matrices of a questionnaire with every word a reader needs. */
export function requirementsOf(questionnaire: TabulatedQuestionnaire): PublishedRequirement[] {
  const positiveOf = positiveCategories(questionnaire);
  return (questionnaire.requirements ?? []).map(({ code, label, attribute, marks, rows }) => {
    const column = itemOf(questionnaire, attribute);
    return {
      code,
      label,
      attribute,
      attributeLabel: labelOf(column),
      groups:
        'options' in column
          ? column.options.map((option) => ({ code: option.code, label: option.label }))
          : [],
      marks,
      rows: rows.map((row) => {
        const item = itemOf(questionnaire, row.item);
        return { item: row.item, label: labelOf(item), marks: row.marks, positive: positiveOf(item) };
      }),
    };
  });
}
