import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MultipleResponseItem, ResponseOption } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { ItemElement } from '../item-element.ts';
import { itemMultipleResponseStyles } from './item-multiple-response.styles.ts';
import { html, rubyText } from '../../components/ruby-text.ts';

/** Any number of options: checkboxes, one a row; an exclusive option ("none of these") and the others clear each other. */
export class ItemMultipleResponse extends ItemElement<MultipleResponseItem> {
  static override styles = itemMultipleResponseStyles;
  static override properties: PropertyDeclarations = { cleared: { state: true } };

  /** The last choice that cleared others, and how it is told. */
  declare private cleared: { by: ResponseOption; words: 'clearedOthers' | 'clearedExclusive' } | undefined;

  private get chosen(): string[] {
    return Array.isArray(this.value) ? this.value : [];
  }

  protected override render(): TemplateResult {
    const { item } = this;
    return html`<fieldset aria-describedby=${this.describedBy('how')}>
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <p id="how" class="help">${this.howWords()}</p>
      <div class="options">${item.options.map((option) => this.renderOption(option))}</div>
      <p class="count" role="status">${this.clearedWords()} ${this.countWords()}</p>
    </fieldset>`;
  }

  private renderOption(option: ResponseOption): TemplateResult {
    const { code, label, description } = option;
    const isChosen = this.chosen.includes(code);
    return html`<label class="option">
        <input
          type="checkbox"
          .value=${code}
          aria-labelledby="label-${code}"
          aria-describedby=${description === undefined ? nothing : `description-${code}`}
          aria-invalid=${this.isInvalid ? 'true' : nothing}
          .checked=${live(isChosen)}
          @change=${() => this.toggle(option)}
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

  private toggle(option: ResponseOption): void {
    const before = this.item.options.filter(({ code }) => this.chosen.includes(code));
    const isChoosing = !before.includes(option);
    const kept =
      isChoosing && option.isExclusive ? [] : before.filter((other) => !isChoosing || !other.isExclusive);
    const dropped = isChoosing ? before.filter((other) => !kept.includes(other)) : [];
    const after = this.item.options.filter((other) => (other === option ? isChoosing : kept.includes(other)));
    const [first] = dropped;
    if (first === undefined) this.cleared = undefined;
    else if (option.isExclusive) this.cleared = { by: option, words: 'clearedOthers' };
    else this.cleared = { by: first, words: 'clearedExclusive' };
    this.change(after.length > 0 ? after.map(({ code }) => code) : undefined);
  }

  private clearedWords(): string {
    if (this.cleared === undefined) return '';
    return this.strings[this.cleared.words](say(this.cleared.by.label, this.language));
  }

  private howWords(): string {
    const { strings } = this;
    const { minChoices, maxChoices } = this.item;
    if (minChoices === undefined)
      return maxChoices === undefined ? strings.multiple : strings.multipleUpTo(maxChoices);
    return maxChoices === undefined
      ? strings.multipleFrom(minChoices)
      : strings.multipleBetween(minChoices, maxChoices);
  }

  private countWords(): string {
    const { maxChoices } = this.item;
    const count = this.chosen.length;
    return maxChoices === undefined
      ? this.strings.chosenCount(count)
      : this.strings.chosenCountOf(count, maxChoices);
  }
}

customElements.define('item-multiple-response', ItemMultipleResponse);

declare global {
  interface HTMLElementTagNameMap {
    'item-multiple-response': ItemMultipleResponse;
  }
}
