import { html, type TemplateResult } from 'lit';
import type { InvitationStatus } from '../../../server/contract/fieldwork/invitations.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

/** How many may answer, are invited and have a ticket, by group. */
export function invitationCounts(
  { strata }: InvitationStatus,
  language: Language,
  { invitations: words }: ConsoleWords,
): TemplateResult {
  const counts = ['eligibleCount', 'invitedCount', 'issuedCount', 'reissuedCount'] as const;
  const total = (count: (typeof counts)[number]): number => strata.reduce((sum, row) => sum + row[count], 0);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.counts}>
    <table class="figures">
      <caption class="spoken">
        ${words.counts}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${words.group}</th>
          <th scope="col">${words.eligible}</th>
          <th scope="col">${words.invited}</th>
          <th scope="col">${words.issued}</th>
          <th scope="col">${words.renewed}</th>
        </tr>
      </thead>
      <tbody>
        ${strata.map(
          (row) =>
            html`<tr>
              <th scope="row">${say(row.label, language)}</th>
              ${counts.map((count) => html`<td>${countWords(row[count])}</td>`)}
            </tr>`,
        )}
        <tr class="total">
          <th scope="row">${words.total}</th>
          ${counts.map((count) => html`<td>${countWords(total(count))}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}
