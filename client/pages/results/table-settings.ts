import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { possibleBases } from '../../../analysis/report/table-choice.ts';
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
  const shows = choices(words.show, 'shows', choice.shows, options(words.shows), (chosen) =>
    onChoice({ shows: chosen }),
  );
  // A score has neither a unit nor a base to choose.
  if (table.index) {
    return html`<section class="settings no-print" aria-label=${words.settings}>${shows}</section>`;
  }
  return html`<section class="settings no-print" aria-label=${words.settings}>
    ${shows}
    ${
      table.kind === 'frequency' || choice.shows === 'chart'
        ? nothing
        : choices(words.unit, 'unit', choice.unit, options(words.units), (unit) => onChoice({ unit }))
    }
    ${choices(
      isMultiple ? words.basis : words.nonresponse,
      'basis',
      choice.basis,
      bases.map((basis) => [
        basis,
        isMultiple || basis === 'responses' ? words.bases[basis] : words.nonresponses[basis],
      ]),
      (basis) => onChoice({ basis }),
    )}
  </section>`;
}

function options<Key extends string>(labels: Record<Key, string>): [Key, string][] {
  return Object.entries(labels) as [Key, string][];
}

function choices<Key extends string>(
  legend: string,
  name: string,
  chosen: Key,
  all: [Key, string][],
  onChoice: (key: Key) => void,
): TemplateResult {
  return html`<fieldset class="segmented">
    <legend>${legend}</legend>
    ${all.map(
      ([key, label]) =>
        html`<label
          ><input type="radio" name=${name} .checked=${key === chosen} @change=${() => onChoice(key)} /><span
            >${label}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
