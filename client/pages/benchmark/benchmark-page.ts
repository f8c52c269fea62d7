import { html, nothing, type TemplateResult } from 'lit';
import { benchmarkView } from '../../../analysis/report/benchmark/benchmark-view.ts';
import type { ComparedBenchmark } from '../../../server/contract/publishing/benchmarks.ts';
import {
  benchmarkFile,
  compareBenchmark,
  fetchBenchmarkKey,
  fetchShownBenchmark,
  withdrawBenchmark,
} from '../../api/publishing/benchmarks.ts';
import { ProblemError } from '../../api/request.ts';
import { Loaded } from '../../components/loaded.ts';
import { textField } from '../../forms/fields.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { isOpenTo } from '../../shell/pages.ts';
import { benchmarkPageWords } from '../../strings/console/benchmark/benchmark-page-words.ts';
import { waveCrumbs } from '../results/wave-crumbs.ts';
import '../../tables/cross-tab-table.ts';
import './benchmark.css';

/** 他団体との比較: the file that HR gives away, and a wave beside the files of others, which nobody keeps. */
export class BenchmarkPage extends ConsolePage {
  static override properties = {
    wave: {},
    trusted: { state: true },
    compared: { state: true },
    isBusy: { state: true },
    news: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare protected trusted: string;
  declare protected compared: ComparedBenchmark | null;
  declare protected isBusy: boolean;
  declare protected news: string;
  declare protected error: unknown;
  #key = new Loaded(this, async () =>
    this.#givesFiles ? fetchBenchmarkKey(this.wave, this.language) : null,
  );

  #shown = new Loaded(this, async () => fetchShownBenchmark(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.trusted = this.news = '';
    this.compared = null;
    this.isBusy = false;
    this.error = undefined;
  }

  protected override get heading(): string {
    return benchmarkPageWords(this.language).title;
  }

  /** HR decides what leaves the organisation. */
  get #givesFiles(): boolean {
    return isOpenTo('drafts', this.account?.role);
  }

  protected override render(): TemplateResult {
    const { language, compared } = this;
    const words = benchmarkPageWords(language);
    return html`
      ${waveCrumbs(this.wave, undefined, language, this.words)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead no-print">${words.lead}</p>
      ${this.#givesFiles ? this.#ownFile() : nothing}
      <form
        class="card editor no-print"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#compare();
        }}
      >
        <h2>${words.compare}</h2>
        ${this.#refusals()}
        <div class="field">
          <label for="benchmark-files">${words.files}</label>
          <p class="hint" id="benchmark-files-hint">${words.filesHint}</p>
          <input
            id="benchmark-files"
            type="file"
            accept=".json,application/json"
            multiple
            aria-describedby="benchmark-files-hint"
          />
        </div>
        ${this.#trustedField()}
        <div class="field">
          <label class="choice">
            <input id="benchmark-shown" type="checkbox" aria-describedby="benchmark-shown-hint" />
            ${words.isShown}
          </label>
          <p class="hint" id="benchmark-shown-hint">${words.isShownHint}</p>
        </div>
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.run}</button>
        </p>
      </form>
      <p role="status" class="no-print">${this.news}</p>
      ${this.#shownNow()} ${compared === null ? nothing : this.#result(compared)}
    `;
  }

  #ownFile(): TemplateResult {
    const words = benchmarkPageWords(this.language);
    const key = this.#key.value;
    return html`<section class="card no-print" aria-labelledby="benchmark-own">
      <h2 id="benchmark-own">${words.own}</h2>
      <p>${words.ownLead}</p>
      <error-notice .language=${this.language} .error=${this.#key.error}></error-notice>
      ${
        typeof key === 'string'
          ? html`<p>${words.ownPrint(key)}</p>
              <p class="hint">${words.ownPrintHint}</p>
              <p class="actions">
                <a class="button" href=${benchmarkFile(this.wave)} download>${words.ownFile}</a>
              </p>`
          : nothing
      }
    </section>`;
  }

  /** Whether the overview shows something, and the way back. */
  #shownNow(): TemplateResult | typeof nothing {
    const benchmark = this.#shown.value?.benchmark ?? null;
    if (benchmark === null) {
      return html`<error-notice .language=${this.language} .error=${this.#shown.error}></error-notice>`;
    }
    const words = benchmarkPageWords(this.language);
    return html`<p class="no-print">${words.shown(benchmark.organisations.length)}</p>
      <p class="actions no-print">
        <button type="button" class="button" ?disabled=${this.isBusy} @click=${() => void this.#withdraw()}>
          ${words.withdraw}
        </button>
      </p>`;
  }

  async #withdraw(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      this.#shown.value = await withdrawBenchmark(this.wave, this.language);
      this.news = benchmarkPageWords(this.language).withdrawn;
      // The button that was pressed is gone.
      await this.updateComplete;
      this.querySelector<HTMLElement>('h1')?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** Every file is named with what is wrong with it. */
  #refusals(): TemplateResult {
    const { error, language } = this;
    const issues = error instanceof ProblemError ? (error.problem.issues ?? []) : [];
    if (!(error instanceof ProblemError) || error.problem.code !== 'invalid-benchmark') {
      return html`<error-notice .language=${language} .error=${error}></error-notice>`;
    }
    const words = benchmarkPageWords(language);
    return html`<div role="alert">
      <div class="notice error">
        <p>${words.refused}</p>
        <ul>
          ${issues.map((issue) => html`<li>${words.ofFile(String(issue.path.at(-1)), issue.words)}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  /** Asked for only once a key is another one than before. */
  #trustedField(): TemplateResult | typeof nothing {
    const { error, trusted } = this;
    const isAnother =
      error instanceof ProblemError &&
      error.problem.issues?.some(({ code }) => code === 'bundle-by-another-key') === true;
    if (!isAnother && trusted === '') return nothing;
    const words = benchmarkPageWords(this.language);
    return textField({
      id: 'benchmark-trusted',
      label: words.trusted,
      hint: words.trustedHint,
      value: trusted,
      onInput: (text) => {
        this.trusted = text;
      },
    });
  }

  #result({ benchmark, signers }: ComparedBenchmark): TemplateResult {
    const { language } = this;
    const words = benchmarkPageWords(language);
    const view = benchmarkView(benchmark, language);
    return html`<section aria-labelledby="benchmark-result">
      <h2 id="benchmark-result" tabindex="-1">${words.result}</h2>
      ${view.heading.map(({ text }) => html`<p class="base">${text}</p>`)}
      <cross-tab-table .language=${language} .view=${view}></cross-tab-table>
      <div class="no-print">
        <h3>${words.signers}</h3>
        ${signers.some(({ isNew }) => isNew) ? html`<p>${words.newHint}</p>` : nothing}
        <ul>
          ${signers.map(
            ({ organisation, fingerprint, isNew }) =>
              html`<li>
                ${words.signer(organisation, fingerprint)}
                ${isNew ? html`<span class="tag">${words.isNew}</span>` : nothing}
              </li>`,
          )}
        </ul>
        <p class="actions">
          <button type="button" class="button" @click=${() => print()}>${this.words.table.print}</button>
        </p>
      </div>
    </section>`;
  }

  async #compare(): Promise<void> {
    const { language } = this;
    const words = benchmarkPageWords(language);
    const chosen = [...(this.querySelector<HTMLInputElement>('#benchmark-files')?.files ?? [])];
    this.error = undefined;
    this.news = '';
    if (chosen.length === 0) {
      this.news = words.noFiles;
      return;
    }
    this.isBusy = true;
    try {
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, text: await file.text() })),
      );
      const trusted = this.trusted.split(/[,、，]/).filter((text) => text.trim() !== '');
      const isShown = this.querySelector<HTMLInputElement>('#benchmark-shown')?.checked ?? false;
      this.compared = await compareBenchmark(this.wave, { files, trusted, isShown }, language);
      if (isShown) this.#shown.value = { benchmark: this.compared.benchmark };
      this.trusted = '';
      this.news = words.done(this.compared.benchmark.organisations.length);
      await this.updateComplete;
      this.querySelector<HTMLElement>('#benchmark-result')?.focus();
    } catch (error) {
      this.compared = null;
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('benchmark-page', BenchmarkPage);
