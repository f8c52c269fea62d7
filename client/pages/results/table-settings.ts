import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { possibleBases } from '../../../analysis/report/table-choice.ts';
import { segmentedChoice } from '../../components/segmented-choice.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import type { ViewChoice } from './view-address.ts';

/** What a reader may choose about a table: chart or table, percent or counts, which base. */
export function tableSettings(
  table: PublishedTable,
  choice: ViewChoice,
  onChoice: (change: Partial<ViewChoice>) => void,
  words: ConsoleWords['table'],
): TemplateResult {
  const bases = possibleBases(table.stubKind);
  const isMultiple = table.stubKind === 'multiple';
  const shows = segmentedChoice({
    legend: words.show,
    name: 'shows',
    chosen: choice.shows,
    choices: options(words.shows),
    onChoice: (chosen) => onChoice({ shows: chosen }),
  });
  // A score has neither a unit nor a base to choose.
  if (table.index) {
    return html`<section class="settings no-print" aria-label=${words.settings}>${shows}</section>`;
  }
  return html`<section class="settings no-print" aria-label=${words.settings}>
    ${shows}
    ${
      table.kind === 'frequency' || choice.shows === 'chart'
        ? nothing
        : segmentedChoice({
            legend: words.unit,
            name: 'unit',
            chosen: choice.unit,
            choices: options(words.units),
            onChoice: (unit) => onChoice({ unit }),
          })
    }
    ${segmentedChoice({
      legend: isMultiple ? words.basis : words.nonresponse,
      name: 'basis',
      chosen: choice.basis,
      choices: bases.map((basis) => [
        basis,
        isMultiple || basis === 'responses' ? words.bases[basis] : words.nonresponses[basis],
      ]),
      onChoice: (basis) => onChoice({ basis }),
    })}
  </section>`;
}

function options<Key extends string>(labels: Record<Key, string>): [Key, string][] {
  return Object.entries(labels) as [Key, string][];
}
