import type { Answer } from '../../surveys/items/answer.ts';
import { mergedPlan } from '../fieldwork/merged-plan.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Publication } from '../store/publications.queries.ts';
import { questionnaireByHash, type StoredQuestionnaire } from '../store/questionnaires.queries.ts';
import { populationOf, type Wave } from '../store/waves.queries.ts';
import type { Population } from '../../surveys/schema/population.ts';
import { buildCaseFile } from './build-case-file.ts';
import { catalogueOf } from './catalogue-of.ts';
import { labelResponseRate, labelTable } from './label-table.ts';
import { responseRate } from './response-rate.ts';
import { runTablePlan } from './run-table-plan.ts';
import { tableContext, type TabulatedWave } from './table-context.ts';

/** Everything that would be published of a closed wave: the tables planners read are exactly the drafts HR saw. */
export async function tablesOfWave({ db, responses }: Dependencies, wave: Wave): Promise<Publication> {
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const sheets = responses.answers(wave.code).map((text) => JSON.parse(text) as Record<string, Answer>);
  return tabulateWave(wave, stored, await populationOf(db, wave.code), sheets);
}

/** The same from answer sheets in memory. `complementary: false` exists for the audit's positive control only. */
export function tabulateWave(
  wave: TabulatedWave,
  stored: StoredQuestionnaire,
  population: Population,
  sheets: Record<string, Answer>[],
  { complementary }: { complementary: boolean } = { complementary: true },
): Publication {
  const { questionnaire } = stored;
  const plan = mergedPlan(stored.tablePlan, questionnaire, wave.merges);
  const context = tableContext(wave, stored, plan, population, sheets.length);
  const item = questionnaire.populationItem;
  const counts = new Map<string | null, number>();
  for (const answers of sheets) {
    const answer = item === undefined ? undefined : answers[item];
    const group = typeof answer === 'string' ? answer : null;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const rate = labelResponseRate(responseRate(questionnaire, population, counts), questionnaire, context);
  const tables = runTablePlan(buildCaseFile(questionnaire, sheets), plan, {
    minimumBase: wave.minimumBase,
    complementary,
  }).map((table) => labelTable(table, questionnaire, plan, context));
  return { catalogue: catalogueOf(context, questionnaire, rate, tables), tables: [rate, ...tables] };
}
