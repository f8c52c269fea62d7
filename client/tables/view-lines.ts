import { html, type TemplateResult } from 'lit';
import type { Line, LineKind } from '../../analysis/report/table-view.ts';

/** The lines of one kind, each as its place on the page wants it. */
export function linesOf(
  lines: readonly Line[],
  kind: LineKind,
  draw: (text: string) => TemplateResult,
): TemplateResult[] {
  return lines.filter((line) => line.kind === kind).map(({ text }) => draw(text));
}

/** The notes under a table. */
export function notesList(title: string, notes: readonly Line[]): TemplateResult {
  return html`<div class="notes">
    <h2>${title}</h2>
    <ul>
      ${notes.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}
