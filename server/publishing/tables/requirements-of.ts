import { categoryCodes, codebook, itemScores } from '../../../analysis/index.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import { itemOf, labelOf } from './label-table.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';

/** The required-by-group matrices of a questionnaire with every word a reader needs. */
export function requirementsOf(questionnaire: TabulatedQuestionnaire): PublishedRequirement[] {
  const coded = codebook(questionnaire);
  const positiveOf = (item: TabulatedItem): string[] => {
    const known = coded.find(({ code }) => code === item.code);
    const isScored = item.type === 'rating-scale' || item.type === 'single-response';
    if (known === undefined || !isScored) return [];
    const scores = itemScores(item, 'positive');
    return categoryCodes(known).filter((_, place) => (scores[place] ?? 0) > 0);
  };
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
