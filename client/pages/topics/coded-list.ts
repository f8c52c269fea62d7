import { html, nothing, type TemplateResult } from 'lit';
import { codedTexts, type CodedText } from '../../../analysis/report/topics/coded-texts.ts';
import { hasTopic } from '../../../analysis/report/topics/has-topic.ts';
import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import { LightElement } from '../../components/light-element.ts';
import { selectField } from '../../forms/fields.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { topicsWords } from '../../strings/console/topics/topics-words.ts';

/** A list of a thousand texts with their boxes would be long to draw, and longer to go through by keyboard. */
const perPage = 50;

/** Every text with its topics, page by page, to be decided about by hand. Dispatches `corrected` with all decisions. */
export class CodedList extends LightElement {
  static override properties = {
    texts: { attribute: false },
    topics: { attribute: false },
    corrections: { attribute: false },
    filter: { state: true },
    page: { state: true },
  };
  declare texts: string[];
  declare topics: Topic[];
  declare corrections: TopicCorrection[];
  /** Code of a topic; `` shows all, `-` those of none. */
  declare protected filter: string;
  /** From 0. */
  declare protected page: number;

  constructor() {
    super();
    this.filter = '';
    this.page = 0;
  }

  protected override render(): TemplateResult {
    const words = topicsWords(this.language);
    const { filter } = this;
    const found = codedTexts(this.texts, this.topics, this.corrections)
      .map((coded, place) => ({ coded, place }))
      .filter(({ coded: { codes } }) => {
        if (filter === '') return true;
        return filter === '-' ? codes.length === 0 : codes.some(({ topic }) => topic === filter);
      });
    const pageCount = Math.max(1, Math.ceil(found.length / perPage));
    // A correction may have taken the last one of this page away.
    const page = Math.min(this.page, pageCount - 1);
    const shown = found.slice(page * perPage, (page + 1) * perPage);
    return html`
      ${selectField({
        id: 'topic-filter',
        label: words.filter,
        value: filter,
        choices: [
          ['', words.all],
          ['-', words.without],
          ...this.topics.map(({ code, name }) => [code, name] as [string, string]),
        ],
        onChange: (chosen) => {
          this.filter = chosen;
          this.page = 0;
        },
      })}
      <p role="status" id="coded-count" tabindex="-1">
        ${words.filtered(countWords(found.length))}
        ${pageCount === 1 ? nothing : words.range(page * perPage + 1, page * perPage + shown.length)}
      </p>
      <ol class="texts coded-texts" start=${page * perPage + 1}>
        ${shown.map(
          ({ coded, place }) =>
            html`<li>
              <p class="written">${coded.text}</p>
              ${this.#tags(coded)} ${this.#choices(coded, place)}
            </li>`,
        )}
      </ol>
      ${pageCount === 1 ? nothing : this.#pages(page, pageCount)}
    `;
  }

  #pages(page: number, pageCount: number): TemplateResult {
    const words = topicsWords(this.language);
    const step = (label: string, to: number): TemplateResult =>
      html`<button
        type="button"
        class="button"
        aria-disabled=${to < 0 || to >= pageCount ? 'true' : 'false'}
        @click=${() => void this.#turn(to, pageCount)}
      >
        ${label}
      </button>`;
    return html`<nav class="actions no-print" aria-label=${words.pages}>
      ${step(words.pageBefore, page - 1)} <span>${words.pageOf(page + 1, pageCount)}</span>
      ${step(words.pageAfter, page + 1)}
    </nav>`;
  }

  /** To the head of the other page, as a reader would be. */
  async #turn(to: number, pageCount: number): Promise<void> {
    if (to < 0 || to >= pageCount) return;
    this.page = to;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#coded-count')?.focus();
  }

  #tags({ codes, takenAway }: CodedText): TemplateResult {
    const words = topicsWords(this.language);
    const nameOf = (code: string): string => this.topics.find((topic) => topic.code === code)?.name ?? code;
    return html`<p class="topic-tags">
      ${codes.length === 0 ? html`<span class="quiet">${words.noTopic}</span>` : nothing}
      ${codes.map(
        ({ topic, isByHand }) =>
          html`<span class="tag">${nameOf(topic)}${isByHand ? `（${words.byHand}）` : ''}</span> `,
      )}
      ${takenAway.map((topic) => html`<span class="quiet">${nameOf(topic)}（${words.takenAway}）</span> `)}
    </p>`;
  }

  #choices({ text, codes }: CodedText, place: number): TemplateResult {
    const words = topicsWords(this.language);
    return html`<details class="no-print">
      <summary>${words.correct(place + 1)}</summary>
      <fieldset class="topic-choices">
        <legend class="spoken">${words.correct(place + 1)}</legend>
        ${this.topics.map(
          (topic) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${codes.some((code) => code.topic === topic.code)}
                @change=${(event: Event) =>
                  this.#correct(
                    {
                      text: place,
                      topic: topic.code,
                      has: (event.target as HTMLInputElement).checked,
                    },
                    hasTopic(text, topic),
                  )}
              />
              ${topic.name}
            </label>`,
        )}
      </fieldset>
    </details>`;
  }

  /** What is as the words say needs no decision: it goes with the words again. */
  #correct(correction: TopicCorrection, byWords: boolean): void {
    const others = this.corrections.filter(
      ({ text, topic }) => text !== correction.text || topic !== correction.topic,
    );
    const list = correction.has === byWords ? others : [...others, correction];
    this.dispatchEvent(new CustomEvent('corrected', { detail: { number: correction.text + 1, list } }));
  }
}

customElements.define('coded-list', CodedList);
