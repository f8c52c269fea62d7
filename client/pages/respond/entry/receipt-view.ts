import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { ticketNumber } from '../../../../surveys/tickets/ticket.ts';
import { receiptLength } from '../../../../surveys/tickets/typed-numbers.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import { addressNaming } from '../../../strings/language.ts';
import type { Entry } from './entry.ts';
import './receipt-number.ts';
import { html } from '../../../components/ruby-text.ts';

/** The number under which the public tally lists the ticket: that it came in can be checked, what it said cannot. */
export function receiptView(entry: Entry, language: RespondentLanguage): TemplateResult | typeof nothing {
  if (entry.right?.kind !== 'ticket') return nothing;
  const strings = entryStrings[language];
  const number = ticketNumber(entry.right.ticket).slice(0, receiptLength);
  return html`<section class="receipt">
    <h2>${strings.receipt}</h2>
    <receipt-number .number=${number} .strings=${strings}></receipt-number>
    <p>${strings.receiptRule}</p>
    <p class="no-print">
      <a
        href=${addressNaming(language, new URL(`/waves/${entry.wave.code}#${number}`, location.origin).href)}
        target="_blank"
        rel="noopener"
        >${strings.checkReceipt}</a
      >
    </p>
  </section>`;
}
