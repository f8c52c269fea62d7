import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RatingScaleItem } from '../../../surveys/schema/item.ts';
import { respondentLanguages } from '../../../surveys/schema/language.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { say } from '../../strings/language.ts';
import { ItemElement } from '../item-element.ts';
import { pointClasses, pointColumns } from '../point-rows.ts';
import { itemRatingScaleStyles } from './item-rating-scale.styles.ts';
import { html } from '../../components/ruby-text.ts';

/** A whole number between two ends: one radio button a point, the number in it. */
export class ItemRatingScale extends ItemElement<RatingScaleItem> {
  static override styles = itemRatingScaleStyles;

  private get points(): number[] {
    const { min, max } = this.item;
    return Array.from({ length: max - min + 1 }, (_, step) => min + step);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item')) this.style.setProperty('--columns', String(pointColumns(this.points.length)));
  }

  protected override render(): TemplateResult {
    const { item } = this;
    return html`<fieldset
      role="radiogroup"
      aria-required=${item.isRequired ? 'true' : 'false'}
      aria-invalid=${this.isInvalid ? 'true' : 'false'}
      aria-describedby=${this.describedBy()}
    >
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <div class="scale ${pointClasses(this.points.length)}">
        ${this.renderEnd('low', item.min, item.minLabel)} ${this.renderEnd('high', item.max, item.maxLabel)}
        <div class="row">${this.points.map((point) => this.renderPoint(point))}</div>
      </div>
      ${this.renderDecline()}
    </fieldset>`;
  }

  /** The words of an end stand once for the eye; each radio button at an end says them too. */
  private renderEnd(
    end: 'low' | 'high',
    point: number,
    label: LocalText | undefined,
  ): TemplateResult | typeof nothing {
    if (label === undefined) return nothing;
    const words = say(label, this.language);
    const { colon } = punctuation[respondentLanguages[this.language].nearest];
    return html`<span class="end ${end}" aria-hidden="true">${`${point}${colon}${words}`}</span>`;
  }

  private renderPoint(point: number): TemplateResult {
    const { item } = this;
    const end = point === item.min ? item.minLabel : point === item.max ? item.maxLabel : undefined;
    return html`<label class="point">
      <input
        type="radio"
        name="point"
        .value=${String(point)}
        .checked=${live(this.value === point)}
        @change=${() => this.change(point)}
      />
      <span>${point}</span>${
        end === undefined ? nothing : html`<span class="spoken"> ${say(end, this.language)}</span>`
      }
    </label>`;
  }
}

customElements.define('item-rating-scale', ItemRatingScale);

declare global {
  interface HTMLElementTagNameMap {
    'item-rating-scale': ItemRatingScale;
  }
}
