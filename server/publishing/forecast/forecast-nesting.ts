import { forecastSuppression } from '../../../analysis/index.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Banner, TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { Forecast } from '../../contract/fieldwork/populations.ts';
import { groupsOfBanner, type PlannedGroup } from '../remedies/groups-of-banner.ts';
import { itemOf, labelOf } from '../tables/label-table.ts';

interface Expected {
  questionnaire: Questionnaire;
  plan: Pick<TablePlan, 'banners'>;
  points: readonly Pick<Forecast['points'][number], 'options' | 'label' | 'expectedResponseCount'>[];
  minimumBase: number;
  blanks: Pick<Forecast['blanks'], 'proportion'>;
}

/**
 * What head counts say about the groups of nested banners. They are known for one item at most, so how many there are in a
 * group within a group is not; but where a whole group is too small, every part of it is, and if the groups of the other
 * item were of one size, so many would be shown.
 */
export function forecastNesting(expected: Expected): Forecast['nested'] {
  const { questionnaire, plan, points, minimumBase } = expected;
  const tabulated = asTabulated(questionnaire);
  return plan.banners.flatMap((banner) => {
    const { item, within } = banner;
    if (within === undefined) return [];
    const isCounted = [item, within].some((code) => code === questionnaire.populationItem);
    const tooSmall = points.filter(({ expectedResponseCount: count }) => count > 0 && count < minimumBase);
    const outer = plan.banners.find((own) => own.item === within && own.within === undefined);
    const groups = {
      inner: groupsOfBanner(banner, itemOf(tabulated, item)),
      outer: groupsOfBanner(outer ?? {}, itemOf(tabulated, within)),
    };
    return {
      item: labelOf(itemOf(tabulated, item)),
      within: labelOf(itemOf(tabulated, within)),
      neverShown: isCounted ? tooSmall.map(({ label }) => label) : [],
      groupCount: groups.inner.length * groups.outer.length,
      shownCount: isCounted ? shownCount(banner, groups, expected) : null,
      remedy: { kind: 'leave-out', item, within },
    };
  });
}

/** How many groups within groups would be shown if whoever has one attribute had each option of the other equally often. */
function shownCount(
  { item }: Banner,
  { inner, outer }: { inner: readonly PlannedGroup[]; outer: readonly PlannedGroup[] },
  { questionnaire, points, minimumBase, blanks }: Expected,
): number {
  const [counted, others] = item === questionnaire.populationItem ? [inner, outer] : [outer, inner];
  const optionCount = others.reduce((sum, { options }) => sum + options.length, 0);
  const sizeOf = (group: PlannedGroup): number =>
    points
      .filter(({ options }) => options.some((option) => group.options.includes(option)))
      .reduce((sum, { expectedResponseCount: count }) => sum + count, 0) *
    (1 - blanks.proportion);
  const expectedCount = (outerGroup: PlannedGroup, innerGroup: PlannedGroup): number => {
    const [own, other] = counted === inner ? [innerGroup, outerGroup] : [outerGroup, innerGroup];
    return Math.round((sizeOf(own) * other.options.length) / optionCount);
  };
  return outer.reduce((sum, outerGroup) => {
    const parts = inner.map((group) => ({
      code: group.code,
      answeredBase: expectedCount(outerGroup, group),
    }));
    const shown = forecastSuppression(parts, { minimumBase }).filter(
      ({ suppression }, place) => suppression === null && (parts[place]?.answeredBase ?? 0) > 0,
    );
    return sum + shown.length;
  }, 0);
}
