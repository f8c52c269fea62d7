import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../../surveys/items/answer.ts';
import type { Matrix, MatrixRow } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { AnswerChangeEvent } from '../answer-change.ts';
import { ItemElement } from '../item-element.ts';
import { itemMatrixStyles } from './item-matrix.styles.ts';
import { html, rubyText } from '../../components/ruby-text.ts';

/** More would not leave a phrase of Japanese its place beside them. */
const mostTableColumns = 6;

/** One choice of the shared scale. */
interface Choice {
  answer: string | number;
  words: string;
  /** Words of an end, where the scale has them. */
  end: string;
}

/**
 * Several items on one scale: a radiogroup a row. On a wide screen the scale stands once, on top; on a narrow one each
 * row shows it again, so that nobody scrolls sideways or guesses what the third box means.
 */
export class ItemMatrix extends ItemElement<Matrix> {
  static override styles = itemMatrixStyles;
  static override properties: PropertyDeclarations = {
    answers: { attribute: false },
    rowErrors: { attribute: false },
  };

  /** Answers by row code, as they stand in the response. */
  declare answers: Record<string, Answer>;
  /** Sentences by row code. */
  declare rowErrors: Record<string, string[]>;

  constructor() {
    super();
    this.answers = {};
    this.rowErrors = {};
  }

  /** Focuses a row, or the first. */
  focusRow(code: string): void {
    const row = this.renderRoot.querySelector(`[data-row="${code}"]`);
    (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
  }

  private get choices(): Choice[] {
    const { columns } = this.item;
    if ('options' in columns)
      return columns.options.map(({ code, label }) => ({
        answer: code,
        words: say(label, this.language),
        end: '',
      }));
    const { min, max, minLabel, maxLabel } = columns;
    return Array.from({ length: max - min + 1 }, (_, step) => {
      const end = step === 0 ? minLabel : step === max - min ? maxLabel : undefined;
      return {
        answer: min + step,
        words: String(min + step),
        end: end === undefined ? '' : say(end, this.language),
      };
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item')) this.style.setProperty('--columns', String(this.choices.length));
  }

  protected override render(): TemplateResult {
    const { item, choices } = this;
    const kind = 'options' in item.columns ? 'options' : 'points';
    const width = choices.length <= mostTableColumns ? 'few' : 'many';
    return html`<fieldset aria-describedby=${this.describedBy()}>
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <div class="matrix ${kind} ${width}">
        <div class="head" aria-hidden="true">
          <span></span>
          <div class="words">
            ${choices.map(({ words, end }) => html`<span>${words}${end && html`<small>${end}</small>`}</span>`)}
          </div>
        </div>
        ${item.rows.map((row, index) => this.renderRow(row, index))}
      </div>
    </fieldset>`;
  }

  private renderRow(row: MatrixRow, index: number): TemplateResult {
    const { item, strings } = this;
    const errors = this.rowErrors[row.code] ?? [];
    const answer = this.answers[row.code];
    return html`<div
      class="row"
      role="radiogroup"
      data-row=${row.code}
      aria-labelledby="row-${row.code}"
      aria-required=${item.isRequired ? 'true' : 'false'}
      aria-invalid=${errors.length > 0 ? 'true' : 'false'}
      aria-describedby=${errors.length > 0 ? `errors-${row.code}` : nothing}
    >
      <div class="statement">
        <span id="row-${row.code}">(${index + 1}) ${rubyText(row.text, this.language)}</span>
        ${
          errors.length > 0
            ? html`<p id="errors-${row.code}" class="errors">${strings.errorMark}${errors.join(' ')}</p>`
            : nothing
        }
        ${
          answer === undefined || item.isRequired
            ? nothing
            : html`<button
                type="button"
                class="clear"
                aria-describedby="row-${row.code}"
                @click=${() => this.answer(row, undefined)}
              >
                ${strings.decline}
              </button>`
        }
      </div>
      <div class="choices">
        ${this.choices.map(
          (choice) =>
            html`<label>
              <input
                type="radio"
                name=${row.code}
                .value=${String(choice.answer)}
                .checked=${live(answer === choice.answer)}
                @change=${() => this.answer(row, choice.answer)}
              />
              <span>${choice.words}${choice.end && html` <small>${choice.end}</small>`}</span>
            </label>`,
        )}
      </div>
    </div>`;
  }

  private answer(row: MatrixRow, answer: string | number | undefined): void {
    const { [row.code]: _, ...others } = this.answers;
    this.answers = answer === undefined ? others : { ...others, [row.code]: answer };
    this.dispatchEvent(new AnswerChangeEvent({ item: row.code, answer, texts: this.texts }));
  }
}

customElements.define('item-matrix', ItemMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'item-matrix': ItemMatrix;
  }
}
