import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../strings/console/ja.ts';

/** The way back up from a page. */
export function breadcrumbs(
  steps: { href: string; label: string }[],
  words: ConsoleWords['shell'],
): TemplateResult {
  return html`<nav class="breadcrumbs no-print" aria-label=${words.path}>
    <ol>
      ${steps.map(({ href, label }) => html`<li><a href=${href}>${label}</a></li>`)}
    </ol>
  </nav>`;
}
