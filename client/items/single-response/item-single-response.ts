import { nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ResponseOption, SingleResponseItem } from '../../../surveys/schema/item.ts';
import { ItemElement } from '../item-element.ts';
import { itemSingleResponseStyles } from './item-single-response.styles.ts';
import { html, rubyText } from '../../components/ruby-text.ts';

/** One option, or blank: radio buttons, one a row. */
export class ItemSingleResponse extends ItemElement<SingleResponseItem> {
  static override styles = itemSingleResponseStyles;

  protected override render(): TemplateResult {
    return html`<fieldset
      role="radiogroup"
      aria-required=${this.item.isRequired ? 'true' : 'false'}
      aria-invalid=${this.isInvalid ? 'true' : 'false'}
      aria-describedby=${this.describedBy()}
    >
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <div class="options">${this.item.options.map((option) => this.renderOption(option))}</div>
      ${this.renderDecline()}
    </fieldset>`;
  }

  private renderOption(option: ResponseOption): TemplateResult {
    const { code, label, description } = option;
    const isChosen = this.value === code;
    return html`<label class="option">
        <input
          type="radio"
          name="option"
          .value=${code}
          aria-labelledby="label-${code}"
          aria-describedby=${description === undefined ? nothing : `description-${code}`}
          .checked=${live(isChosen)}
          @change=${() => this.change(code)}
        />
        <span id="label-${code}" class="label">${rubyText(label, this.language)}</span>
        ${
          description === undefined
            ? nothing
            : html`<span id="description-${code}" class="description"
                >${rubyText(description, this.language)}</span
              >`
        }
      </label>
      ${isChosen && option.takesText ? this.renderOptionText(option) : nothing}`;
  }
}

customElements.define('item-single-response', ItemSingleResponse);

declare global {
  interface HTMLElementTagNameMap {
    'item-single-response': ItemSingleResponse;
  }
}
