import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { blackMark } from '../../../analysis/report/black-mark.ts';
import type { ReviewedTextAnswer, TextDecisionInput } from '../../../server/contract/publishing/texts.ts';
import { LightElement } from '../../components/light-element.ts';
import { textsWords } from '../../strings/console/texts/texts-words.ts';

/** One text with what can be decided about it. Dispatches `decided`. */
export class TextReview extends LightElement {
  static override properties = {
    text: { attribute: false },
    number: { type: Number },
    isBlackening: { state: true },
    news: { state: true },
  };
  declare text: ReviewedTextAnswer;
  /** Its place in the random order, to tell texts apart by ear. */
  declare number: number;
  declare protected isBlackening: boolean;
  declare protected news: string;
  #field = createRef<HTMLTextAreaElement>();

  constructor() {
    super();
    this.number = 0;
    this.isBlackening = false;
    this.news = '';
  }

  protected override render(): TemplateResult {
    const words = textsWords(this.language);
    const { text, decision, redacted } = this.text;
    return html`
      <div class="reviewed ${decision ?? 'undecided'}" role="group" aria-label=${words.numbered(this.number)}>
        <p class="state"><span class="tag">${words.states[decision ?? 'none']}</span></p>
        <p class="written">${redacted ?? text}</p>
        ${
          redacted === null
            ? nothing
            : html`<details>
                <summary>${words.original}</summary>
                <p class="written">${text}</p>
              </details>`
        }
        <div class="actions">
          ${this.#choice('release', words.release)} ${this.#choice('withhold', words.withhold)}
          ${
            decision === null
              ? nothing
              : html`<button
                  type="button"
                  class="button"
                  aria-label=${words.spoken(words.reopen, this.number)}
                  @click=${() => this.#reopen()}
                >
                  ${words.reopen}
                </button>`
          }
          <button
            type="button"
            class="button"
            aria-label=${words.spoken(words.blacken, this.number)}
            aria-expanded=${this.isBlackening ? 'true' : 'false'}
            @click=${() => void this.#open()}
          >
            ${words.blacken}
          </button>
        </div>
        ${this.isBlackening ? this.#blackening() : nothing}
      </div>
    `;
  }

  #choice(decision: 'release' | 'withhold', label: string): TemplateResult {
    return html`<button
      type="button"
      class="button choose"
      aria-label=${textsWords(this.language).spoken(label, this.number)}
      aria-pressed=${this.text.decision === decision ? 'true' : 'false'}
      @click=${() => this.#decide({ decision, redacted: this.text.redacted })}
    >
      ${label}
    </button>`;
  }

  /**
   * A field with a caret, so that parts can be selected by keyboard: one that is `readonly` has none. What is typed is
   * refused; an input method that cannot be refused finds the text as it was afterwards.
   */
  #blackening(): TemplateResult {
    const words = textsWords(this.language);
    const { text, redacted } = this.text;
    const id = `blacken-${this.text.id}`;
    return html`<div class="blackening field">
      <label for=${id}>${words.spoken(words.blacken, this.number)}</label>
      <p class="hint" id="${id}-hint">${words.blackenHint}</p>
      <textarea
        id=${id}
        rows="4"
        inputmode="none"
        aria-readonly="true"
        aria-describedby="${id}-hint"
        .value=${live(redacted ?? text)}
        ${ref(this.#field)}
        @beforeinput=${(event: Event) => event.preventDefault()}
        @input=${() => this.requestUpdate()}
      ></textarea>
      <p role="status">${this.news}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.#blacken()}>
          ${words.blackenSelection}
        </button>
        ${
          redacted === null
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.#unblacken()}>
                ${words.unblacken}
              </button>`
        }
        <button type="button" class="button" @click=${() => this.#close()}>${words.closeBlacken}</button>
      </div>
    </div>`;
  }

  async #open(): Promise<void> {
    if (this.isBlackening) {
      this.#close();
      return;
    }
    this.isBlackening = true;
    this.news = '';
    await this.updateComplete;
    this.#field.value?.focus();
  }

  #close(): void {
    this.isBlackening = false;
    this.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  #blacken(): void {
    const field = this.#field.value;
    if (field === undefined) return;
    const { value, selectionStart, selectionEnd } = field;
    field.focus();
    if (selectionStart === selectionEnd) {
      this.news = textsWords(this.language).nothingSelected;
      return;
    }
    const redacted = value.slice(0, selectionStart) + blackMark + value.slice(selectionEnd);
    this.news = textsWords(this.language).blackened;
    this.#decide({ decision: this.text.decision, redacted });
  }

  #unblacken(): void {
    this.news = '';
    this.#field.value?.focus();
    this.#decide({ decision: this.text.decision, redacted: null });
  }

  /** The button that was pressed goes with the decision. */
  #reopen(): void {
    this.querySelector<HTMLElement>('.choose')?.focus();
    this.#decide({ decision: null, redacted: this.text.redacted });
  }

  #decide(decision: TextDecisionInput): void {
    this.dispatchEvent(new CustomEvent('decided', { detail: decision }));
  }
}

customElements.define('text-review', TextReview);
