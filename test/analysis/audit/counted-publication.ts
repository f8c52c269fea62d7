import { tabulatePlan } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { allSafeguards } from '../../../analysis/suppress/safeguards.ts';
import { stubTables, type StubTables } from '../../../analysis/suppress/stub/stub-tables.ts';
import { mergedPlan } from '../../../server/fieldwork/waves/merged-table-plan.ts';
import { headCountsOf } from '../../../server/publishing/tables/head-counts-of.ts';
import type { WaveCases } from '../../../server/publishing/tables/tabulated-wave.ts';
import { tabulatedOpenly } from '../../server/tabulated-openly.ts';

/** Every figure of a wave, those who joined a group counted with it as in what is published of it. */
export function countedPublication({
  caseFile,
  wave,
  stored,
  population,
}: WaveCases): (PublishedTable | PublishedResponseRate)[] {
  const open = tabulatedOpenly({ ...wave, minimumBase: 1 }, stored, population, caseFile).tables;
  const plan = mergedPlan(stored.tablePlan, stored.questionnaire, wave.merges);
  const headCounts = headCountsOf(stored.questionnaire.populationItem, population, wave);
  const rules = {
    minimumBase: wave.minimumBase,
    headCounts,
    safeguards: allSafeguards,
  };
  const tables = tabulatePlan(caseFile, plan);
  const answers = new Map<string, StubTables>();
  for (const { code } of caseFile.items) {
    answers.set(code, stubTables({ caseFile, tables, plan, stub: code, rules, earlier: [], answers }));
  }
  return open.map((table) => {
    if (table.kind === 'response-rate') return table;
    const recounted = answers.get(table.stub)?.recounted.get(table.id);
    if (recounted === undefined) return table;
    const points = recounted.points.map((point) => ({ ...point, label: { ja: point.code } }));
    return { ...table, points };
  });
}
