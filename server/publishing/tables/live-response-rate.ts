import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Dependencies } from '../../dependencies.ts';
import { publicStep } from '../../fieldwork/tally/public-step.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import { questionnaireByHash } from '../../store/questionnaires.queries.ts';
import { publishedTable } from '../../store/publications.queries.ts';
import { populationOf, type Wave } from '../../store/waves.queries.ts';
import { labelResponseRate } from './label-table.ts';
import type { PublishedResponseRate } from '../../../analysis/report/published-table.ts';
import { responseRate } from './response-rate.ts';
import { tableContext } from './table-context.ts';

/** Participation by group, of an open wave as of its present day: counts of responses, nothing of what they say. */
export async function liveResponseRate(
  dependencies: Dependencies,
  wave: Wave,
): Promise<PublishedResponseRate> {
  const { db, responses } = dependencies;
  if (wave.state === 'published') {
    return (await publishedTable(db, wave.code, 'response-rate')) as PublishedResponseRate;
  }
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const { questionnaire } = stored;
  const population = await populationOf(db, wave.code);
  const counts =
    wave.state === 'open'
      ? new Map((await publicStep(dependencies, wave)).counts.groups)
      : await responses.countBy(wave.code, questionnaire.populationItem ?? '');
  const responseCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const plan = mergedPlan(stored.tablePlan, questionnaire, wave.merges);
  return labelResponseRate(
    responseRate(questionnaire, population, counts),
    asTabulated(questionnaire),
    tableContext(wave, stored, plan, population, responseCount),
  );
}
