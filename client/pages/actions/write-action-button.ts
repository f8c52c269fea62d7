import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { writeActionLink } from './subject-address.ts';

/** From a table, or a list of texts, to what is done about it. */
export function writeActionButton(wave: string, table: string, language: Language): TemplateResult {
  return html`<p class="actions no-print">
    <a class="button" href=${writeActionLink(wave, { kind: 'table', table }, language)}
      >${actionsWords(language).write}</a
    >
  </p>`;
}
