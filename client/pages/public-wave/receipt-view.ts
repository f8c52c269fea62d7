import { nothing, type TemplateResult } from 'lit';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import type { ReceiptCheck } from './receipt-check.ts';
import { troubleWords } from './trouble-words.ts';
import { html } from '../../components/ruby-text.ts';

interface Receipt {
  /** As it came with the address. */
  number: string;
  check: ReceiptCheck;
  language: RespondentLanguage;
  look: (typed: string) => void;
}

/** Where a respondent sees that his or her ticket was counted. */
export function receiptView({ number, check, language, look }: Receipt): TemplateResult {
  const strings = publicWaveStrings[language];
  const isUnreadable = check.kind === 'unreadable';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('receipt');
    if (field instanceof HTMLInputElement) look(field.value);
  };
  return html`<section class="no-print">
    <h2>${strings.receipt}</h2>
    <p>${strings.receiptLead}</p>
    <form class="receipt" novalidate @submit=${submit}>
      <label for="receipt">${strings.receiptNumber}</label>
      <p class="hint" id="receipt-hint">${strings.receiptHint}</p>
      ${
        isUnreadable
          ? html`<p class="field-error" id="receipt-error">
              ${strings.errorMark}${strings.receiptUnreadable}
            </p>`
          : nothing
      }
      <input
        id="receipt"
        name="receipt"
        type="text"
        .value=${number}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${isUnreadable ? 'true' : 'false'}
        aria-describedby=${isUnreadable ? 'receipt-hint receipt-error' : 'receipt-hint'}
      />
      <button class="button">${strings.receiptCheck}</button>
    </form>
    <div role="status" class="outcome">${outcomeView(check, language)}</div>
  </section>`;
}

function outcomeView(check: ReceiptCheck, language: RespondentLanguage): TemplateResult | typeof nothing {
  const strings = publicWaveStrings[language];
  switch (check.kind) {
    case 'reading':
      return html`<p>${strings.receiptReading}</p>`;
    case 'found':
      return html`<div class="notice">
        <p><strong>${strings.receiptFound(say(check.stratum, language))}</strong></p>
        <p>${strings.receiptFoundMeaning}</p>
      </div>`;
    case 'forged':
      return html`<div class="notice error"><p>${strings.receiptForged}</p></div>`;
    case 'absent':
      return html`<div class="notice">
        <p><strong>${strings.receiptAbsent}</strong> ${strings.receiptAbsentLead}</p>
        <ul>
          ${strings.receiptAbsentReasons.map((reason) => html`<li>${reason}</li>`)}
        </ul>
        <p>${strings.receiptAbsentNext}</p>
      </div>`;
    case 'failed':
      return html`<div class="notice error"><p>${troubleWords(check.trouble, strings)}</p></div>`;
    default:
      return nothing;
  }
}
