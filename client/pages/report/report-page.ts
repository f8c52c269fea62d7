import { html, nothing, type TemplateResult } from 'lit';
import type { ReportOptions, ReportPart } from '../../../analysis/report/document/report-options.ts';
import type { DocumentFormat } from '../../../server/contract/files.ts';
import type { WaveReport } from '../../../server/contract/publishing/reports.ts';
import { fetchReport, fetchReportFile } from '../../api/publishing/reports.ts';
import { Loaded } from '../../components/loaded.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { waveCrumbs } from '../results/wave-crumbs.ts';
import { commentsForm } from './comments-form.ts';
import { orderOf, partsForm } from './parts-form.ts';
import { ReportKeeper } from './report-keeper.ts';
import './report.css';
import { reportPageWords } from '../../strings/console/report-page/report-page-words.ts';

/** 調査報告書 of a published wave: what goes in, what is said under its figures, and its files. */
export class ReportPage extends ConsolePage {
  static override properties = {
    wave: {},
    options: { state: true },
    order: { state: true },
    report: { state: true },
    making: { state: true },
    made: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare options: ReportOptions | undefined;
  /** Of all parts, also of those that are left out. */
  declare order: ReportPart[];
  declare report: WaveReport | undefined;
  declare making: DocumentFormat | null;
  declare made: DocumentFormat | null;
  declare error: unknown;
  #loaded = new Loaded(this, async () => {
    const report = await fetchReport(this.wave, this.language);
    if (this.options === undefined) this.#begin(report);
    return report;
  });
  #keeper = new ReportKeeper(this, (report) => {
    this.report = report;
  });

  constructor() {
    super();
    this.wave = '';
    this.options = this.report = this.error = undefined;
    this.order = [];
    this.making = this.made = null;
  }

  protected override get heading(): string {
    return reportPageWords(this.language).title;
  }

  #begin(report: WaveReport): void {
    this.report = report;
    this.options = report.options;
    this.order = orderOf(report.options);
    this.#keeper.begin(this.wave, report.revision);
  }

  #change(changed: Partial<ReportOptions>): void {
    if (this.options === undefined) return;
    this.options = { ...this.options, ...changed };
    this.made = null;
    // A report has at least one part: until one is chosen the page says so.
    if (this.options.parts.length > 0) this.#keeper.keep(this.options, this.language);
  }

  async #make(format: DocumentFormat): Promise<void> {
    this.making = format;
    this.made = null;
    this.error = undefined;
    try {
      await this.#keeper.settle();
      if (this.#keeper.state === 'saved') {
        const file = await fetchReportFile(this.wave, format, this.language);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(file);
        link.download = `${this.wave}-report.${format}`;
        link.click();
        URL.revokeObjectURL(link.href);
        this.made = format;
      }
    } catch (error) {
      this.error = error;
    } finally {
      this.making = null;
    }
  }

  protected override render(): TemplateResult {
    const { options, report } = this;
    return html`
      ${waveCrumbs(this.wave, undefined, this.language, this.words)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${options === undefined || report === undefined ? this.pending(this.#loaded) : this.#content(report, options)}
    `;
  }

  #content(report: WaveReport, options: ReportOptions): TemplateResult {
    const words = reportPageWords(this.language);
    return html`<div class="report-page">
      <p class="lead">${words.lead}</p>
      <section aria-labelledby="report-make">
        <h2 id="report-make">${words.make}</h2>
        <p>${words.makeLead}</p>
        <p class="actions">
          ${report.formats.map(
            (format, place) =>
              html`<button
                type="button"
                class="button ${place === 0 ? 'primary' : ''}"
                ?disabled=${this.making !== null || options.parts.length === 0}
                @click=${() => void this.#make(format)}
              >
                ${words.formats[format]}
              </button>`,
          )}
        </p>
        <p role="status">${this.#progress()}</p>
        <error-notice .language=${this.language} .error=${this.error ?? this.#keeper.error}></error-notice>
        ${this.#conflict(options)}
        <p class="saved" role="status">${words[this.#keeper.state]}</p>
      </section>
      ${partsForm({
        report,
        options,
        order: this.order,
        language: this.language,
        words: this.words,
        onOrder: (order, parts, focus) => {
          this.order = order;
          this.#change({ parts });
          if (focus === undefined) return;
          void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${focus}`)?.focus());
        },
        onChange: (changed) => this.#change(changed),
      })}
      <section aria-labelledby="report-comments">
        <h2 id="report-comments">${words.comments}</h2>
        ${commentsForm({
          figures: report.figures,
          comments: options.comments,
          words,
          onChange: (comments) => this.#change({ comments }),
        })}
      </section>
    </div>`;
  }

  #progress(): TemplateResult | string {
    const words = reportPageWords(this.language);
    if (this.making !== null) {
      const text = words.making(words.formats[this.making]);
      return html`<progress aria-label=${text}></progress> ${text}`;
    }
    return this.made === null ? '' : words.made(words.formats[this.made]);
  }

  #conflict(options: ReportOptions): TemplateResult | typeof nothing {
    if (!this.#keeper.isOvertaken) return nothing;
    const words = reportPageWords(this.language);
    const settled = async (work: Promise<unknown>): Promise<void> => {
      this.error = undefined;
      await work.catch((error: unknown) => {
        this.error = error;
      });
    };
    return html`<div class="notice error" role="alert">
      <p>${words.conflict}</p>
      <p class="actions">
        <button
          type="button"
          class="button"
          @click=${() => void settled(this.#keeper.keepMine(options, this.language))}
        >
          ${words.keepMine}
        </button>
        <button
          type="button"
          class="button"
          @click=${() =>
            void settled(this.#keeper.takeTheirs(this.language).then((theirs) => this.#begin(theirs)))}
        >
          ${words.takeTheirs}
        </button>
      </p>
    </div>`;
  }
}

customElements.define('report-page', ReportPage);
