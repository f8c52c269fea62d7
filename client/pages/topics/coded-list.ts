import { html, nothing, type TemplateResult } from 'lit';
import { codedTexts, type CodedText } from '../../../analysis/report/topics/coded-texts.ts';
import { hasTopic } from '../../../analysis/report/topics/has-topic.ts';
import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import { LightElement } from '../../components/light-element.ts';
import { selectField } from '../../forms/fields.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { topicsWords } from '../../strings/console/topics/topics-words.ts';

/** Every text with its topics, to be decided about by hand. Dispatches `corrected` with all decisions. */
export class CodedList extends LightElement {
  static override properties = {
    texts: { attribute: false },
    topics: { attribute: false },
    corrections: { attribute: false },
    filter: { state: true },
  };
  declare texts: string[];
  declare topics: Topic[];
  declare corrections: TopicCorrection[];
  /** Code of a topic; `` shows all, `-` those of none. */
  declare protected filter: string;

  constructor() {
    super();
    this.filter = '';
  }

  protected override render(): TemplateResult {
    const words = topicsWords(this.language);
    const { filter } = this;
    const shown = codedTexts(this.texts, this.topics, this.corrections)
      .map((coded, place) => ({ coded, place }))
      .filter(({ coded: { codes } }) => {
        if (filter === '') return true;
        return filter === '-' ? codes.length === 0 : codes.some(({ topic }) => topic === filter);
      });
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
        onChange: (chosen) => (this.filter = chosen),
      })}
      <p role="status">${words.filtered(countWords(shown.length))}</p>
      <ol class="texts coded-texts">
        ${shown.map(
          ({ coded, place }) =>
            html`<li>
              <p class="written">${coded.text}</p>
              ${this.#tags(coded)} ${this.#choices(coded, place)}
            </li>`,
        )}
      </ol>
    `;
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
