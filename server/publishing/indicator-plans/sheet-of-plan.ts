import { usualPlanRule } from '../../../analysis/report/indicator-plans/plan-rules.ts';
import type { Database } from '../../store/database.ts';
import type { StoredIndicatorPlan } from '../../store/indicator-plans.queries.ts';
import { planNotes } from '../../store/plan-notes.queries.ts';
import { listQuestionnaires } from '../../store/questionnaires.queries.ts';
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
  const waves = stored.plan.waves
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
      };
    });
  const versions = (await listQuestionnaires(db)).map(({ questionnaire }) => questionnaire);
  const indicators = await Promise.all(
    stored.plan.indicators.map((indicator) => {
      const { code } = published.get(indicator.source.wave)?.questionnaire ?? {};
      const own = versions.filter((version) => version.code === code);
      return sheetIndicator(indicator, {
        waves,
        published,
        versions: own,
        rule: stored.plan.rule ?? usualPlanRule,
      });
    }),
  );
  return { ...stored, waves, indicators, notes: await planNotes(db, stored.plan.code) };
}

/** Two waves of one year stand in the order of their days; those that are not published come last. */
function openedOf(wave: string, published: ReadonlyMap<string, PublishedWave>): number {
  return Date.parse(published.get(wave)?.catalogue.opensOn ?? '9999-12-31');
}
