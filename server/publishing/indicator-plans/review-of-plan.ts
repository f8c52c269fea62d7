import { isEstimated, representativity } from '../../../analysis/index.ts';
import type {
  IndicatorPlanSheet,
  SheetIndicator,
  SheetWave,
} from '../../../analysis/report/indicator-plan-sheet.ts';
import type { PlanReview, WaveMix } from '../../../analysis/report/plan-review/plan-review.ts';
import type { PublishedTable, WeightedTotal } from '../../../analysis/report/published-table.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';
import type { PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import type { StoredIndicatorPlan } from '../../store/publishing/indicator-plans.queries.ts';
import { listPrintedReports } from '../../store/publishing/printed-reports.queries.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { followedTable } from './followed-table.ts';
import { publishedWave, type PublishedWave } from './published-wave.ts';
import { sheetOfPlan } from './sheet-of-plan.ts';

/** A plan's sheet with what a review asks beside it: who answered, and the figures weighted by head counts. */
export async function reviewOfPlan(db: Database, stored: StoredIndicatorPlan): Promise<PlanReview> {
  const sheet = await sheetOfPlan(db, stored);
  const published = new Map<string, PublishedWave>();
  for (const { wave } of sheet.waves) {
    const found = await publishedWave(db, wave);
    if (found !== undefined) published.set(wave, found);
  }
  const versions = (await listQuestionnaires(db)).map(({ questionnaire }) => questionnaire);
  const reports = await listPrintedReports(db);
  const mixes = await Promise.all(
    sheet.waves.map(async (wave) => {
      const printed = reports.find(({ report }) => wave.source !== null && report.code === wave.wave);
      return printed === undefined ? mixOf(wave, published) : mixOfReport(printed.report, versions);
    }),
  );
  return {
    sheet,
    mixes: mixes.flatMap((mix) => mix ?? []),
    standardised: await Promise.all(
      sheet.indicators.map(async (line) => ({
        indicator: line.indicator.code,
        values: await standardisedValues(line, { sheet, published, versions }),
      })),
    ),
  };
}

/** Null where head counts are not known, or more people responded than there are. */
async function mixOf(
  { wave }: SheetWave,
  published: ReadonlyMap<string, PublishedWave>,
): Promise<WaveMix | null> {
  const rate = await published.get(wave)?.rate();
  if (rate === undefined || rate.item === null) return null;
  const groups = rate.rows.flatMap(({ kind, code, label, eligibleCount, responseCount }) =>
    kind === 'option' && eligibleCount !== null ? [{ code, label, eligibleCount, responseCount }] : [],
  );
  if (groups.length < 2 || groups.some((group) => group.responseCount > group.eligibleCount)) return null;
  const notStatedCount = rate.rows.find(({ kind }) => kind === 'not_stated')?.responseCount;
  return withIndicator({ wave, itemLabel: rate.itemLabel, groups, notStatedCount: notStatedCount ?? 0 });
}

/** The same of a report printed before: of groups of which it has both numbers. */
function mixOfReport(
  { code, banner, questionnaire: name, participation }: PrintedReport,
  versions: readonly Questionnaire[],
): WaveMix | null {
  const own = versions.find((one) => one.code === name.code && one.version === name.version);
  const item = own === undefined ? undefined : populationItem(own);
  if (item === undefined || item.code !== banner) return null;
  const groups = item.options.flatMap((option) => {
    const found = participation.find(({ group }) => group === option.code);
    if (found === undefined || found.eligibleCount === null || found.responseCount === null) return [];
    const { eligibleCount, responseCount } = found;
    return [{ code: option.code, label: option.label, eligibleCount, responseCount }];
  });
  if (groups.length < 2 || groups.some((group) => group.responseCount > group.eligibleCount)) return null;
  return withIndicator({ wave: code, itemLabel: item.reportText ?? item.text, groups, notStatedCount: 0 });
}

function withIndicator(mix: Omit<WaveMix, 'rIndicator'>): WaveMix {
  const found = representativity({
    population: mix.groups.map(({ eligibleCount }) => eligibleCount),
    responses: mix.groups.map(({ responseCount }) => responseCount),
  });
  return { ...mix, rIndicator: isEstimated(found) ? found.rIndicator : null };
}

interface Followed {
  sheet: IndicatorPlanSheet;
  published: ReadonlyMap<string, PublishedWave>;
  versions: readonly Questionnaire[];
}

async function standardisedValues(
  { indicator, cells }: SheetIndicator,
  { sheet, published, versions }: Followed,
): Promise<(number | null)[]> {
  const anchor = published.get(indicator.source.wave);
  return Promise.all(
    sheet.waves.map(async ({ wave }, place) => {
      const own = published.get(wave);
      if (anchor === undefined || own === undefined || cells[place]?.status !== 'shown') return null;
      const lineage = versions.filter(({ code }) => code === anchor.questionnaire.code);
      const followed = await followedTable(indicator, anchor, own, lineage);
      if ('status' in followed || followed.point.kind !== 'total') return null;
      const { weighted } = followed.table;
      return weighted === undefined || weighted === null
        ? null
        : weightedFigure(followed.table, weighted, indicator.statistic);
    }),
  );
}

/** The figure of an indicator in a weighted total; null where the total has another base. */
function weightedFigure(
  { stubKind, categories, scale }: PublishedTable,
  { proportions, mean }: WeightedTotal,
  statistic: SheetIndicator['indicator']['statistic'],
): number | null {
  const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);
  const answered = sum(proportions);
  if (statistic.kind === 'mean') return mean;
  if (statistic.kind === 'score') return null;
  if (statistic.kind === 'top-box') {
    return answered > 0 ? sum(proportions.slice(-(scale?.topBoxCount ?? 1))) / answered : null;
  }
  const chosen = sum(
    proportions.filter((_, place) => statistic.options.includes(categories[place]?.code ?? '')),
  );
  // Of several answers the weighted total has those who ticked anything as its base.
  if (stubKind === 'multiple') return statistic.base === 'answered' ? chosen : null;
  if (statistic.base === 'asked') return chosen;
  return answered > 0 ? chosen / answered : null;
}
