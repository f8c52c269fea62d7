import { html, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { TableChoice } from '../../tables/table-view.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { barsData, stackedData } from './chart-data.ts';
import { indexBars } from './index-bars.ts';
import '../../charts/horizontal-bars.ts';
import '../../charts/stacked-bars.ts';

type Words = ConsoleWords['table'];

/** The chart that suits a table: parts of a whole for one answer each, bars for several and for an index. Hidden groups stay hidden. */
export function tableChart(
  table: PublishedTable,
  choice: TableChoice,
  name: string,
  language: Language,
  words: Words,
): TemplateResult {
  if (table.index) {
    return html`<horizontal-bars
      .language=${language}
      .name=${words.chartName(name)}
      .data=${indexBars(table, table.index, language, words)}
    ></horizontal-bars>`;
  }
  if (table.stubKind === 'multiple') {
    return html`<horizontal-bars
      .language=${language}
      .name=${words.chartName(name)}
      .data=${barsData(table, choice, language, words)}
    ></horizontal-bars>`;
  }
  return html`<stacked-bars
    .language=${language}
    .name=${words.chartName(name)}
    .legendName=${words.legend}
    .hatched=${table.stubKind === 'single'}
    .data=${stackedData(table, choice, language, words)}
  ></stacked-bars>`;
}
