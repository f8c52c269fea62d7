import {
  frequencyTable,
  roundHalfUp,
  type CaseFile,
  type DisclosureRules,
  tabulatePlan,
  weightedTables,
  type Table,
} from '../../../analysis/index.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import type { StoredQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import { countedBy } from '../../../surveys/items/population-item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { coarseningsOfTable } from '../remedies/coarsenings-of-table.ts';
import { catalogueOf } from './catalogue-of.ts';
import { headCountsOf } from './head-counts-of.ts';
import { labelIndexTable } from './label-index-table.ts';
import { itemOf, labelOf, labelResponseRate, labelTable, rateAside } from './label-table.ts';
import { responseRate } from './response-rate.ts';
import { weightedTotal } from './weighted-total.ts';
import { sentencesOf } from './sentences-of.ts';
import { tableContext, type TabulatedWave } from './table-context.ts';

/** Weights of the cases, above 0 each, and the column in which they stood. */
export interface CaseWeights {
  column: string;
  weights: Float64Array;
}

/** How a wave's tables are kept from giving small groups away. */
export interface Disclosure {
  /** Every table of a plan, without what must stay hidden. */
  run: (caseFile: CaseFile, plan: TablePlan, rules: DisclosureRules) => Table[];
  /** The tables beside an index, of those: its decimals are as many as they leave safe. */
  besideIndices: (tables: readonly Table[]) => readonly Table[];
}

/** A wave, what it asked whom, and what was answered. */
export interface WaveCases {
  wave: TabulatedWave;
  stored: StoredQuestionnaire;
  population: Population;
  caseFile: CaseFile;
  /** Where the cases have weights: what is shown is decided without them. */
  caseWeights?: CaseWeights;
}

/**
 * Every table of a wave with what it is protected by: only the release room and tests may import this, so that nothing
 * is published unprotected, or unaudited, by mistake.
 */
export function tabulatedWave(
  { wave, stored, population, caseFile, caseWeights }: WaveCases,
  { run, besideIndices }: Disclosure,
): Publication {
  const questionnaire = asTabulated(stored.questionnaire);
  const plan = mergedPlan(stored.tablePlan, stored.questionnaire, wave.merges);
  const context = tableContext(wave, stored, plan, population, caseFile.caseCount);
  const counts = responseCounts(caseFile, questionnaire.populationItem);
  const rateBy = (counted: Questionnaire, heads: Population): PublishedResponseRate =>
    labelResponseRate(
      responseRate(counted, heads, responseCounts(caseFile, counted.populationItem)),
      questionnaire,
      context,
    );
  const rate = rateBy(stored.questionnaire, population);
  const otherRates = (wave.headCounts ?? []).map(({ item, population: heads }) =>
    rateAside(rateBy(countedBy(stored.questionnaire, item), heads)),
  );
  const headCounts = headCountsOf(questionnaire.populationItem, population, wave);
  const numeric = run(caseFile, plan, { minimumBase: wave.minimumBase, headCounts });
  const weights = caseWeights?.weights ?? null;
  const shown =
    weights === null
      ? numeric
      : weightedTables(numeric, { caseFile, weights, tabulate: (part) => tabulatePlan(part, plan) });
  const weightedBy = caseWeights && {
    caseWeights: {
      column: caseWeights.column,
      total: roundHalfUp(
        caseWeights.weights.reduce((sum, weight) => sum + weight, 0),
        4,
      ),
    },
  };
  const sentences = sentencesOf(shown, caseFile, weights);
  const tables = shown.map((table) => ({
    ...labelledTable(table),
    ...coarseningsOfTable(table, wave.coarsenings),
  }));
  const rates = [rate, ...otherRates];
  return { catalogue: catalogueOf(context, questionnaire, rates, tables), tables: [...rates, ...tables] };

  function labelledTable(table: Table): PublishedTable {
    const index = questionnaire.indices?.find(({ code }) => code === table.stub);
    if (index !== undefined)
      return {
        ...labelIndexTable(
          table,
          index,
          questionnaire,
          plan,
          { ...context, ...weightedBy },
          besideIndices(numeric),
        ),
        ...weightedBy,
      };
    const labelled = sentences(table, labelTable(table, questionnaire, plan, { ...context, ...weightedBy }));
    if (caseWeights !== undefined) return { ...labelled, ...weightedBy };
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
  }
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
