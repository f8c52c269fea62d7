import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../strings/console/ja.ts';

/** On every page (of paper, too: the second mark is repeated by the print style), table and print of a wave whose responses were made up. */
export function syntheticMark(isSynthetic: boolean, words: ConsoleWords): TemplateResult | typeof nothing {
  if (!isSynthetic) return nothing;
  return html`<p class="synthetic">
      <strong>${words.shell.synthetic}</strong><span>${words.shell.syntheticNote}</span>
    </p>
    <p class="print-mark" aria-hidden="true">${words.shell.synthetic}</p>`;
}

/** The same beside a title in a list. */
export function syntheticTag(isSynthetic: boolean, words: ConsoleWords): TemplateResult | typeof nothing {
  return isSynthetic ? html`<span class="tag synthetic-tag">${words.shell.synthetic}</span>` : nothing;
}
