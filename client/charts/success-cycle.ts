import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SuccessCycleView } from '../../analysis/report/overview/overview-view.ts';
import { successCycleGeometry } from '../../analysis/report/charts/success-cycle.geometry.ts';
import { MeasuredElement } from './measured-element.ts';

const symbols = { higher: '▲', lower: '▼' };

/** 成功循環 as a loop: each quality with its figure and how full its scale is; the same figures are among the items. */
export class SuccessCycle extends MeasuredElement {
  static override properties = { view: { attribute: false } };
  declare view: SuccessCycleView;

  protected override render(): TemplateResult {
    const { title, steps } = this.view;
    const { width, height, steps: placed, arrows } = successCycleGeometry(steps, this.width);
    const name = `${title} ${steps.map((step) => `${step.name} ${step.measure} ${step.figure.text}`).join(' → ')}`;
    return html`<svg
      class="chart success-cycle"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${name}
    >
      ${arrows.map(({ path, head }) => svg`<path class="arrow" d=${path} /><path class="arrow-head" d=${head} />`)}
      ${placed.map(
        ({ x, y, width: own, height: tall, centre, nameLines, figureY, changeY, level }, place) => {
          const step = steps[place];
          if (step === undefined) return nothing;
          const mark = step.mark === null ? '' : ` ${symbols[step.mark]}`;
          return svg`
          <rect class="step" x=${x} y=${y} width=${own} height=${tall} rx="6" />
          ${nameLines.map((line) => svg`<text class="label small" x=${centre} y=${line.y} text-anchor="middle">${line.text}</text>`)}
          <text class="cycle-figure" x=${centre} y=${figureY} text-anchor="middle">${step.figure.text}</text>
          <text class="tick" x=${centre} y=${changeY} text-anchor="middle">${step.change === null ? '' : step.change.text + mark}</text>
          <rect class="rate-track" x=${level.x} y=${level.y} width=${level.width} height=${level.height} />
          <rect class="rate-fill" x=${level.x} y=${level.y} width=${level.filled} height=${level.height} />
          <rect class="outline" x=${level.x} y=${level.y} width=${level.width} height=${level.height} />`;
        },
      )}
    </svg>`;
  }
}

customElements.define('success-cycle', SuccessCycle);
