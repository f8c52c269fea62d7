import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../../surveys/items/answer.ts';
import type { Matrix, MatrixRow } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { AnswerChangeEvent } from '../answer-change.ts';
import { ItemElement } from '../item-element.ts';
import { columnWidth, pointWidth, tableClass } from './table-width.ts';
import { pointClasses, pointColumns } from '../point-rows.ts';
import { itemMatrixStyles } from './item-matrix.styles.ts';
import { html, rubyText } from '../../components/ruby-text.ts';

/** After as many rows the scale is said once more: where heads cannot stay in view, the next is never far. */
const mostRowsUnderAHead = 8;

/** One choice of the shared scale. */
interface Choice {
  answer: string | number;
  words: string;
  /** Words of an end, where the scale has them. */
  end: string;
}

/**
 * Several items on one scale: a radiogroup a row. Where there is room for a table, the scale stands on top and stays in
 * view, and long ones say it again; where there is not, one row comes after the other, each with the scale's own words,
 * so that nobody scrolls sideways or guesses what the third box means. Answering moves nothing: what one may press next
 * is where it was.
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

  /** Rows in blocks of about the same length, each under a head of its own. */
  private get blocks(): MatrixRow[][] {
    const { rows } = this.item;
    const length = Math.ceil(rows.length / Math.ceil(rows.length / mostRowsUnderAHead));
    return Array.from({ length: Math.ceil(rows.length / length) }, (_, index) =>
      rows.slice(index * length, (index + 1) * length),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item') && !changed.has('language')) return;
    const { length } = this.choices;
    this.style.setProperty(
      '--columns',
      String('options' in this.item.columns ? length : pointColumns(length)),
    );
    this.style.setProperty('--column', `${this.column}rem`);
  }

  private get column(): number {
    return 'options' in this.item.columns ? columnWidth(this.choices.map(({ words }) => words)) : pointWidth;
  }

  protected override render(): TemplateResult {
    const { item, choices } = this;
    const kind = 'options' in item.columns ? 'options' : pointClasses(choices.length);
    return html`<fieldset aria-describedby=${this.describedBy()}>
      <legend>${this.renderQuestion()}</legend>
      ${this.renderNotes()}
      <div class="matrix ${kind} ${tableClass(choices.length * this.column)}">
        ${this.blocks.map(
          (rows) =>
            html`<div class="block">
              ${this.renderHead()} ${rows.map((row) => this.renderRow(row, item.rows.indexOf(row)))}
            </div>`,
        )}
      </div>
    </fieldset>`;
  }

  /** For the eye alone: each radio button says its words itself. */
  private renderHead(): TemplateResult {
    return html`<div class="head" aria-hidden="true">
      <span></span>
      <div class="words">
        ${this.renderEnds()} ${this.choices.map(({ words }) => html`<span class="word">${words}</span>`)}
      </div>
    </div>`;
  }

  /** The words of both ends of a scale of points, over its first and its last. */
  private renderEnds(): TemplateResult | typeof nothing {
    const ends = this.choices.map(({ end }) => end);
    if (ends.every((end) => end === '')) return nothing;
    return html`<div class="ends" aria-hidden="true">
      <span>${ends[0]}</span><span>${ends.at(-1)}</span>
    </div>`;
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
          item.isRequired
            ? nothing
            : html`<button
                type="button"
                class="clear ${answer === undefined ? 'idle' : ''}"
                aria-describedby="row-${row.code}"
                @click=${() => this.answer(row, undefined)}
              >
                ${strings.decline}
              </button>`
        }
        ${
          errors.length > 0
            ? html`<p id="errors-${row.code}" class="errors">${strings.errorMark}${errors.join(' ')}</p>`
            : nothing
        }
      </div>
      <div class="scale">
        ${this.renderEnds()}
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
                <span>${choice.words}${choice.end && html`<span class="spoken"> ${choice.end}</span>`}</span>
              </label>`,
          )}
        </div>
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
