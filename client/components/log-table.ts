import { html, type TemplateResult } from 'lit';
import type { Language } from '../../surveys/schema/local-text.ts';
import { momentWords } from '../strings/console/dates.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';

interface LogTable<Entry> {
  entries: readonly Entry[];
  caption: string;
  empty: string;
  sentenceOf: (entry: Entry) => string;
}

/** Who did what and when, in the order of the entries. */
export function logTable<Entry extends { at: string; actor: string }>(
  { entries, caption, empty, sentenceOf }: LogTable<Entry>,
  language: Language,
  { printing: { audit } }: ConsoleWords,
): TemplateResult {
  if (entries.length === 0) return html`<p>${empty}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="list log">
      <caption class="spoken">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${audit.at}</th>
          <th scope="col">${audit.what}</th>
          <th scope="col">${audit.actor}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <td>${momentWords(new Date(entry.at), language)}</td>
              <td class="what">${sentenceOf(entry)}</td>
              <td>${entry.actor}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
