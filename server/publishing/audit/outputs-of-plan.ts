import type { PrintedOutput } from '../../../analysis/index.ts';
import type { IndicatorPlanSheet, SheetIndicator } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { followedTable } from '../indicator-plans/followed-table.ts';
import { publishedWave } from '../indicator-plans/published-wave.ts';
import { indicatorNumbers, type ReadAt } from './indicator-numbers.ts';
import type { PlanOutput } from './plan-outputs.ts';

/**
 * Everything that the outputs of a plan print of one wave, as numbers about that wave's tables: figures and bases, what
 * intervals, changes and gaps say of a figure that does not stand beside them.
 */
export async function outputsOfPlan(
  db: Database,
  sheet: IndicatorPlanSheet,
  wave: string,
  outputs: Readonly<Record<string, PlanOutput>>,
): Promise<PrintedOutput[]> {
  const places = await Promise.all(sheet.indicators.map((line) => readAt(db, line, wave)));
  return Object.entries(outputs).flatMap(([output, numbersOf]) => {
    const printed = numbersOf(sheet);
    return places.flatMap((at) =>
      at === null ? [] : [{ output, table: at.table, numbers: indicatorNumbers(printed, at, sheet) }],
    );
  });
}

async function readAt(db: Database, line: SheetIndicator, wave: string): Promise<ReadAt | null> {
  const { indicator } = line;
  const [anchor, own] = [await publishedWave(db, indicator.source.wave), await publishedWave(db, wave)];
  if (anchor === undefined || own === undefined) return null;
  const versions = (await listQuestionnaires(db))
    .map(({ questionnaire }) => questionnaire)
    .filter(({ code }) => code === anchor.questionnaire.code);
  const followed = await followedTable(indicator, anchor, own, versions);
  if ('status' in followed) return null;
  return { line, wave, ...followed, rate: await own.rate() };
}
