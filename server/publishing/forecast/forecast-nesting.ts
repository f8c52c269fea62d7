import { forecastSuppression } from '../../../analysis/index.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { HeadCountsByAttribute } from '../../../surveys/schema/population.ts';
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
  /** Head counts by further attributes. */
  headCounts: HeadCountsByAttribute;
}

/**
 * What head counts say about the groups of nested banners. They are known for each item by itself at most, so how many
 * there are in a group within a group is not; but where a whole group is too small, every part of it is, and if each group
 * divided by the other item as everybody does (or, without head counts of that, evenly), so many would be shown.
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

/** How many groups within groups would be shown if each group divided by the other attribute as everybody does. */
function shownCount(
  { item, within }: Banner,
  { inner, outer }: { inner: readonly PlannedGroup[]; outer: readonly PlannedGroup[] },
  { questionnaire, points, minimumBase, blanks, headCounts }: Expected,
): number {
  const [counted, others] = item === questionnaire.populationItem ? [inner, outer] : [outer, inner];
  const other = item === questionnaire.populationItem ? within : item;
  const heads = headCounts.find((own) => own.item === other)?.population;
  // Without head counts every option counts alike.
  const weightOf = (option: string): number =>
    heads === undefined
      ? 1
      : sum(heads.filter((row) => row.option === option).map((row) => row.eligibleCount));
  const weights = new Map(others.map((group) => [group, sum(group.options.map(weightOf))]));
  const whole = sum([...weights.values()]);
  const sizeOf = (group: PlannedGroup): number =>
    sum(
      points
        .filter(({ options }) => options.some((option) => group.options.includes(option)))
        .map(({ expectedResponseCount: count }) => count),
    ) *
    (1 - blanks.proportion);
  const expectedCount = (outerGroup: PlannedGroup, innerGroup: PlannedGroup): number => {
    const [own, divided] = counted === inner ? [innerGroup, outerGroup] : [outerGroup, innerGroup];
    return whole === 0 ? 0 : Math.round((sizeOf(own) * (weights.get(divided) ?? 0)) / whole);
  };
  const shownCounts = outer.map((outerGroup) => {
    const parts = inner.map((group) => ({
      code: group.code,
      answeredBase: expectedCount(outerGroup, group),
    }));
    const shown = forecastSuppression(parts, { minimumBase }).filter(
      ({ suppression }, place) => suppression === null && (parts[place]?.answeredBase ?? 0) > 0,
    );
    return shown.length;
  });
  return sum(shownCounts);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
