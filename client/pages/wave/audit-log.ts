import { html, type TemplateResult } from 'lit';
import type { AuditEntry } from '../../../server/routes/audit.schema.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { momentWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** Who did what to a wave, the latest first. */
export function auditLog(
  entries: readonly AuditEntry[],
  strata: readonly Pick<Stratum, 'code' | 'label'>[],
  language: Language,
  { printing: { audit: words } }: ConsoleWords,
): TemplateResult {
  if (entries.length === 0) return html`<p>${words.empty}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
    <table class="list audit-log">
      <caption class="spoken">
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.at}</th>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.actor}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <td>${momentWords(new Date(entry.at), language)}</td>
              <td class="what">${sentenceOf(entry, strata, language, words)}</td>
              <td>${entry.actor}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Most entries have one count, under a name of its own; where there are several, it is that of what was recorded. */
function sentenceOf(
  { action, facts }: AuditEntry,
  strata: readonly Pick<Stratum, 'code' | 'label'>[],
  language: Language,
  words: ConsoleWords['printing']['audit'],
): string {
  const counts = Object.values(facts).filter((fact) => typeof fact === 'number');
  const count = Number(facts['recordedCount'] ?? counts[0] ?? 0);
  const stratum = strata.find(({ code }) => code === facts['stratum']);
  const label = stratum === undefined ? String(facts['stratum'] ?? '') : say(stratum.label, language);
  return words.actions[action](countWords(count), label);
}
