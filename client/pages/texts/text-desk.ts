import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type {
  ReviewedTextAnswer,
  ReviewPlace,
  TextDecisionInput,
} from '../../../server/contract/publishing/texts.ts';
import { changeTexts, decideText, fetchReviewedTexts } from '../../api/publishing/texts.ts';
import { LightElement } from '../../components/light-element.ts';
import { textPlaceTitle } from '../../tables/text-place-title.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import '../../components/error-notice.ts';
import './text-review.ts';
import { textsWords } from '../../strings/console/texts/texts-words.ts';

/** The texts of one place, to be decided about one by one, or the rest at once. Dispatches `left`. */
export class TextDesk extends LightElement {
  static override properties = {
    wave: {},
    place: { attribute: false },
    texts: { state: true },
    withheldIds: { state: true },
    news: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare place: ReviewPlace;
  declare protected texts: ReviewedTextAnswer[] | undefined;
  /** Withheld at once a moment ago: what the undo takes back. */
  declare protected withheldIds: string[];
  declare protected news: string;
  declare protected error: unknown;

  constructor() {
    super();
    this.wave = '';
    this.withheldIds = [];
    this.news = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override firstUpdated(_changes: PropertyValues): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { language, place, texts } = this;
    const words = textsWords(this.language);
    const title = textPlaceTitle(place.label, place.optionLabel, language, words);
    return html`
      <p>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>
          ${words.back}
        </button>
      </p>
      <h2 tabindex="-1">${title}</h2>
      <blockquote class="wording">${say(place.text, language)}</blockquote>
      <error-notice .language=${language} .error=${this.error}></error-notice>
      ${texts === undefined ? this.#waiting() : this.#content(texts)}
    `;
  }

  #waiting(): TemplateResult {
    const words = this.words.shell;
    return this.error === undefined
      ? html`<p role="status" class="loading">${words.loading}</p>`
      : html`<p>
          <button type="button" class="button" @click=${() => void this.#load()}>${words.retry}</button>
        </p>`;
  }

  #content(texts: ReviewedTextAnswer[]): TemplateResult {
    const words = textsWords(this.language);
    const undecided = texts.filter(({ decision }) => decision === null);
    const releasedCount = texts.filter(({ decision }) => decision === 'release').length;
    const progress = words.progress(countWords(texts.length - undecided.length), countWords(texts.length));
    return html`
      <div class="review-bar">
        <p role="status">
          ${progress}<br />${words.released(countWords(releasedCount))}
          ${undecided.length === 0 ? words.allDone : ''}
        </p>
        <div class="actions">
          ${
            undecided.length === 0
              ? nothing
              : html`<button type="button" class="button" @click=${() => this.#goToNext()}>
                    ${words.next}
                  </button>
                  <button
                    type="button"
                    class="button"
                    @click=${() => void this.#withholdRest(undecided.map(({ id }) => id))}
                  >
                    ${words.withholdRest}
                  </button>`
          }
        </div>
        <div class="notice-line" role="status">${this.news}</div>
        ${
          this.withheldIds.length === 0
            ? nothing
            : html`<p>
                <button type="button" class="button undo" @click=${() => void this.#undo()}>
                  ${words.undo}
                </button>
              </p>`
        }
      </div>
      <ol class="texts" aria-label=${words.listName}>
        ${repeat(
          texts,
          ({ id }) => id,
          (text, index) =>
            html`<li>
              <text-review
                .language=${this.language}
                .text=${text}
                .number=${index + 1}
                @decided=${(event: CustomEvent<TextDecisionInput>) => void this.#decide(text, event.detail)}
              ></text-review>
            </li>`,
        )}
      </ol>
    `;
  }

  async #load(): Promise<void> {
    await this.#attempt(async () => {
      this.texts = await fetchReviewedTexts(this.wave, this.place.id, this.language);
    });
  }

  async #decide({ id }: ReviewedTextAnswer, decision: TextDecisionInput): Promise<void> {
    await this.#attempt(async () => {
      const decided = await decideText(this.wave, this.place.id, id, decision, this.language);
      this.texts = this.texts?.map((text) => (text.id === id ? decided : text));
    });
  }

  async #withholdRest(ids: string[]): Promise<void> {
    await this.#attempt(async () => {
      this.withheldIds = await changeTexts(this.wave, this.place.id, 'withheld', ids, this.language);
      this.#mark(this.withheldIds, 'withhold');
      this.news = textsWords(this.language).withheldRest(countWords(this.withheldIds.length));
      await this.updateComplete;
      // The button that was pressed is gone.
      this.querySelector<HTMLElement>('.undo')?.focus();
    });
  }

  async #undo(): Promise<void> {
    await this.#attempt(async () => {
      const ids = await changeTexts(this.wave, this.place.id, 'reopened', this.withheldIds, this.language);
      this.#mark(ids, null);
      this.withheldIds = [];
      this.news = textsWords(this.language).undone(countWords(ids.length));
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  #mark(ids: readonly string[], decision: ReviewedTextAnswer['decision']): void {
    const changed = new Set(ids);
    this.texts = this.texts?.map((text) => (changed.has(text.id) ? { ...text, decision } : text));
  }

  #goToNext(): void {
    const index = this.texts?.findIndex(({ decision }) => decision === null) ?? -1;
    const next = this.querySelectorAll<HTMLElement>('text-review')[index];
    next?.scrollIntoView({ block: 'center' });
    next?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.error = undefined;
    try {
      await act();
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('text-desk', TextDesk);
