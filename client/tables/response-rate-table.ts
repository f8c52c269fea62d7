import { html, nothing, type TemplateResult } from 'lit';
import { isFigure, type Row, type TableView } from '../../analysis/report/table-view.ts';
import { rateBar } from '../charts/rate-bar.ts';
import { LightElement } from '../components/light-element.ts';
import { syntheticTag } from '../components/synthetic-mark.ts';
import { linesOf } from './view-lines.ts';

/** 職・職員数・回答数・回答率 as its view lays it out, with a bar beside each rate. */
export class ResponseRateTable extends LightElement {
  static override properties = { view: { attribute: false } };
  declare view: TableView;

  protected override render(): TemplateResult {
    const { title, isSynthetic, unit, corner, columns, rows, notes, ending } = this.view;
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${title}>
        <table class="figures response-rate">
          <caption>
            ${title} ${syntheticTag(isSynthetic, this.words)}
            <span class="unit">${unit}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">${corner[0]}</th>
              ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr class=${row.role === 'total' ? 'total' : ''}>
                  <th scope="row">${row.label}</th>
                  ${row.cells.map((cell, place) =>
                    columns[place]?.code === 'response-rate' ? this.#rate(cell) : html`<td>${cell.text}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${linesOf(ending, 'reconciliation', (text) => html`<p class="reconciliation">${text}</p>`)}
      <ul class="notes">
        ${notes.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    `;
  }

  #rate(cell: Row['cells'][number]): TemplateResult {
    return html`<td class="rate">
      <span class="rate-cell">
        ${isFigure(cell) ? rateBar(cell.value / 100) : nothing}
        <span>${cell.text}</span>
      </span>
    </td>`;
  }
}

customElements.define('response-rate-table', ResponseRateTable);
