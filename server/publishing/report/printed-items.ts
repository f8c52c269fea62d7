import type { PrintedItem } from '../../../analysis/report/document/report-source.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { itemContinuity } from '../../../surveys/versions/item-continuity.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import type { Database } from '../../store/database.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { listPrintedReports } from '../../store/publishing/printed-reports.queries.ts';

/**
 * What printed reports of the same survey say of the items of a wave, of everybody, the oldest report first. Made-up
 * figures stand beside made-up answers only; what has another scale now is not set beside this wave.
 */
export async function printedItems(
  db: Database,
  { code: wave, isSynthetic }: Pick<Wave, 'code' | 'isSynthetic'>,
  questionnaire: Questionnaire,
): Promise<PrintedItem[]> {
  const versions = (await listQuestionnaires(db))
    .map((stored) => stored.questionnaire)
    .filter(({ code }) => code === questionnaire.code);
  const reports = (await listPrintedReports(db))
    .map(({ report }) => report)
    // What was printed of this very wave is no earlier result.
    .filter((report) => report.wave !== wave && report.isSynthetic === isSynthetic)
    .filter((report) => report.questionnaire.code === questionnaire.code)
    .toSorted((one, other) => one.fiscalYear - other.fiscalYear);
  return reports.flatMap(({ title, source, fiscalYear, questionnaire: { version }, figures }) => {
    const own = versions.find((one) => one.version === version);
    if (own === undefined) return [];
    return questionnaireItems(questionnaire).flatMap(({ code }): PrintedItem[] => {
      const there = itemContinuity(code, questionnaire, own, versions);
      if (there === undefined || there.change === 'scale') return [];
      const ofItem = figures.filter(({ item, group }) => item === there.code && group === 'total');
      const report = { title, source, fiscalYear };
      return ofItem.length === 0 ? [] : [{ code, change: there.change, report, figures: ofItem }];
    });
  });
}
