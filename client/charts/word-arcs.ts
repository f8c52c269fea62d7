import { html, nothing, svg, type TemplateResult } from 'lit';
import { wordArcsGeometry } from '../../analysis/report/charts/word-arcs.geometry.ts';
import type { WordMap } from '../../analysis/report/topics/word-map.ts';
import { MeasuredElement } from './measured-element.ts';

/** 共起ネットワーク: words beneath each other, arcs between those that were written together; told apart without colour. */
export class WordArcs extends MeasuredElement {
  static override properties = { map: { attribute: false }, name: {} };
  declare map: WordMap;
  /** What is spoken: every pair. */
  declare name: string;

  protected override render(): TemplateResult | typeof nothing {
    const geometry = wordArcsGeometry(this.map, this.width);
    if (geometry === null) return nothing;
    const { width, height, words, arcs } = geometry;
    return html`<svg
      class="chart word-arcs"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${this.name}
    >
      ${arcs.map(
        (arc) =>
          svg`<path class="word-arc ${arc.isClose ? 'close' : ''}" d=${arc.path} stroke-width=${arc.width} />`,
      )}
      ${words.map(
        ({ word, x, y, radius }) => svg`
          <circle class="word-dot" cx=${x} cy=${y} r=${radius} />
          <text class="label" x=${x - 14} y=${y + 5} text-anchor="end">${word}</text>`,
      )}
    </svg>`;
  }
}

customElements.define('word-arcs', WordArcs);
