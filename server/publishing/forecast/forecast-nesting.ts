import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { Forecast } from '../../contract/populations.ts';
import { itemOf, labelOf } from '../tables/label-table.ts';

/**
 * What head counts say about the groups of nested banners. They are known for one item at most, so how many there are in a
 * group within a group is not; but where a whole group is too small, every part of it is.
 */
export function forecastNesting(
  questionnaire: Questionnaire,
  { banners }: Pick<TablePlan, 'banners'>,
  points: Pick<Forecast['points'][number], 'label' | 'expectedResponseCount'>[],
  minimumBase: number,
): Forecast['nested'] {
  const tabulated = asTabulated(questionnaire);
  return banners.flatMap(({ item, within }) => {
    if (within === undefined) return [];
    const isCounted = [item, within].some((code) => code === questionnaire.populationItem);
    const tooSmall = points.filter(({ expectedResponseCount: count }) => count > 0 && count < minimumBase);
    return {
      item: labelOf(itemOf(tabulated, item)),
      within: labelOf(itemOf(tabulated, within)),
      neverShown: isCounted ? tooSmall.map(({ label }) => label) : [],
    };
  });
}
