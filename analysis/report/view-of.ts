import type { Language } from '../../surveys/schema/local-text.ts';
import { chosenTable } from './tables/chosen-table.ts';
import { completeTable } from './tables/complete-table.ts';
import type { PublishedResult, PublishedTable } from './published-table.ts';
import { completeResponseRate } from './response-rate-view.ts';
import type { TableChoice, TableView, TextsView } from './table-view.ts';
import { completeTexts } from './texts-view.ts';

/**
 * A published table as a reader sees it: everything that is published of it, or one unit over one base.
 *
 * @example tableViewOf(singleTable, 'complete', 'ja').rows[3].cells[0].text // => '2,500'
 */
export function tableViewOf(table: PublishedTable, choice: TableChoice, language: Language): TableView {
  return choice === 'complete' ? completeTable(table, language) : chosenTable(table, choice, language);
}

/**
 * Whatever is published, with everything that is published of it, as files hold it.
 *
 * @example completeView(hirakataResponseRate, 'ja').title // => '回答率 (職)'
 */
export function completeView(result: PublishedResult, language: Language): TableView | TextsView {
  if (result.kind === 'texts') return completeTexts(result, language);
  if (result.kind === 'response-rate') return completeResponseRate(result, language);
  return completeTable(result, language);
}
