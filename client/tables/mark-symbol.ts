import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from '../../analysis/report/overview/overview-view.ts';

const symbols = { higher: '▲', lower: '▼' };

/** ▲ or ▼ with what it means for whoever does not see it. */
export function markSymbol(mark: Mark, words: string): TemplateResult | typeof nothing {
  if (mark === null) return nothing;
  return html`<span class="change-mark" aria-hidden="true">${symbols[mark]}</span
    ><span class="spoken">${words}</span>`;
}
