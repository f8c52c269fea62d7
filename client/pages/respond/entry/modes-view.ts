import { nothing, type TemplateResult } from 'lit';
import type { Contract } from '../../../../server/contract/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import { html } from '../../../components/ruby-text.ts';

/** What each way of answering protects and against whom, and what it does not. */
export function modesView(
  { modes, ticketsUntil }: Pick<Contract, 'modes' | 'ticketsUntil'>,
  language: RespondentLanguage,
): TemplateResult {
  const strings = entryStrings[language];
  return html`<section class="promise modes">
    <h2>${strings.modes}</h2>
    ${modes.map(
      (mode) =>
        html`<h3>${strings.modeNames[mode]}</h3>
          ${strings.modeRules[mode].map((rule) => html`<p>${rule}</p>`)}
          ${mode === 'ticket' ? html`<p>${ticketsUntil === null ? strings.noTicketWindow : strings.ticketWindow}</p>` : nothing}`,
    )}
    <p>${strings.watched}</p>
  </section>`;
}
