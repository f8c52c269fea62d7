import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Answer } from '../../surveys/items/answer.ts';
import { optionTextMaxLength } from '../../surveys/items/option-text.ts';
import type { Item, Matrix, ResponseOption } from '../../surveys/schema/item.ts';
import type { RespondentLanguage } from '../../surveys/schema/language.ts';
import type { RespondStrings } from '../strings/respond/ja.ts';
import { respondStrings } from '../strings/respond/respond-strings.ts';
import { say } from '../strings/language.ts';
import { AnswerChangeEvent } from './answer-change.ts';
import { html, rubyText } from '../components/ruby-text.ts';
import { settledText } from '../forms/settled-text.ts';

/**
 * What every item component owes: the same properties, one `answer-change` event, the question as accessible name,
 * help and errors as description. A component adds only its controls.
 */
export abstract class ItemElement<I extends Item | Matrix> extends LitElement {
  static override properties: PropertyDeclarations = {
    item: { attribute: false },
    number: { type: Number },
    value: { attribute: false },
    texts: { attribute: false },
    language: {},
    errors: { attribute: false },
    hasDeclined: { state: true },
  };

  declare item: I;
  /** The question's number in the questionnaire; 0 shows none. */
  declare number: number;
  declare value: Answer | undefined;
  declare texts: Record<string, string>;
  declare language: RespondentLanguage;
  /** Sentences, in the reader's language. */
  declare errors: string[];
  declare protected hasDeclined: boolean;

  constructor() {
    super();
    this.number = 0;
    this.value = undefined;
    this.texts = {};
    this.language = 'ja';
    this.errors = [];
    this.hasDeclined = false;
  }

  /** Focuses what the respondent has to act on: the chosen control, else the first. */
  override focus(options?: FocusOptions): void {
    const control =
      this.renderRoot.querySelector<HTMLElement>('input:checked') ??
      this.renderRoot.querySelector<HTMLElement>('input, textarea');
    control?.focus(options);
  }

  protected get strings(): RespondStrings {
    return respondStrings[this.language];
  }

  protected get isInvalid(): boolean {
    return this.errors.length > 0;
  }

  /** Ids of what describes the controls, for `aria-describedby`. */
  protected describedBy(...more: string[]): string | typeof nothing {
    const ids = [
      ...(this.item.help === undefined ? [] : ['help']),
      ...more,
      ...(this.isInvalid ? ['errors'] : []),
    ];
    return ids.length > 0 ? ids.join(' ') : nothing;
  }

  protected change(answer: Answer | undefined, texts = this.texts): void {
    this.value = answer;
    this.texts = texts;
    this.hasDeclined = false;
    this.dispatchEvent(new AnswerChangeEvent({ item: this.item.code, answer, texts }));
  }

  /** The question, for a legend or a label. */
  protected renderQuestion(): TemplateResult {
    const { item, strings, number } = this;
    const need = item.isRequired ? 'required' : 'optional';
    return html`${number > 0 ? html`<span class="number">${strings.itemNumber(number)}</span> ` : nothing}<span
        class="text"
        >${rubyText(item.text, this.language)}</span
      >
      <span class="need ${need}">${strings[need]}</span>`;
  }

  protected renderNotes(): TemplateResult {
    const { item, errors, strings } = this;
    return html`
      ${item.help === undefined ? nothing : html`<p id="help" class="help">${rubyText(item.help, this.language)}</p>`}
      ${
        errors.length === 0
          ? nothing
          : html`<p id="errors" class="errors">${strings.errorMark}${errors.join(' ')}</p>`
      }
    `;
  }

  /** Radio buttons cannot be un-chosen by themselves: this leaves the item blank, apart from the options. */
  protected renderDecline(): TemplateResult | typeof nothing {
    if (this.item.isRequired) return nothing;
    return html`<div class="decline">
      <button type="button" @click=${() => this.decline()}>${this.strings.decline}</button>
      <span role="status">${this.hasDeclined ? this.strings.declined : nothing}</span>
    </div>`;
  }

  private decline(): void {
    this.change(undefined);
    this.hasDeclined = true;
  }

  /** The field that opens beside a chosen "other". */
  protected renderOptionText(option: ResponseOption): TemplateResult {
    const key = `${this.item.code}/${option.code}`;
    const write = (event: Event): void => {
      const text = settledText(event);
      if (text !== undefined) this.change(this.value, { ...this.texts, [key]: text });
    };
    return html`<div class="option-text">
      <label for="text-${option.code}">${this.strings.optionText(say(option.label, this.language))}</label>
      <input
        id="text-${option.code}"
        type="text"
        autocomplete="off"
        maxlength=${optionTextMaxLength}
        aria-describedby="text-note-${option.code}"
        .value=${this.texts[key] ?? ''}
        @input=${write}
        @compositionend=${write}
      />
      <p id="text-note-${option.code}" class="note">${this.strings.anonymousText}</p>
    </div>`;
  }
}
