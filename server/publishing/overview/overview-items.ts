import type { OverviewItem } from '../../../analysis/report/overview/published-overview.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { positiveCategories } from '../tables/positive-categories.ts';

/** Every item as tables have it: whether it describes respondents, and which answers are positive. */
export function overviewItems(questionnaire: Questionnaire): OverviewItem[] {
  const tabulated = asTabulated(questionnaire);
  const positiveOf = positiveCategories(tabulated);
  return tabulated.sections.flatMap(({ items }) =>
    items.map((item) => ({
      stub: item.code,
      isAttribute: item.type === 'single-response' && item.isAttribute === true,
      positive: positiveOf(item),
    })),
  );
}
