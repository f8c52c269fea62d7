import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { countedBy } from '../../../surveys/items/population-item.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import { publicStep } from '../../fieldwork/tally/public-step.ts';
import { groupsOfWave } from '../../fieldwork/tally/groups-of-wave.ts';
import { requireUnsealed } from '../../fieldwork/sealing/is-sealed.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import { ProblemError } from '../../problems.ts';
import {
  questionnaireByHash,
  type StoredQuestionnaire,
} from '../../store/authoring/questionnaires.queries.ts';
import { publishedTable } from '../../store/publishing/publications.queries.ts';
import { populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { labelResponseRate, rateAside } from './label-table.ts';
import type { PublishedResponseRate } from '../../../analysis/report/published-table.ts';
import { responseRate } from './response-rate.ts';
import { tableContext } from './table-context.ts';

/** Participation by group, of an open wave as of its present day: counts of responses, nothing of what they say. */
export async function liveResponseRate(
  dependencies: Dependencies,
  wave: Wave,
): Promise<PublishedResponseRate> {
  const { db } = dependencies;
  if (wave.state === 'published') {
    return (await publishedTable(db, wave.code, 'response-rate')) as PublishedResponseRate;
  }
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const { questionnaire } = stored;
  const population = await populationOf(db, wave.code);
  const counts =
    wave.state === 'open'
      ? new Map((await publicStep(dependencies, wave)).counts.groups)
      : await groupsOfWave(dependencies, wave, questionnaire);
  return ratesOf(wave, stored, { counted: questionnaire, population, counts });
}

/**
 * The same by another attribute of which there are head counts, as it will be published. Only once the wave is closed:
 * counts by two attributes that move from day to day would tell who has answered since.
 * Throws  `table-not-found` where there are no head counts by it; `results-not-ready` before the wave is closed,
 *         `not-unsealed` while its answers are sealed.
 */
export async function responseRateBy(
  { db, responses }: Pick<Dependencies, 'db' | 'responses'>,
  wave: Wave,
  attribute: string,
): Promise<PublishedResponseRate> {
  const heads = wave.headCounts.find(({ item }) => item === attribute);
  if (heads === undefined) throw new ProblemError('table-not-found');
  if (wave.state === 'published') {
    return (await publishedTable(db, wave.code, `response-rate*${attribute}`)) as PublishedResponseRate;
  }
  if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
  requireUnsealed(wave);
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const counts = await responses.countBy(wave.code, attribute);
  const counted = countedBy(stored.questionnaire, attribute);
  return rateAside(ratesOf(wave, stored, { counted, population: heads.population, counts }));
}

function ratesOf(
  wave: Wave,
  stored: StoredQuestionnaire,
  {
    counted,
    population,
    counts,
  }: { counted: Questionnaire; population: Population; counts: Map<string | null, number> },
): PublishedResponseRate {
  const responseCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const plan = mergedPlan(stored.tablePlan, stored.questionnaire, wave.merges);
  return labelResponseRate(
    responseRate(counted, population, counts),
    asTabulated(stored.questionnaire),
    tableContext(wave, stored, plan, population, responseCount),
  );
}
