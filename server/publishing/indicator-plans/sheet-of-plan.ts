import { usualPlanRule } from '../../../analysis/report/indicator-plans/plan-rules.ts';
import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { PrintedReport } from '../../../surveys/schema/printed-report.ts';
import { listPrintedReports } from '../../store/publishing/printed-reports.queries.ts';
import type { Database } from '../../store/database.ts';
import type { StoredIndicatorPlan } from '../../store/publishing/indicator-plans.queries.ts';
import { planNotes } from '../../store/publishing/plan-notes.queries.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import type { IndicatorPlanSheet, SheetWave } from '../../../analysis/report/indicator-plan-sheet.ts';
import { publishedWave, type PublishedWave } from './published-wave.ts';
import { sheetIndicator } from './sheet-indicator.ts';

/**
 * The indicator sheet of a plan (成果指標の進捗). Every figure is read from published tables, never from answers: the
 * sheet says nothing that its readers could not look up.
 */
export async function sheetOfPlan(db: Database, stored: StoredIndicatorPlan): Promise<IndicatorPlanSheet> {
  const published = new Map<string, PublishedWave>();
  for (const { wave } of stored.plan.waves) {
    const found = await publishedWave(db, wave);
    if (found !== undefined) published.set(wave, found);
  }
  const printed = new Map(
    (await listPrintedReports(db)).flatMap(({ report }) =>
      stored.plan.printed?.includes(report.code) === true ? [[report.code, report] as const] : [],
    ),
  );
  const waves = columnsOf(stored.plan, published, printed);
  const versions = (await listQuestionnaires(db)).map(({ questionnaire }) => questionnaire);
  const indicators = await Promise.all(
    stored.plan.indicators.map((indicator) => {
      const { code } = published.get(indicator.source.wave)?.questionnaire ?? {};
      const own = versions.filter((version) => version.code === code);
      return sheetIndicator(indicator, {
        waves,
        published,
        printed,
        versions: own,
        rule: stored.plan.rule ?? usualPlanRule,
      });
    }),
  );
  return { ...stored, waves, indicators, notes: await planNotes(db, stored.plan.code) };
}

/** Waves and printed reports by their year; a report stands before the waves of its year. */
function columnsOf(
  plan: IndicatorPlan,
  published: ReadonlyMap<string, PublishedWave>,
  printed: ReadonlyMap<string, PrintedReport>,
): SheetWave[] {
  const waves = plan.waves
    .toSorted(
      (a, b) => a.fiscalYear - b.fiscalYear || openedOf(a.wave, published) - openedOf(b.wave, published),
    )
    .map(({ wave, fiscalYear }): SheetWave => {
      const { waveTitle, isSynthetic, minimumBase } = published.get(wave)?.catalogue ?? {};
      return {
        wave,
        fiscalYear,
        title: waveTitle ?? null,
        isSynthetic: isSynthetic ?? false,
        minimumBase: minimumBase ?? null,
        source: null,
      };
    });
  const reports = [...printed.values()].map(
    ({ code, fiscalYear, title, isSynthetic, source }): SheetWave => ({
      wave: code,
      fiscalYear,
      title,
      isSynthetic,
      minimumBase: null,
      source,
    }),
  );
  return [...reports, ...waves].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Two waves of one year stand in the order of their days; those that are not published come last. */
function openedOf(wave: string, published: ReadonlyMap<string, PublishedWave>): number {
  return Date.parse(published.get(wave)?.catalogue.opensOn ?? '9999-12-31');
}
