import type { Language } from '../../../surveys/schema/local-text.ts';
import { html, type TemplateResult } from 'lit';
import type { TableView } from '../../../analysis/report/table-view.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** What the committee said and decided; a row can be taken back where `onRemove` is given. */
export function committeeNotes(
  view: TableView,
  { words, language }: { words: ConsoleWords; language: Language },
  onRemove?: (number: number) => void,
): TemplateResult {
  const own = planWords(language).review;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.table.regionName(view.title)}>
    <table class="list committee">
      <caption class="spoken">
        ${view.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${view.corner[0]}</th>
          ${view.columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
          ${onRemove === undefined ? '' : html`<td class="no-print"></td>`}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          ({ code, label, cells }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map(({ text }) => html`<td>${text}</td>`)}
              ${
                onRemove === undefined
                  ? ''
                  : html`<td class="no-print">
                      <button
                        type="button"
                        class="small"
                        aria-label=${own.removeSpoken(label, cells[0]?.text ?? '')}
                        @click=${() => onRemove(Number(code))}
                      >
                        ${own.remove}
                      </button>
                    </td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
