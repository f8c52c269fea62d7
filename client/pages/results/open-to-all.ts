import { html, nothing, type TemplateResult } from 'lit';
import type { OpenStanding } from '../../../server/contract/publishing/open-results.ts';
import { changeOpenStanding, fetchOpenStanding } from '../../api/publishing/open-results.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { openResultsWords } from '../../strings/console/open-results-words.ts';
import '../../components/confirm-action.ts';
import '../../components/copy-address.ts';
import '../../components/error-notice.ts';

/** 一般への公開: whether everybody may read the results of a wave, where, and the decision. */
export class OpenToAll extends LightElement {
  static override properties = {
    wave: {},
    changed: { state: true },
    isBusy: { state: true },
    error: { state: true },
    news: { state: true },
  };
  declare wave: string;
  declare protected changed: OpenStanding | undefined;
  declare protected isBusy: boolean;
  declare protected error: unknown;
  declare protected news: string;
  #standing = new Loaded(this, () => fetchOpenStanding(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.news = '';
    this.isBusy = false;
    this.changed = this.error = undefined;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const words = openResultsWords(language);
    const standing = this.changed ?? this.#standing.value;
    return html`<section class="card no-print" aria-labelledby="open-to-all">
      <h2 id="open-to-all" tabindex="-1">${words.title}</h2>
      <p>${words.lead}</p>
      <error-notice .language=${language} .error=${this.error ?? this.#standing.error}></error-notice>
      ${standing === undefined ? nothing : this.#content(standing)}
      <p role="status">${this.news}</p>
    </section>`;
  }

  #content({ openedAt, mayChange, path }: OpenStanding): TemplateResult {
    const { language } = this;
    const words = openResultsWords(language);
    if (openedAt === null) {
      return html`<p>${mayChange ? words.closed : words.closedReader}</p>
        ${
          mayChange ? this.#decision(true, words.begin, words.beginQuestion, words.beginConsequence) : nothing
        }`;
    }
    return html`<p>${words.open(dayWords(openedAt, language))}</p>
      <p>
        <copy-address
          .language=${language}
          .label=${words.address}
          .address=${`${location.origin}${path}`}
        ></copy-address>
      </p>
      <p><a href="${path}?lang=${language}" rel="noreferrer">${words.visit}</a></p>
      ${mayChange ? this.#decision(false, words.end, words.endQuestion, words.endConsequence) : nothing}`;
  }

  #decision(isOpen: boolean, label: string, question: string, consequence: string): TemplateResult {
    return html`<confirm-action
      .language=${this.language}
      .label=${label}
      .question=${question}
      .consequence=${consequence}
      .confirmLabel=${label}
      .isBusy=${this.isBusy}
      @confirmed=${() => void this.#decide(isOpen)}
    ></confirm-action>`;
  }

  async #decide(isOpen: boolean): Promise<void> {
    const words = openResultsWords(this.language);
    this.isBusy = true;
    this.error = undefined;
    try {
      this.changed = await changeOpenStanding(this.wave, isOpen, this.language);
      this.news = isOpen ? words.opened : words.withdrawn;
      await this.updateComplete;
      // The button that was pressed is another one now.
      this.querySelector<HTMLElement>('#open-to-all')?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('open-to-all', OpenToAll);
