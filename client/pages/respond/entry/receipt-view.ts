import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { ticketNumber } from '../../../../surveys/tickets/ticket.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import type { Entry } from './entry.ts';

/** The number under which the public tally lists the ticket: that it came in can be checked, what it said cannot. */
export function receiptView(entry: Entry, language: Language): TemplateResult | typeof nothing {
  if (entry.right?.kind !== 'ticket') return nothing;
  const strings = entryStrings[language];
  const number = ticketNumber(entry.right.ticket);
  return html`<section class="receipt">
    <h2>${strings.receipt}</h2>
    <p>${strings.receiptRule}</p>
    <p class="fingerprint">${number.match(/.{1,4}/g)?.map((group) => html`<span>${group}</span> `)}</p>
    <p class="no-print">
      <a href="/waves/${entry.wave.code}#${number}" target="_blank" rel="noopener">${strings.checkReceipt}</a>
    </p>
  </section>`;
}
