import type { TemplateResult } from 'lit';
import type { OpenEndedItem } from '../../../surveys/schema/item.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { ItemElement } from '../item-element.ts';
import { itemOpenEndedStyles } from './item-open-ended.styles.ts';
import { settledText } from '../../forms/settled-text.ts';
import { html } from '../../components/ruby-text.ts';

/**
 * Free text. What is too long is counted and marked, never cut: cutting would lose the end of a pasted text
 * without a word.
 */
export class ItemOpenEnded extends ItemElement<OpenEndedItem> {
  static override styles = itemOpenEndedStyles;

  protected override render(): TemplateResult {
    const { item, strings } = this;
    const text = typeof this.value === 'string' ? this.value : '';
    return html`<div>
      <label class="question" for="field">${this.renderQuestion()}</label>
      ${this.renderNotes()}
      <p id="note" class="note">
        ${item.pattern === undefined ? strings.anonymousText : laterStrings(this.language).textPattern[item.pattern]}
      </p>
      ${item.pattern === undefined ? this.renderLong(text) : this.renderShort(text)}
    </div>`;
  }

  private renderLong(text: string): TemplateResult {
    const { item, strings } = this;
    return html`<textarea
        id="field"
        rows="5"
        autocomplete="off"
        aria-required=${item.isRequired ? 'true' : 'false'}
        aria-invalid=${this.isInvalid ? 'true' : 'false'}
        aria-describedby=${this.describedBy('note', 'length')}
        .value=${text}
        @input=${this.write}
        @compositionend=${this.write}
      ></textarea>
      <p id="length" class="note length ${text.length > item.maxLength ? 'over' : ''}">
        ${strings.length(text.length, item.maxLength)}
      </p>`;
  }

  /** A text of one form is one line. */
  private renderShort(text: string): TemplateResult {
    const { item } = this;
    return html`<input
      id="field"
      type="text"
      inputmode=${item.pattern === 'digits' ? 'numeric' : 'text'}
      autocomplete="off"
      aria-required=${item.isRequired ? 'true' : 'false'}
      aria-invalid=${this.isInvalid ? 'true' : 'false'}
      aria-describedby=${this.describedBy('note')}
      .value=${text}
      @input=${this.write}
      @compositionend=${this.write}
    />`;
  }

  private readonly write = (event: Event): void => {
    const text = settledText(event);
    if (text !== undefined) this.change(text === '' ? undefined : text);
  };
}

customElements.define('item-open-ended', ItemOpenEnded);

declare global {
  interface HTMLElementTagNameMap {
    'item-open-ended': ItemOpenEnded;
  }
}
