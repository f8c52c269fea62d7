import { html, svg, type TemplateResult } from 'lit';
import { horizontalBarsGeometry, type HorizontalBarsRow } from './horizontal-bars.geometry.ts';
import { MeasuredElement } from './measured-element.ts';

export interface HorizontalBarsData {
  /** `value`: the figure as printed, or why there is none. */
  panels: { title: string; rows: (HorizontalBarsRow & { value: string; isTotal: boolean })[] }[];
}

/** 横棒グラフ: what each option was chosen by, one panel; or a panel per option with a bar per group. */
export class HorizontalBars extends MeasuredElement {
  static override properties = { data: { attribute: false }, name: {} };
  declare data: HorizontalBarsData;
  declare name: string;

  constructor() {
    super();
    this.data = { panels: [] };
    this.name = '';
  }

  protected override render(): TemplateResult {
    const { panels } = this.data;
    const geometry = horizontalBarsGeometry(panels, this.width);
    const { width, height, barHeight, labelsAbove } = geometry;
    return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.name}>
      ${geometry.panels.map(
        (placed, panel) => svg`
          ${placed.titleLines.map(({ text, y }) => svg`<text class="panel-title" x=${placed.x} y=${y}>${text}</text>`)}
          ${placed.bars.map((bar, index) => {
            const row = panels[panel]?.rows[index];
            return svg`
              ${bar.labelLines.map(
                ({ text, y }) => svg`<text class="label small" x=${bar.labelX} y=${y}
                  text-anchor=${labelsAbove ? 'start' : 'end'}>${text}</text>`,
              )}
              <rect class="bar ${row?.isTotal === true ? 'total' : ''}" x=${placed.baselineX} y=${bar.y}
                width=${bar.width} height=${barHeight} />
              <text class=${row?.proportion === null ? 'absence small' : 'bar-value'} x=${bar.valueX}
                y=${bar.y + barHeight / 2 + 4.5}>${row?.value ?? ''}</text>`;
          })}
          <line class="axis" x1=${placed.baselineX} x2=${placed.baselineX} y1=${placed.top} y2=${placed.bottom} />`,
      )}
    </svg>`;
  }
}

customElements.define('horizontal-bars', HorizontalBars);
