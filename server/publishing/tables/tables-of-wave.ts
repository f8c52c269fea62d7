import { frequencyTable, type CaseFile, type HeadCounts } from '../../../analysis/index.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publications.queries.ts';
import { questionnaireByHash, type StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/waves.queries.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { catalogueOf } from './catalogue-of.ts';
import { labelIndexTable } from './label-index-table.ts';
import { itemOf, labelOf, labelResponseRate, labelTable } from './label-table.ts';
import { responseRate } from './response-rate.ts';
import { runTablePlan } from './run-table-plan.ts';
import { weightedTotal } from './weighted-total.ts';
import { tableContext, type TabulatedWave } from './table-context.ts';

/** Everything that would be published of a closed wave: the tables planners read are exactly the drafts HR saw. */
export async function tablesOfWave(dependencies: Dependencies, wave: Wave): Promise<Publication> {
  const { db } = dependencies;
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const caseFile = caseFileOfWave(dependencies, wave, stored);
  return tabulateWave(wave, stored, await populationOf(db, wave.code), caseFile);
}

/** The same from a case file in memory. `complementary: false` exists for the audit's positive control only. */
export function tabulateWave(
  wave: TabulatedWave,
  stored: StoredQuestionnaire,
  population: Population,
  caseFile: CaseFile,
  { complementary }: { complementary: boolean } = { complementary: true },
): Publication {
  const questionnaire = asTabulated(stored.questionnaire);
  const plan = mergedPlan(stored.tablePlan, stored.questionnaire, wave.merges);
  const context = tableContext(wave, stored, plan, population, caseFile.caseCount);
  const counts = responseCounts(caseFile, questionnaire.populationItem);
  const rate = labelResponseRate(
    responseRate(stored.questionnaire, population, counts),
    questionnaire,
    context,
  );
  const headCounts = headCountsOf(questionnaire.populationItem, population);
  const numeric = runTablePlan(caseFile, plan, {
    minimumBase: wave.minimumBase,
    complementary,
    ...(headCounts && { headCounts }),
  });
  const tables = numeric.map((table) => {
    const index = questionnaire.indices?.find(({ code }) => code === table.stub);
    if (index !== undefined)
      return labelIndexTable(table, index, questionnaire, plan, context, complementary ? numeric : []);
    const labelled = labelTable(table, questionnaire, plan, context);
    const weighted = weightedTotal(
      table,
      numeric,
      questionnaire.populationItem,
      population,
      (counts.get(null) ?? 0) / Math.max(1, caseFile.caseCount),
    );
    return weighted === null
      ? labelled
      : { ...labelled, weighted: { ...weighted, by: labelOf(itemOf(questionnaire, rate.item ?? '')) } };
  });
  return { catalogue: catalogueOf(context, questionnaire, rate, tables), tables: [rate, ...tables] };
}

/** Responses by the group they state; null: none. */
function responseCounts(caseFile: CaseFile, item: string | undefined): Map<string | null, number> {
  if (item === undefined) return new Map([[null, caseFile.caseCount]]);
  const table = frequencyTable(caseFile, item);
  const column = table.points[0]?.column;
  if (column?.status !== 'shown') return new Map([[null, caseFile.caseCount]]);
  const stated = column.counts.map((count) => (typeof count === 'number' ? count : 0));
  return new Map<string | null, number>([
    ...table.categories.map((code, index): [string, number] => [code, stated[index] ?? 0]),
    [null, caseFile.caseCount - column.answeredBase],
  ]);
}

function headCountsOf(item: string | undefined, population: Population): HeadCounts | undefined {
  if (item === undefined || population.length === 0) return undefined;
  return { item, counts: new Map(population.map(({ option, eligibleCount }) => [option, eligibleCount])) };
}
