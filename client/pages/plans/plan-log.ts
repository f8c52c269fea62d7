import { html, type TemplateResult } from 'lit';
import type { PlanAuditEntry } from '../../../server/routes/audit.schema.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { momentWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';

/** Who did what to plans, deleted ones included, the latest first. */
export function planLog(
  entries: readonly PlanAuditEntry[],
  language: Language,
  { plans: { log: words }, printing: { audit } }: ConsoleWords,
): TemplateResult {
  if (entries.length === 0) return html`<p>${words.empty}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.caption}>
    <table class="list audit-log">
      <caption class="spoken">
        ${words.caption}
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
              <td class="what">${sentenceOf(entry, words)}</td>
              <td>${entry.actor}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Only what was touched is counted. */
function sentenceOf({ action, facts }: PlanAuditEntry, words: ConsoleWords['plans']['log']): string {
  const parts = [
    [facts.addedCount, words.added],
    [facts.removedCount, words.removed],
    [facts.changedCount, words.changed],
  ] as const;
  const touched = parts.flatMap(([count, say]) => (count === 0 ? [] : [say(countWords(count))]));
  return words.actions[action](
    facts.title,
    touched.length === 0 ? '' : words.indicators(touched.join(words.join)),
  );
}
