import { html, type TemplateResult } from 'lit';
import type { CollectionMode } from '../../../../server/contract/waves.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';

/** What each way of answering protects, and what it does not. */
export function modesView(modes: readonly CollectionMode[], language: Language): TemplateResult {
  const strings = entryStrings[language];
  return html`<section class="promise modes">
    <h2>${strings.modes}</h2>
    ${modes.map(
      (mode) =>
        html`<h3>${strings.modeNames[mode]}</h3>
          ${strings.modeRules[mode].map((rule) => html`<p>${rule}</p>`)}`,
    )}
  </section>`;
}
