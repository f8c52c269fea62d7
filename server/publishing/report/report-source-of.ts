import type { ReportSource } from '../../../analysis/report/document/report-source.ts';
import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import { listIndicatorPlans } from '../../store/publishing/indicator-plans.queries.ts';
import { publishedCatalogue, publishedResults } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';
import { toldFollowUps } from '../actions/told-follow-ups.ts';
import { sheetOfPlan } from '../indicator-plans/sheet-of-plan.ts';
import { rulesOfList } from '../topics/topics-of-place.ts';
import { earlierWaves } from './earlier-waves.ts';
import { printedItems } from './printed-items.ts';

/**
 * All that the report of a wave is made of: what is published of it, and nothing else.
 * Throws  `wave-not-found` unless it is published.
 */
export async function reportSourceOf(db: Database, code: string): Promise<ReportSource> {
  const wave = await findWave(db, code);
  const catalogue = await publishedCatalogue(db, code);
  if (wave === undefined || catalogue === undefined) throw new ProblemError('wave-not-found');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const results = new Map((await publishedResults(db, code)).map((result) => [result.id, result]));
  const plans = (await listIndicatorPlans(db)).filter(({ plan }) =>
    plan.waves.some((followed) => followed.wave === code),
  );
  const inOrder = catalogue.entries.flatMap(({ id }) => results.get(id) ?? []);
  const lists = inOrder.filter((result) => result.kind === 'texts');
  const topics = await Promise.all(
    lists.map(async (list) => [list.id, await rulesOfList(db, { list, questionnaire })] as const),
  );
  return {
    catalogue,
    results: inOrder,
    topics: new Map(topics),
    questionnaire,
    modes: wave.modes,
    earlier: await earlierWaves(db, wave, questionnaire),
    printed: await printedItems(db, wave, questionnaire),
    plans: await Promise.all(plans.map(async (plan) => sheetOfPlan(db, plan))),
    followUps: await toldFollowUps(db, wave, questionnaire.code),
  };
}
