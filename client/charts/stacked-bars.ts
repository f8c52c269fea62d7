import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { StackedBarsView } from '../../analysis/report/chart-view.ts';
import { divergingBarsGeometry } from '../../analysis/report/charts/diverging-bars.geometry.ts';
import { MeasuredElement } from './measured-element.ts';
import {
  stackedBarsGeometry,
  type StackedBarsRow,
  type StackedBarsBar,
  type StackedBarsGeometry,
} from '../../analysis/report/charts/stacked-bars.geometry.ts';
import { toneOf } from '../../analysis/report/charts/tones.ts';

let elementCount = 0;

/**
 * 帯グラフ: one full-width bar per group, 全体 first. Categories differ in lightness, neighbours also in pattern where
 * they are not steps of a scale, so that the chart can be read in black and white.
 */
export class StackedBars extends MeasuredElement {
  static override properties = { view: { attribute: false } };
  declare view: StackedBarsView;
  #id = `stacked-bars-${(elementCount += 1)}`;

  protected override render(): TemplateResult {
    const { rows, categories, name, legendName } = this.view;
    const bars = rows.map(({ label, parts }) => ({
      label,
      counts: parts?.map(({ value }) => value) ?? null,
    }));
    const geometry = this.#geometry(bars);
    const { width, height, barX, barWidth, axisY, middleX } = geometry;
    return html`
      <ul class="legend" aria-label=${legendName}>
        ${categories.map(
          ({ label }, index) =>
            html`<li>
              <svg class="swatch" viewBox="0 0 18 18" aria-hidden="true">
                ${this.#fill(index, 0.5, 0.5, 17, 17)}
                <rect class="outline" x="0.5" y="0.5" width="17" height="17" /></svg
              >${label}
            </li>`,
        )}
      </ul>
      <svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label=${name}>
        <defs>
          ${['light', 'dark'].map(
            (
              shade,
            ) => svg`<pattern id="${this.#id}-${shade}" width="7" height="7" patternUnits="userSpaceOnUse">
              <path class="hatch ${shade}" d="M-1,8 L8,-1 M-1,1 L1,-1 M6,8 L8,6" />
            </pattern>`,
          )}
        </defs>
        ${geometry.ticks.map(
          ({ x, proportion }) => svg`
            <line class="grid" x1=${x} x2=${x} y1="0" y2=${axisY} />
            <text class="tick" x=${x} y=${axisY + 17} text-anchor=${anchor(proportion)}>${proportion * 100}%</text>`,
        )}
        ${
          middleX === null
            ? nothing
            : svg`<line class="middle" x1=${middleX} x2=${middleX} y1="0" y2=${axisY} />`
        }
        ${geometry.bars.map((bar, index) => this.#bar(bar, index, geometry))}
        ${
          middleX === null
            ? svg`<line class="axis" x1=${barX} x2=${barX + barWidth} y1=${axisY} y2=${axisY} />`
            : nothing
        }
      </svg>
    `;
  }

  #geometry(bars: StackedBarsRow[]): StackedBarsGeometry {
    const { middle, categories } = this.view;
    if (middle === undefined) return stackedBarsGeometry(bars, this.width);
    const rampCount = categories.filter(({ kind }) => kind === 'ramp').length;
    return divergingBarsGeometry(bars, this.width, { middle, rampCount });
  }

  #bar(
    bar: StackedBarsBar,
    index: number,
    { barX, barWidth, barHeight, labelsAbove, middleX }: StackedBarsGeometry,
  ): SVGTemplateResult {
    const row = this.view.rows[index];
    return svg`
      ${bar.labelLines.map(
        ({ text, y }) =>
          svg`<text class="label ${index === 0 ? 'first' : ''}" x=${bar.labelX} y=${y}
            text-anchor=${labelsAbove ? 'start' : 'end'}>${text}</text>`,
      )}
      ${bar.segments.map(({ category, x, width }) => this.#fill(category, x, bar.y, width, barHeight))}
      ${
        bar.segments.length === 0
          ? svg`<text class="absence" x=${barX + 4} y=${bar.y + barHeight / 2 + 5}>${row?.absence ?? ''}</text>`
          : middleX !== null
            ? nothing
            : svg`<rect class="outline" x=${barX} y=${bar.y} width=${barWidth} height=${barHeight} />`
      }
      ${bar.segments.map(({ category, x, width, isLabelled }) =>
        isLabelled
          ? svg`<text class="value ${this.#tone(category)}" x=${x + width / 2} y=${bar.y + barHeight / 2 + 4.5}
              text-anchor="middle">${row?.parts?.[category]?.text}</text>`
          : nothing,
      )}`;
  }

  #fill(category: number, x: number, y: number, width: number, height: number): SVGTemplateResult {
    const { isHatched, isDark } = toneOf(this.view, category);
    const shade = isDark ? 'light' : 'dark';
    const hatch = isHatched
      ? svg`<rect x=${x} y=${y} width=${width} height=${height} fill="url(#${this.#id}-${shade})" />`
      : nothing;
    return svg`<rect class="segment ${this.#tone(category)}" x=${x} y=${y} width=${width} height=${height} />${hatch}`;
  }

  #tone(category: number): string {
    const { step } = toneOf(this.view, category);
    return step === 'blank' ? step : `ramp-${step}`;
  }
}

function anchor(proportion: number): string {
  return proportion === 0 ? 'start' : proportion === 1 ? 'end' : 'middle';
}

customElements.define('stacked-bars', StackedBars);
