import { codebook, roundHalfUp, type Column, type Table } from '../../../analysis/index.ts';
import type { TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import type { Index } from '../../../surveys/schema/index-definition.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { indexSentence } from '../../../analysis/report/sentences/index-sentence.ts';
import { indexPrecision, type IndexPrecision } from './index-precision.ts';
import { indexRule } from '../../../analysis/report/sentences/index-rule.ts';
import { bannerWords, itemOf, labelOf, notAskedOf } from './label-table.ts';
import type { PublishedTable, TableContext } from '../../../analysis/report/published-table.ts';

/**
 * Gives a table of an index its words. Its scores are rounded here, once, or withheld: with the items beside them, they
 * would say too much about the few who left some of the items blank.
 */
export function labelIndexTable(
  table: Table,
  index: Index,
  questionnaire: TabulatedQuestionnaire,
  plan: TablePlan,
  context: TableContext & Pick<PublishedTable, 'caseWeights'>,
  tables: readonly Table[],
): PublishedTable {
  const { labelled: labelledPoint, ...banner } = bannerWords(table, questionnaire, plan);
  const items = index.items.map((code) => ({ code, label: labelOf(itemOf(questionnaire, code)) }));
  const scores = codebook({ ...questionnaire, indices: [index] }).flatMap((item) =>
    item.kind === 'index' ? item.items.flatMap((scored) => scored.scores) : [],
  );
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const precision = indexPrecision(index, tables, {
    minimumBase: context.rules.minimumBase,
    range: highest - lowest,
  });
  const labelled: PublishedTable = {
    ...context,
    ...table,
    kind: table.banner === null ? 'frequency' : 'cross-tab',
    stubLabel: index.label,
    stubText: indexRule(
      index,
      items.map(({ label }) => label),
    ),
    ...banner,
    audienceNote: null,
    scale: null,
    index: {
      items,
      aggregation: index.aggregation,
      decimals: precision.decimals,
      lowest,
      highest,
    },
    categories: [],
    ...notAskedOf(table, context),
    points: table.points.map((point) => ({
      ...labelledPoint(point),
      column: rounded(point.column, precision),
    })),
  };
  return { ...labelled, finding: indexSentence(labelled) };
}

function rounded(column: Column, { decimals, withheld }: IndexPrecision): Column {
  if (withheld.has(column)) return { status: 'suppressed', reason: 'suppressed' };
  if (column.status !== 'shown' || typeof column.indexScore !== 'number') return column;
  return { ...column, indexScore: roundHalfUp(column.indexScore, decimals) };
}
