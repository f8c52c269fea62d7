import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../../analysis/report/table-view.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';

/** Where a table comes from and under which rules it was made. */
export function sourceList(lines: readonly Line[], words: ConsoleWords['table']): TemplateResult {
  const source = lines.filter(({ kind }) => kind === 'source');
  return html`<dl class="source">
    <dt>${words.source}</dt>
    <dd>${source.map(({ text }, place) => html`${place === 0 ? nothing : html`<br />`}${text}`)}</dd>
  </dl>`;
}
