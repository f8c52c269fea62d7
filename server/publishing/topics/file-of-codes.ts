import { codesView, rulesView } from '../../../analysis/report/topics/codes-view.ts';
import { topicsView } from '../../../analysis/report/topics/topics-view.ts';
import { reportOfViews } from '../../../analysis/report/document/report-of-wave.ts';
import { textsView } from '../../../analysis/report/texts-view.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ReportFormat } from '../../contract/files.ts';
import type { Database } from '../../store/database.ts';
import { fileOfReport, type FileContent } from '../export/export-results.ts';
import { publishedList } from './published-list.ts';
import { rulesOfList } from './topics-of-place.ts';

/** The published texts of a place with their topics, how many wrote of each, and what makes it. Throws  as `publishedList`. */
export async function fileOfCodes(
  db: Database,
  { wave, place }: { wave: string; place: string },
  language: Language,
  format: ReportFormat,
): Promise<FileContent> {
  const published = await publishedList(db, wave, place);
  const rules = await rulesOfList(db, published);
  const { list } = published;
  const views = {
    codes: codesView(list, rules, language),
    topics: topicsView(list, rules, language),
    rules: rulesView(textsView(list, language).title, rules.topics, language),
  };
  return fileOfReport(reportOfViews(views, language), format);
}
