import type { TemplateResult } from 'lit';
import { html } from '../../components/ruby-text.ts';

/** A long number in groups of four, so that people can compare it. */
export function fingerprintView(fingerprint: string): TemplateResult {
  const groups = fingerprint.match(/.{1,4}/g) ?? [];
  return html`<p class="fingerprint">${groups.map((group) => html`<span>${group}</span> `)}</p>`;
}
