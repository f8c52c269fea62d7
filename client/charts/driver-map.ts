import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DriversView } from '../../analysis/report/drivers/drivers-view.ts';
import { driverMapGeometry } from '../../analysis/report/charts/driver-map.geometry.ts';
import { MeasuredElement } from './measured-element.ts';

/** 重要度と肯定的な回答の散布図: a numbered dot a driver; priorities are filled squares, so that no colour is needed. */
export class DriverMap extends MeasuredElement {
  static override properties = { view: { attribute: false } };
  declare view: DriversView;

  protected override render(): TemplateResult | typeof nothing {
    const geometry = driverMapGeometry(this.view, this.width);
    if (geometry === null) return nothing;
    const { width, height, frame, points, middle, across, up } = geometry;
    const { map } = this.view;
    return html`<svg
      class="chart driver-map"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${map.name}
    >
      ${up.map(
        ({ y, value }) => svg`
          <line class="grid" x1=${frame.left} x2=${frame.right} y1=${y} y2=${y} />
          <text class="tick" x=${frame.left - 6} y=${y + 4} text-anchor="end">${value}</text>`,
      )}
      ${across.map(
        ({ x, value }) => svg`
          <line class="grid" x1=${x} x2=${x} y1=${frame.top} y2=${frame.bottom} />
          <text class="tick" x=${x} y=${frame.bottom + 16} text-anchor="middle">${value}</text>`,
      )}
      <line class="axis" x1=${frame.left} x2=${frame.right} y1=${frame.bottom} y2=${frame.bottom} />
      <line class="axis" x1=${frame.left} x2=${frame.left} y1=${frame.top} y2=${frame.bottom} />
      <line class="middle" x1=${middle.x} x2=${middle.x} y1=${frame.top} y2=${frame.bottom} />
      <line class="middle" x1=${frame.left} x2=${frame.right} y1=${middle.y} y2=${middle.y} />
      <text class="tick" x=${frame.left} y=${frame.top - 12}>${map.up}</text>
      <text class="tick" x=${(frame.left + frame.right) / 2} y=${frame.bottom + 36} text-anchor="middle">
        ${map.across}
      </text>
      <text class="quarter" x=${frame.left + 8} y=${frame.top + 16}>${map.act}</text>
      <text class="quarter" x=${frame.right - 8} y=${frame.top + 16} text-anchor="end">${map.keep}</text>
      ${points.map(
        ({ x, y, left, right, top, bottom }) =>
          svg`<path class="interval" d="M${left},${y} H${right} M${x},${top} V${bottom}" />`,
      )}
      ${points.map(({ number, x, y, isPriority }) =>
        isPriority
          ? svg`<rect class="dot priority" x=${x - 11} y=${y - 11} width="22" height="22" />
              <text class="dot-number priority" x=${x} y=${y + 4.5} text-anchor="middle">${number}</text>`
          : svg`<circle class="dot" cx=${x} cy=${y} r="11" />
              <text class="dot-number" x=${x} y=${y + 4.5} text-anchor="middle">${number}</text>`,
      )}
    </svg>`;
  }
}

customElements.define('driver-map', DriverMap);
