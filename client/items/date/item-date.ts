import { css, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dateWords, readDateText } from '../../../surveys/items/date-text.ts';
import type { DateItem } from '../../../surveys/schema/item.ts';
import { respondentLanguages } from '../../../surveys/schema/language.ts';
import { html } from '../../components/ruby-text.ts';
import { settledText } from '../../forms/settled-text.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { ItemElement } from '../item-element.ts';
import { itemElementStyles } from '../item-element.styles.ts';

/**
 * A date, as exact as the item asks. A plain text field that reads dates by era and by the calendar, and says how it
 * has read them: calendars to choose from make a date years ago a long way, and know no eras. What is no date is kept
 * as typed and named as such.
 */
export class ItemDate extends ItemElement<DateItem> {
  static override styles = [
    itemElementStyles,
    css`
      input[type='text'] {
        max-inline-size: 20rem;
        margin-block-start: 0.75rem;
        font-variant-numeric: tabular-nums;
      }

      .read {
        min-block-size: 1.75em;
        margin-block-start: 0.25rem;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { typed: { state: true } };

  /** What stands in the field, while it is the respondent's own writing of the answer. */
  declare protected typed: string | undefined;

  protected override render(): TemplateResult {
    const { item, language } = this;
    const words = laterStrings(language);
    const { nearest } = respondentLanguages[language];
    const shown = this.shown;
    return html`<div>
      <label class="question" for="field">${this.renderQuestion()}</label>
      ${this.renderNotes()}
      <p id="range" class="note">
        ${words.dateRange(dateWords(item.earliest, nearest), dateWords(item.latest, nearest))}<br />
        ${words.dateExample[item.precision]}
      </p>
      <input
        id="field"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-required=${item.isRequired ? 'true' : 'false'}
        aria-invalid=${this.isInvalid ? 'true' : 'false'}
        aria-describedby=${this.describedBy('range', 'read')}
        .value=${shown}
        @input=${this.follow}
        @change=${this.write}
        @compositionend=${this.write}
      />
      <p id="read" class="read" role="status">${this.readWords(shown)}</p>
    </div>`;
  }

  private get shown(): string {
    const answer = this.value === undefined ? '' : String(this.value);
    const isOwn = this.typed !== undefined && this.answerOf(this.typed) === this.value;
    return isOwn || this.isTyping ? (this.typed ?? '') : answer.replaceAll('-', '/');
  }

  /** Between the first key and leaving the field, what is typed is not the answer yet. */
  private isTyping = false;

  private answerOf(typed: string): string | undefined {
    return typed.trim() === '' ? undefined : (readDateText(typed, this.item.precision) ?? typed.trim());
  }

  private readWords(shown: string): string {
    const words = laterStrings(this.language);
    if (shown.trim() === '') return '';
    const iso = readDateText(shown, this.item.precision);
    if (iso !== null) return words.dateRead(dateWords(iso, respondentLanguages[this.language].nearest));
    return this.isTyping ? '' : words.dateNotRead;
  }

  private readonly follow = (event: Event): void => {
    const typed = settledText(event);
    if (typed === undefined) return;
    this.isTyping = true;
    this.typed = typed;
  };

  private readonly write = (event: Event): void => {
    const typed = settledText(event);
    if (typed === undefined) return;
    this.isTyping = false;
    this.typed = typed;
    this.change(this.answerOf(typed));
  };
}

customElements.define('item-date', ItemDate);

declare global {
  interface HTMLElementTagNameMap {
    'item-date': ItemDate;
  }
}
