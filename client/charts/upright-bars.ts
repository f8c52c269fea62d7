import { html, svg, type TemplateResult } from 'lit';
import type { HorizontalBarsRow } from '../../analysis/report/chart-view.ts';
import { uprightBarsGeometry } from '../../analysis/report/charts/upright-bars.geometry.ts';

/** The distribution over a long scale: a bar a point, its value above it. */
export function uprightBars(
  rows: readonly HorizontalBarsRow[],
  name: string,
  available: number,
): TemplateResult {
  const { width, height, axisY, bars } = uprightBarsGeometry(rows, available);
  return html`<svg class="chart upright" viewBox="0 0 ${width} ${height}" role="img" aria-label=${name}>
    ${bars.map(
      ({ x, y, width: own, height: tall, centre, labelLines }, place) => svg`
        <rect class="bar" x=${x} y=${y} width=${own} height=${tall} />
        <text class="bar-value" x=${centre} y=${y - 5} text-anchor="middle">${rows[place]?.text}</text>
        ${labelLines.map(
          (line) =>
            svg`<text class="label small" x=${centre} y=${line.y} text-anchor="middle">${line.text}</text>`,
        )}`,
    )}
    <line class="axis" x1="0" x2=${width} y1=${axisY} y2=${axisY} />
  </svg>`;
}
