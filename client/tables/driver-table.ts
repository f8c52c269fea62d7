import { html, nothing, type TemplateResult } from 'lit';
import type { DriverRow, DriversView, Measured } from '../../analysis/report/drivers/drivers-view.ts';
import { LightElement } from '../components/light-element.ts';
import { linkTo, paths } from '../shell/navigation.ts';
import { viewCell } from './view-cell.ts';

/** Drivers with every figure of their map. */
export class DriverTable extends LightElement {
  static override properties = { view: { attribute: false }, wave: {} };
  declare view: DriversView;
  declare wave: string;

  protected override render(): TemplateResult {
    const { title, columns, rows } = this.view;
    return html`<div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${this.words.table.regionName(title)}
    >
      <table class="figures groups-in-rows drivers">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${columns.number}</th>
            <th scope="col" class="corner">${columns.driver}</th>
            <th scope="col">${columns.importance}</th>
            <th scope="col">${columns.score}</th>
            <th scope="col">${columns.correlation}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td>${row.number}</td>
                <th scope="row">${this.#name(row)}</th>
                <td>${measured(row.importance)}</td>
                <td>${this.#score(row)}</td>
                <td>${row.correlation}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #name({ label, table, isPriority }: DriverRow): TemplateResult {
    const name =
      table === null
        ? label
        : html`<a href=${linkTo(paths.table(this.wave, table), this.language)}>${label}</a>`;
    return html`${name}${isPriority ? html` <span class="tag">${this.view.priority}</span>` : nothing}`;
  }

  #score({ score, scoreCell }: DriverRow): TemplateResult | string {
    if (score !== null) return measured(score);
    return scoreCell === null ? '—' : viewCell(scoreCell, this.words.table.hidden);
  }
}

function measured({ text, intervalText }: Measured): TemplateResult {
  return html`${text} <span class="hint">${intervalText}</span>`;
}

customElements.define('driver-table', DriverTable);
