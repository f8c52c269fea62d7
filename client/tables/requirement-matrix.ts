import { html, nothing, type TemplateResult } from 'lit';
import type {
  RequirementMatrixRow,
  RequirementMatrixView,
} from '../../analysis/report/requirement-matrix.ts';
import { isFigure } from '../../analysis/report/table-view.ts';
import { rateBar } from '../charts/rate-bar.ts';
import { LightElement } from '../components/light-element.ts';
import { linkTo, paths } from '../shell/navigation.ts';
import { viewCell } from './view-cell.ts';
import { notesList } from './view-lines.ts';

/** A required-by-group matrix, as its view lays it out. */
export class RequirementMatrix extends LightElement {
  static override properties = { view: { attribute: false }, wave: {} };
  declare view: RequirementMatrixView;
  declare wave: string;

  protected override render(): TemplateResult {
    const { title, unit, legend, corner, columns, rows, notes } = this.view;
    const { requirements: words, table } = this.words;
    return html`
      <dl class="facts marks" aria-label=${words.legend}>
        ${legend.map(
          ({ symbol, label }) =>
            html`<dt>${symbol}</dt>
              <dd>${label}</dd>`,
        )}
      </dl>
      <div class="scroll" role="region" tabindex="0" aria-label=${table.regionName(title)}>
        <table class="figures groups-in-rows requirements">
          <caption>
            ${title}
            <span class="unit">${unit}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">${corner}</th>
              ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${this.#name(row)}</th>
                  ${row.cells.map((cell) => html`<td>${this.#cell(cell)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${notesList(table.notes, notes)}
    `;
  }

  /** A link to the figures where there are any. */
  #name({ label, table }: RequirementMatrixRow): TemplateResult | string {
    if (table === null) return label;
    return html`<a href=${linkTo(paths.table(this.wave, table), this.language)}>${label}</a>`;
  }

  #cell({ mark, figure, gap, isMerged }: RequirementMatrixRow['cells'][number]): TemplateResult {
    return html`<span aria-hidden="true">${mark.symbol}</span><span class="spoken">${mark.label}</span> ${
        figure === null ? nothing : viewCell(figure, this.words.table.hidden)
      }${isMerged ? '*' : ''}${
        gap === null || figure === null || !isFigure(figure)
          ? nothing
          : html`<span class="requirement-gap">${rateBar(figure.value / 100)}<span>${gap.text}</span></span>`
      }`;
  }
}

customElements.define('requirement-matrix', RequirementMatrix);
