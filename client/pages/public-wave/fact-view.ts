import type { TemplateResult } from 'lit';
import { html } from '../../components/ruby-text.ts';

/** One line of a list of facts. */
export function factView(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
