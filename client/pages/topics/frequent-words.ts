import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { WordMap } from '../../../analysis/report/topics/word-map.ts';
import { wordsView } from '../../../analysis/report/topics/words-view.ts';
import { fetchWords } from '../../api/publishing/topics.ts';
import { LightElement } from '../../components/light-element.ts';
import { topicsWords } from '../../strings/console/topics/topics-words.ts';
import '../../charts/word-arcs.ts';
import '../../components/error-notice.ts';
import '../../tables/cross-tab-table.ts';

/** The words of a list and how they go together, counted when somebody asks for it. */
export class FrequentWords extends LightElement {
  static override properties = {
    list: { attribute: false },
    map: { state: true },
    isCounting: { state: true },
    error: { state: true },
  };
  declare list: PublishedTexts;
  declare protected map: WordMap | undefined;
  declare protected isCounting: boolean;
  declare protected error: unknown;

  constructor() {
    super();
    this.isCounting = false;
  }

  protected override render(): TemplateResult {
    const words = topicsWords(this.language);
    return html`
      <h2 id="frequent-words" tabindex="-1">${words.frequent}</h2>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <p role="status">${this.isCounting ? words.counting : ''}</p>
      ${this.map === undefined ? this.#asking() : this.#counted(this.map)}
    `;
  }

  #asking(): TemplateResult {
    const words = topicsWords(this.language);
    return html`<p>${words.frequentLead}</p>
      <p>
        <button
          type="button"
          class="button"
          aria-disabled=${this.isCounting ? 'true' : 'false'}
          @click=${() => void this.#count()}
        >
          ${words.count}
        </button>
      </p>`;
  }

  #counted(map: WordMap): TemplateResult {
    const { language } = this;
    const own = topicsWords(language);
    if (map.words.length === 0) return html`<p>${own.noWords}</p>`;
    const { words, pairs, mapName } = wordsView(this.list, map, language);
    return html`
      ${
        pairs.rows.length === 0
          ? nothing
          : html`<figure class="chart-figure">
              <word-arcs .language=${language} .map=${map} .name=${mapName}></word-arcs>
              <figcaption>${own.mapNote}</figcaption>
            </figure>`
      }
      <cross-tab-table .language=${language} .view=${words}></cross-tab-table>
      ${
        pairs.rows.length === 0
          ? nothing
          : html`<cross-tab-table .language=${language} .view=${pairs}></cross-tab-table>`
      }
    `;
  }

  async #count(): Promise<void> {
    if (this.isCounting) return;
    this.isCounting = true;
    this.error = undefined;
    try {
      this.map = await fetchWords(this.list.wave, this.list.id, this.language);
      await this.updateComplete;
      // The button that was pressed is gone.
      this.querySelector<HTMLElement>('#frequent-words')?.focus();
    } catch (error) {
      this.error = error;
    }
    this.isCounting = false;
  }
}

customElements.define('frequent-words', FrequentWords);
