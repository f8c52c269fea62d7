import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { copyText } from '../../../components/copy-text.ts';
import { html } from '../../../components/ruby-text.ts';
import { entryStrings } from '../../../strings/entry/entry-strings.ts';
import type { EntryStrings } from '../../../strings/entry/ja.ts';

/** A receipt number to take along: in groups for the eye, whole for the clipboard. */
export class ReceiptNumber extends LitElement {
  static override properties: PropertyDeclarations = {
    number: {},
    strings: { attribute: false },
    outcome: { state: true },
  };
  declare number: string;
  declare strings: EntryStrings;
  declare private outcome: 'none' | 'copied' | 'failed';

  constructor() {
    super();
    this.number = '';
    this.strings = entryStrings.ja;
    this.outcome = 'none';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { number, strings, outcome } = this;
    return html`<p class="fingerprint">
        ${number.match(/.{1,4}/g)?.map((group) => html`<span>${group}</span> `)}
      </p>
      <p class="no-print">
        <button type="button" class="button" @click=${() => void this.#copy()}>${strings.copyReceipt}</button>
        <span role="status"
          >${outcome === 'none' ? '' : outcome === 'copied' ? strings.receiptCopied : strings.receiptNotCopied}</span
        >
      </p>`;
  }

  async #copy(): Promise<void> {
    this.outcome = (await copyText(this.number)) ? 'copied' : 'failed';
  }
}

customElements.define('receipt-number', ReceiptNumber);
