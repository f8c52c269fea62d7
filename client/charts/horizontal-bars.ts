import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  horizontalBarsGeometry,
  type HorizontalBarsGeometry,
  type PlacedPanel,
} from '../../analysis/report/charts/horizontal-bars.geometry.ts';
import type { HorizontalBarsView } from '../../analysis/report/chart-view.ts';
import { uprightBars } from './upright-bars.ts';
import { MeasuredElement } from './measured-element.ts';

/**
 * 横棒グラフ: by how many each option was chosen, in one panel; or a panel per option with a bar per group. Every panel is
 * a picture of its own, so that a printed page does not cut through one.
 */
export class HorizontalBars extends MeasuredElement {
  static override properties = { view: { attribute: false } };
  declare view: HorizontalBarsView;

  protected override render(): TemplateResult {
    const [panel] = this.view.panels;
    if (this.view.isUpright === true && panel !== undefined) {
      return uprightBars(panel.rows, this.view.name, this.width);
    }
    const geometry = horizontalBarsGeometry(this.view.panels, this.width);
    return html`<div class="panels ${geometry.columnCount === 2 ? 'two-columns' : ''}">
      ${geometry.panels.map((placed, index) => this.#panel(placed, index, geometry))}
    </div>`;
  }

  #panel(placed: PlacedPanel, index: number, geometry: HorizontalBarsGeometry): TemplateResult {
    const panel = this.view.panels[index];
    const name =
      panel === undefined || panel.title === '' ? this.view.name : `${panel.title} – ${this.view.name}`;
    const { width, baselineX } = geometry;
    return html`<svg class="chart" viewBox="0 0 ${width} ${placed.height}" role="img" aria-label=${name}>
      ${placed.titleLines.map(({ text, y }) => svg`<text class="panel-title" x="0" y=${y}>${text}</text>`)}
      ${placed.bars.map((_, row) => this.#bar(placed, index, row, geometry))}
      <line class="axis" x1=${baselineX} x2=${baselineX} y1=${placed.top} y2=${placed.height} />
    </svg>`;
  }

  #bar(
    placed: PlacedPanel,
    panel: number,
    index: number,
    { baselineX, barHeight, labelsAbove }: HorizontalBarsGeometry,
  ): SVGTemplateResult {
    const bar = placed.bars[index];
    const row = this.view.panels[panel]?.rows[index];
    if (bar === undefined || row === undefined) return svg``;
    return svg`
      ${bar.labelLines.map(
        ({ text, y }) => svg`<text class="label small" x=${bar.labelX} y=${y}
          text-anchor=${labelsAbove ? 'start' : 'end'}>${text}</text>`,
      )}
      <rect class="bar ${row.isTotal ? 'total' : ''}" x=${baselineX} y=${bar.y} width=${bar.width}
        height=${barHeight} />
      <text class=${row.proportion === null ? 'absence small' : 'bar-value'} x=${bar.valueX}
        y=${bar.y + barHeight / 2 + 4.5}>${row.text}</text>`;
  }
}

customElements.define('horizontal-bars', HorizontalBars);
