import { html, nothing, svg, type TemplateResult } from 'lit';
import type { IndicatorLineView } from '../../analysis/report/chart-view.ts';
import { indicatorLineGeometry } from '../../analysis/report/charts/indicator-line.geometry.ts';

/**
 * The course of an indicator: a dot a wave with its interval, a line where the waves can be compared, the target dashed
 * with a diamond in its year, dotted the path that leads there. Its table is the row it stands in.
 */
export function indicatorLine(view: IndicatorLineView): TemplateResult {
  const { width, height, points, path, wanted, target, axisY, left, right, years, values } =
    indicatorLineGeometry(view);
  return html`<svg
    class="chart indicator-line"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${view.name}
  >
    ${values.map(
      ({ y, text }) => svg`
        <line class="grid" x1=${left} x2=${right} y1=${y} y2=${y} />
        <text class="tick" x=${left - 4} y=${y + 4} text-anchor="end">${text}</text>`,
    )}
    ${years.map(
      ({ x, year }) => svg`<text class="tick" x=${x} y=${axisY + 17} text-anchor="middle">${year}</text>`,
    )}
    <line class="axis" x1=${left} x2=${right} y1=${axisY} y2=${axisY} />
    ${
      target === null
        ? nothing
        : svg`<line class="target" x1=${left} x2=${right} y1=${target.y} y2=${target.y} />
          <path class="target-mark" d="M${target.x},${target.y - 5} l5,5 l-5,5 l-5,-5 z" />`
    }
    <path class="wanted" d=${wanted} />
    ${points.map(
      ({ x, top, bottom }) =>
        svg`<path class="interval" d="M${x},${top} V${bottom} M${x - 4},${top} h8 M${x - 4},${bottom} h8" />`,
    )}
    <path class="course" d=${path} />
    ${points.map(
      ({ x, y, isJoined }) => svg`<circle class="dot ${isJoined ? '' : 'apart'}" cx=${x} cy=${y} r="4" />`,
    )}
  </svg>`;
}
