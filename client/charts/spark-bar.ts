import { html, svg, type TemplateResult } from 'lit';
import type { ChartView } from '../../analysis/report/chart-view.ts';
import { sparkGeometry } from '../../analysis/report/charts/spark.geometry.ts';

/** A chart as small as a word beside its figure; the table that is one press away has it in full. */
export function sparkBar(view: ChartView): TemplateResult {
  const { width, height, rects } = sparkGeometry(view);
  return html`<svg
    class="spark"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${rects.map(
      (rect) =>
        svg`<rect class="${rect.tone === 'bar' ? 'bar' : `segment ${rect.tone}`}" x=${rect.x} y=${rect.y} width=${rect.width} height=${rect.height} />`,
    )}
    <rect class="outline" x="0.5" y="0.5" width=${width - 1} height=${height - 1} />
  </svg>`;
}
