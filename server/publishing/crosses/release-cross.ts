import type { CaseFile, Table } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Cross } from '../../contract/publishing/crosses.ts';
import type { breakingTables } from '../audit/breaking-tables.ts';
import type { ClosedWave } from '../release/closed-wave-of.ts';
import { coarseningsOfTable } from '../remedies/coarsenings-of-table.ts';
import { headCountsOf } from '../tables/head-counts-of.ts';
import { labelTable } from '../tables/label-table.ts';
import type { runTablePlan } from '../tables/run-table-plan.ts';
import { sentencesOf } from '../tables/sentences-of.ts';
import { tableContext } from '../tables/table-context.ts';
import { withoutWords } from '../tables/without-words.ts';
import { idOfCross, plannedId, planOfCross } from './plan-of-cross.ts';

/** A cross of a wave, and everything that is published of it. */
export interface CrossTask extends Omit<ClosedWave, 'remedies' | 'seen'> {
  cross: Cross;
  published: readonly (PublishedTable | PublishedResponseRate)[];
}

interface Means {
  caseFile: CaseFile;
  run: typeof runTablePlan;
  audit: typeof breakingTables;
}

/**
 * One more table of a published wave, as it may be published beside all the others; null where it shows nothing but the
 * total, or where the audit does not pass it together with them. It is not asked for more than that: of what is hidden
 * it could only tell.
 */
export function releaseCross(
  { wave, stored, population, cross, published }: CrossTask,
  { caseFile, run, audit }: Means,
): PublishedTable | null {
  const { minimumBase, merges } = wave;
  const questionnaire = asTabulated(stored.questionnaire);
  const isByItem = isAttribute(caseFile, cross.stub) || !isAttribute(caseFile, cross.banner);
  const plan = planOfCross(cross, { ...stored, merges }, { isByItem });
  const headCounts = headCountsOf(questionnaire.populationItem, population, wave);
  const earlier = published.flatMap((table) => (table.kind === 'response-rate' ? [] : [withoutWords(table)]));
  const tables = run(caseFile, plan, { minimumBase, earlier, headCounts });
  const planned = tables.find(({ id }) => id === plannedId(cross));
  if (planned === undefined || !isUseful(planned, cross.group)) return null;
  const own = { ...planned, id: idOfCross(cross) };
  const context = tableContext(wave, stored, plan, population, caseFile.caseCount);
  // Its sentence says no more than its test among all tables of the wave.
  const tested = [own, ...earlier.filter(({ stubKind }) => stubKind !== 'index')];
  const labelled = {
    ...labelTable(own, questionnaire, plan, context),
    ...coarseningsOfTable(own, wave.coarsenings),
  };
  const table = sentencesOf(tested, caseFile, null)(own, named(labelled, cross.group));
  return audit({ tables: [...published, table], caseFile, minimumBase }).length === 0 ? table : null;
}

/** A table of one group beside all others says so wherever its banner is named. */
function named(table: PublishedTable, group: string | undefined): PublishedTable {
  const around = table.points.find(({ within }) => within !== undefined && within.code === group)?.levels
    ?.outer;
  const { bannerLabel } = table;
  if (around === undefined || bannerLabel === null) return table;
  const label = {
    ja: `${bannerLabel.ja}（${around.ja}）`,
    en: `${bannerLabel.en ?? bannerLabel.ja} (${around.en ?? around.ja})`,
  };
  return { ...table, bannerLabel: label };
}

function isAttribute({ items }: CaseFile, code: string): boolean {
  return items.some((item) => item.code === code && item.kind === 'single' && item.isAttribute);
}

/** Whether a group is shown beside everybody; of groups within groups one of the inner ones, of the group that was asked for. */
function isUseful({ points }: Table, group: string | undefined): boolean {
  return points.some(
    ({ kind, within, column }) =>
      (group === undefined || within?.code === group) &&
      kind !== 'total' &&
      kind !== 'subtotal' &&
      kind !== 'not_stated' &&
      column.status === 'shown',
  );
}
