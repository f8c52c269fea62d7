import { nothing, type TemplateResult } from 'lit';
import { numberOfText } from '../../../surveys/items/rules/number-of-text.ts';
import type { NumberItem } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { ItemElement } from '../item-element.ts';
import { itemNumberStyles } from './item-number.styles.ts';
import { settledText } from '../../forms/settled-text.ts';
import { html } from '../../components/ruby-text.ts';

/**
 * A number with its unit. A plain text field: fields of type number change by a turn of the wheel and refuse the
 * full-width digits of an input method. What is not a number is kept as typed and named as such.
 */
export class ItemNumber extends ItemElement<NumberItem> {
  static override styles = itemNumberStyles;

  protected override render(): TemplateResult {
    const { item } = this;
    const words = laterStrings(this.language);
    return html`<div>
      <label class="question" for="field">${this.renderQuestion()}</label>
      ${this.renderNotes()}
      <p id="range" class="note">${words.numberRange(item.min, item.max)}</p>
      <div class="field">
        <input
          id="field"
          type="text"
          inputmode=${(item.decimals ?? 0) > 0 || item.min < 0 ? 'text' : 'numeric'}
          autocomplete="off"
          aria-required=${item.isRequired ? 'true' : 'false'}
          aria-invalid=${this.isInvalid ? 'true' : 'false'}
          aria-describedby=${this.describedBy('range', ...(item.unit === undefined ? [] : ['unit']))}
          .value=${this.value === undefined ? '' : String(this.value)}
          @change=${this.write}
          @compositionend=${this.write}
        />
        ${item.unit === undefined ? nothing : html`<span id="unit">${say(item.unit, this.language)}</span>`}
      </div>
    </div>`;
  }

  private readonly write = (event: Event): void => {
    const typed = settledText(event)?.trim();
    if (typed !== undefined) this.change(typed === '' ? undefined : numberOfText(typed));
  };
}

customElements.define('item-number', ItemNumber);

declare global {
  interface HTMLElementTagNameMap {
    'item-number': ItemNumber;
  }
}
