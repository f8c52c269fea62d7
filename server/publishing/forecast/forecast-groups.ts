import { forecastSuppression, proposeMerges } from '../../../analysis/index.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import { coarsenedPlan } from '../remedies/coarsened-plan.ts';
import type { MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { countedBy, otherAttributes, populationItem } from '../../../surveys/items/population-item.ts';
import type { StoredQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import type { Forecast, ForecastInput } from '../../contract/fieldwork/populations.ts';
import { labelOf } from '../tables/label-table.ts';
import { forecastNesting } from './forecast-nesting.ts';

/**
 * Which groups would be hidden if everybody answered at the expected rate, and merges that would show them; and the same
 * for every further attribute that people were counted by.
 */
export function forecastGroups(
  { questionnaire, tablePlan }: Pick<StoredQuestionnaire, 'questionnaire' | 'tablePlan'>,
  input: ForecastInput,
): Forecast {
  const headCounts = input.headCounts ?? [];
  const points = pointsOf(questionnaire, input);
  const rules = { minimumBase: input.minimumBase };
  const whole = mergedPlan(tablePlan, questionnaire, input.merges);
  const { plan } = coarsenedPlan(whole, questionnaire, input.remedies ?? []);
  const blanks = expectedBlanks(questionnaire, plan, points, input.minimumBase);
  const nets = netsOf(questionnaire, plan, points);
  const suppression = forecastSuppression(
    [
      ...points.map((point) => ({
        code: point.code,
        answeredBase: Math.round(point.expectedResponseCount * (1 - blanks.proportion)),
      })),
      ...nets.map(({ net, parts }) => ({ code: `net ${net.code}`, answeredBase: 0, parts })),
    ],
    rules,
  );
  const merged = proposeMerges(
    points.map((point) => ({ code: point.code, base: point.expectedResponseCount })),
    rules,
  );
  const byCode = new Map(points.map((point) => [point.code, point]));
  const proposal = merged.map((group): MergedPoint => {
    const parts = group.options.flatMap((code) => byCode.get(code) ?? []);
    return {
      code: `merged-${parts.flatMap((part) => part.options).join('-')}`,
      label: joinedLabel(parts.map((part) => part.label)),
      options: parts.flatMap((part) => part.options),
    };
  });
  const untouched = input.merges.filter(
    (merge) => !proposal.some((group) => group.options.includes(merge.options[0] ?? '')),
  );
  return {
    points: points.map((point, index) => ({
      ...point,
      suppression: suppression[index]?.suppression ?? null,
    })),
    nets: nets.map(({ net }, index) => ({
      ...net,
      suppression: suppression[points.length + index]?.suppression ?? null,
    })),
    blanks,
    nested: forecastNesting({
      questionnaire,
      plan,
      points,
      minimumBase: input.minimumBase,
      blanks,
      headCounts,
    }),
    attributes: headCounts.flatMap(({ item, population }) => {
      const attribute = otherAttributes(questionnaire).find(({ code }) => code === item);
      if (attribute === undefined) return [];
      const counted = { questionnaire: countedBy(questionnaire, item), tablePlan };
      const { points: groups } = forecastGroups(counted, {
        ...input,
        population,
        merges: [],
        headCounts: [],
      });
      return [{ label: labelOf(attribute), points: groups }];
    }),
    proposal: proposal.length === 0 ? null : [...untouched, ...proposal],
  };
}

/** The nets of the population item that a plan has, with the groups that they are made of. */
function netsOf(
  { populationItem: item }: Questionnaire,
  { banners }: Pick<TablePlan, 'banners'>,
  points: readonly Omit<Forecast['points'][number], 'suppression'>[],
): { net: Omit<Forecast['nets'][number], 'suppression'>; parts: string[] }[] {
  if (item === undefined) return [];
  const own = banners.find((banner) => banner.item === item && banner.within === undefined);
  return (own?.nets ?? []).map(({ code, label, options }) => {
    const parts = points.filter((point) => point.options.every((option) => options.includes(option)));
    const expectedResponseCount = parts.reduce((sum, { expectedResponseCount: count }) => sum + count, 0);
    return {
      net: { code, label, options, expectedResponseCount, remedy: { kind: 'drop-net', item, net: code } },
      parts: parts.map((point) => point.code),
    };
  });
}

/** So many leave an attribute blank where they may. */
const usualBlanks = 0.02;
/** Fewer than so many blanks are never left alone. */
const fewestAlone = 3;

/** What becomes of those who do not state their group. */
function expectedBlanks(
  questionnaire: Questionnaire,
  { banners }: StoredQuestionnaire['tablePlan'],
  points: readonly { expectedResponseCount: number }[],
  minimumBase: number,
): Forecast['blanks'] {
  const isAsked = populationItem(questionnaire)?.isRequired !== true;
  const proportion = isAsked ? usualBlanks : 0;
  const all = points.reduce((sum, { expectedResponseCount }) => sum + expectedResponseCount, 0);
  const expectedCount = Math.round(all * proportion);
  // In groups within groups the few always join one.
  const isNested = banners.some(({ within }) => within !== undefined);
  if (expectedCount === 0) return { proportion, expectedCount, outcome: 'none' };
  if (expectedCount >= minimumBase) return { proportion, expectedCount, outcome: 'shown' };
  return {
    proportion,
    expectedCount,
    outcome: isNested || expectedCount < fewestAlone ? 'joined' : 'hidden',
  };
}

function pointsOf(
  questionnaire: Questionnaire,
  input: ForecastInput,
): Omit<Forecast['points'][number], 'suppression'>[] {
  const options = populationItem(questionnaire)?.options ?? [];
  const eligible = new Map(input.population.map((row) => [row.option, row.eligibleCount]));
  const done = new Set<string>();
  return options.flatMap((option) => {
    if (done.has(option.code)) return [];
    const merge = input.merges.find((candidate) => candidate.options.includes(option.code));
    const parts = merge?.options ?? [option.code];
    for (const part of parts) done.add(part);
    const eligibleCount = parts.reduce((sum, part) => sum + (eligible.get(part) ?? 0), 0);
    return [
      {
        code: merge?.code ?? option.code,
        options: parts,
        label: merge?.label ?? option.label,
        eligibleCount,
        expectedResponseCount: Math.round(eligibleCount * input.expectedRate),
      },
    ];
  });
}

function joinedLabel(labels: LocalText[]): LocalText {
  return {
    ja: labels.map((label) => label.ja).join('／'),
    en: labels.map((label) => label.en ?? label.ja).join(' / '),
  };
}
