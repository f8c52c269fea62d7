import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { FileFormat } from '../../../server/contract/files.ts';
import type { PublishedResponseRate } from '../../../analysis/report/published-table.ts';
import type { Participation, WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { fetchParticipation, fetchWave } from '../../api/fieldwork/manage-waves.ts';
import {
  fetchPublishedResponseRates,
  fetchResponseRate,
  responseRateExport,
  tableExport,
} from '../../api/publishing/tables.ts';
import { responseRateView } from '../../../analysis/report/response-rate-view.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords, rateWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { besideRate } from './beside-rate.ts';
import '../../tables/response-rate-table.ts';
import './participation-part.ts';

interface Shown {
  rate: PublishedResponseRate;
  /** By other attributes of which there are head counts, once the wave is closed. */
  others: PublishedResponseRate[];
  /** What HR alone sees; of published results nothing of it. */
  own: { wave: WaveDetail; participation: Participation } | null;
}

/** 回答状況: the page HR lives in while a wave is open. */
export class ResponseRatesPage extends ConsolePage {
  static override properties = { wave: {}, isResult: { type: Boolean } };
  declare wave: string;
  /** As part of the published results: final, for planners too. */
  declare isResult: boolean;
  #loaded = new Loaded(this, async (): Promise<Shown> => {
    if (this.isResult) {
      const [rate, ...others] = await fetchPublishedResponseRates(this.wave, this.language);
      if (rate === undefined) throw new Error(`${this.wave} has published no response rates`);
      return { rate, others, own: null };
    }
    const [wave, rate, participation] = await Promise.all([
      fetchWave(this.wave, this.language),
      fetchResponseRate(this.wave, this.language),
      fetchParticipation(this.wave, this.language),
    ]);
    const isOver = wave.state === 'closed' || wave.state === 'published';
    const others = isOver
      ? await Promise.all(
          wave.headCounts.map(({ item }) => fetchResponseRate(this.wave, this.language, item)),
        )
      : [];
    return { rate, others, own: { wave, participation } };
  });

  constructor() {
    super();
    this.wave = '';
    this.isResult = false;
  }

  protected override get heading(): string {
    return this.isResult ? this.words.rate.rate : this.words.rate.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    const title = loaded === undefined ? words.wave.title : say(loaded.rate.waveTitle, language);
    return html`
      ${breadcrumbs(
        this.isResult
          ? [
              { href: linkTo(paths.results, language), label: words.catalogue.resultsTitle },
              { href: linkTo(paths.catalogue(this.wave), language), label: title },
            ]
          : [
              { href: linkTo(paths.waves, language), label: words.waves.title },
              { href: linkTo(paths.wave(this.wave), language), label: title },
            ],
        words.shell,
      )}
      <h1 tabindex="-1">${this.heading}</h1>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #content({ rate, others, own }: Shown): TemplateResult {
    const { language, words } = this;
    const state = own?.wave.state ?? 'published';
    const view = responseRateView(rate, language);
    return html`
      ${syntheticMark(rate.isSynthetic, words)}
      <p class="lead">
        ${view.heading.map(({ text }, place) => html`${place === 0 ? nothing : html`<br />`}${text}`)}
      </p>
      <section class="overall" aria-label=${words.rate.overall}>
        <p class="overall-label">${words.rate.overall}</p>
        <div class="overall-figures">
          <p class="overall-rate">${rateWords(rate.responseCount, rate.eligibleCount, language)}</p>
          ${
            own === null
              ? nothing
              : besideRate(rate, own.participation, language, planningWords(language).participation)
          }
        </div>
        <p>${words.rate.overallCount(countWords(rate.responseCount), countWords(rate.eligibleCount))}</p>
        <p class="hint">${this.#freshness(state, own?.wave.countedOn ?? null)}</p>
        ${
          this.#loaded.error === undefined
            ? nothing
            : html`<error-notice .language=${language} .error=${this.#loaded.error}></error-notice>`
        }
      </section>
      ${state === 'draft' ? html`<p>${words.rate.notOpened}</p>` : nothing}
      ${state === 'open' && rate.responseCount === 0 ? html`<p>${words.rate.empty}</p>` : nothing}
      <section>
        <h2>${words.rate.tableTitle}</h2>
        <response-rate-table .language=${language} .view=${view}></response-rate-table>
        ${this.#files()}
      </section>
      ${others.map((other) => this.#other(other))}
      ${
        others.length === 0 && (own?.wave.headCounts.length ?? 0) > 0
          ? html`<p class="hint">${planningWords(language).participation.othersLater}</p>`
          : nothing
      }
      ${
        own === null
          ? nothing
          : html`<participation-part
              .language=${language}
              .wave=${own.wave}
              .participation=${own.participation}
              @target-set=${() => void this.#loaded.reload()}
            ></participation-part>`
      }
      <p class="actions no-print">
        <button type="button" class="button" @click=${() => print()}>${words.rate.print}</button>
      </p>
    `;
  }

  /** The same people by another attribute. */
  #other(rate: PublishedResponseRate): TemplateResult {
    const view = responseRateView(rate, this.language);
    return html`<section id=${rate.id}>
      <h2>${this.words.catalogue.by(say(rate.itemLabel, this.language))}</h2>
      <response-rate-table .language=${this.language} .view=${view}></response-rate-table>
      ${this.#files(rate.item ?? undefined)}
    </section>`;
  }

  /** A table as files. */
  #files(by?: string): TemplateResult {
    const words = this.words.rate;
    return html`<p class="actions no-print">
      ${(['xlsx', 'csv', 'tidy'] as const).map(
        (format) => html`<a class="button" href=${this.#export(format, by)} download>${words[format]}</a>`,
      )}
    </p>`;
  }

  #export(format: FileFormat, by: string | undefined): string {
    const id = by === undefined ? 'response-rate' : `response-rate*${by}`;
    return this.isResult
      ? tableExport(this.wave, id, format, this.language)
      : responseRateExport(this.wave, by, format, this.language);
  }

  #freshness(state: string, countedOn: string | null): string {
    const words = this.words.rate;
    if (countedOn !== null) return words.counted(dayWords(countedOn, this.language));
    return state === 'draft' ? '' : words.fixed;
  }
}

customElements.define('response-rates-page', ResponseRatesPage);
