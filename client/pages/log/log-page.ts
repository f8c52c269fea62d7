import { html, nothing, type TemplateResult } from 'lit';
import type { ChainedLogEntry, LogPage as LogPageContent } from '../../../server/contract/log.ts';
import { fetchLogFile, fetchLogPage } from '../../api/log.ts';
import { Loaded } from '../../components/loaded.ts';
import { logTable } from '../../components/log-table.ts';
import { saveFile } from '../../components/save-file.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { logWords } from '../../strings/console/log/log-words.ts';
import { waveLogSentence } from '../wave/wave-log.ts';

/** Everything that was done, the latest first, for the administrator and for whoever checks the work of both. */
export class LogPage extends ConsolePage {
  static override properties = {
    earlier: { state: true },
    isEnd: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  /** Entries that were asked for after the first page. */
  declare protected earlier: ChainedLogEntry[];
  declare protected isEnd: boolean;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #first = new Loaded(this, () => fetchLogPage(null, this.language));

  constructor() {
    super();
    this.earlier = [];
    this.isEnd = false;
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get heading(): string {
    return logWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const words = logWords(this.language);
    const first = this.#first.value;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${words.lead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      ${first === undefined ? this.pending(this.#first) : this.#content(first)}
    `;
  }

  #content({ entries, position, hash }: LogPageContent): TemplateResult {
    const { language } = this;
    const words = logWords(language);
    const all = [...entries, ...this.earlier];
    const last = all.at(-1)?.position ?? 1;
    const waves = [...new Set(all.flatMap(({ wave }) => wave ?? []))];
    return html`
      <p>${words.head(position, hash)} <span class="hint">${words.headHint}</span></p>
      <p class="no-print">
        <button type="button" class="button" ?disabled=${this.isBusy} @click=${() => void this.#save()}>
          ${words.file}
        </button>
      </p>
      ${logTable({ ...words, entries: all, sentenceOf: (entry) => this.#sentenceOf(entry) }, language, this.words)}
      ${
        last <= 1 || this.isEnd
          ? nothing
          : html`<p class="no-print">
              <button
                type="button"
                class="button"
                ?disabled=${this.isBusy}
                @click=${() => void this.#more(last)}
              >
                ${words.more}
              </button>
            </p>`
      }
      ${
        waves.length === 0
          ? nothing
          : html`<section>
              <h2>${words.recount}</h2>
              <p>${words.recountLead}</p>
              <ul>
                ${waves.map((wave) => html`<li><a href="/waves/${wave}">${wave}</a></li>`)}
              </ul>
            </section>`
      }
    `;
  }

  #sentenceOf({ action, facts, wave }: ChainedLogEntry): string {
    const words = logWords(this.language);
    const { audit } = this.words.printing;
    if (isKeyOf(words.actions, action)) return words.actions[action](facts);
    const sentence = isKeyOf(audit.actions, action)
      ? waveLogSentence({ action, facts }, [], this.language, audit)
      : action;
    return wave === null ? sentence : words.ofWave(wave, sentence);
  }

  #more(before: number): Promise<void> {
    return this.#attempt(async () => {
      const { entries } = await fetchLogPage(before, this.language);
      this.earlier = [...this.earlier, ...entries];
      this.isEnd = entries.length === 0;
    });
  }

  #save(): Promise<void> {
    return this.#attempt(async () => {
      saveFile(await fetchLogFile(this.language), 'kotae-log.csv');
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await act();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.isBusy = false;
  }
}

function isKeyOf<T extends object>(object: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(object, key);
}

customElements.define('log-page', LogPage);
