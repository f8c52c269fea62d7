import { nothing, type TemplateResult } from 'lit';
import type { CollectionMode } from '../../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import type { Entry } from './entry.ts';
import { html } from '../../../components/ruby-text.ts';

/** What the reader's own way of answering protects and against whom, and what it does not; the wave's other ways stand folded. */
export function modesView(entry: Entry, language: RespondentLanguage): TemplateResult {
  const strings = entryStrings[language];
  const own = entry.modes;
  const others = entry.wave.contract.modes.filter((mode) => !own.includes(mode));
  return html`<section class="promise modes">
    <h2>${strings.modes}</h2>
    ${own.map((mode) => rulesView(mode, entry, language))}
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary>${strings.otherModes}</summary>
            ${others.map((mode) => rulesView(mode, entry, language))}
          </details>`
    }
    <p>${strings.watched}</p>
  </section>`;
}

function rulesView(mode: CollectionMode, { wave }: Entry, language: RespondentLanguage): TemplateResult {
  const strings = entryStrings[language];
  const { ticketsUntil } = wave.contract;
  return html`<h3>${strings.modeNames[mode]}</h3>
    ${strings.modeRules[mode].map((rule) => html`<p>${rule}</p>`)}
    ${mode === 'ticket' ? html`<p>${ticketsUntil === null ? strings.noTicketWindow : strings.ticketWindow}</p>` : nothing}`;
}
