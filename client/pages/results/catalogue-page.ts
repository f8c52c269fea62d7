import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import { itemGrids } from '../../../analysis/report/overview/grid-of-items.ts';
import { overviewLines } from '../../../analysis/report/overview/overview-lines.ts';
import { fetchOverview } from '../../api/publishing/tables.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { catalogueSummary } from '../../tables/catalogue-summary.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { benchmarkPageWords } from '../../strings/console/benchmark/benchmark-page-words.ts';
import { overviewPageWords } from '../../strings/console/overview/overview-words.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import '../../tables/catalogue-list.ts';
import './add-table-form.ts';
import './open-to-all.ts';
import './overview/chart-to-go.ts';
import './overview/wave-overview.ts';
import './plan-links.ts';
import './unit-link.ts';
import { reportPageWords } from '../../strings/console/report-page/report-page-words.ts';

/** The results of one wave: what is high, low and changed; then all its tables, to choose from. */
export class CataloguePage extends ConsolePage {
  static override properties = { wave: {}, isWhole: { state: true } };
  declare wave: string;
  /** What is high, low and changed stands first, and can be used, before the rest of a long page is made. */
  declare protected isWhole: boolean;
  #overview = new Loaded(this, () => fetchOverview(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
    this.isWhole = false;
  }

  protected override updated(): void {
    super.updated();
    if (this.isWhole || this.#overview.value === undefined) return;
    requestAnimationFrame(() => setTimeout(() => (this.isWhole = true)));
  }

  protected override get heading(): string {
    const catalogue = this.#overview.value?.catalogue;
    return catalogue === undefined
      ? this.words.catalogue.resultsTitle
      : say(catalogue.waveTitle, this.language);
  }

  protected override get isReady(): boolean {
    return this.#overview.value !== undefined || this.#overview.error !== undefined;
  }

  protected override render(): TemplateResult {
    const overview = this.#overview.value;
    const results = { href: linkTo(paths.results, this.language), label: this.words.catalogue.resultsTitle };
    return html`
      ${breadcrumbs([results], this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${overview === undefined ? this.pending(this.#overview) : this.#content(overview)}
    `;
  }

  #content(overview: PublishedOverview): TemplateResult {
    const { language, words } = this;
    const { catalogue } = overview;
    const own = overviewPageWords(language);
    const [firstGrid] = itemGrids(overview, language);
    return html`
      ${syntheticMark(catalogue.isSynthetic, words)}
      ${catalogue.status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      ${catalogueSummary(catalogue, language, words)}
      ${
        catalogue.status === 'published'
          ? html`<ul class="page-contents no-print">
                <li>
                  <a href=${linkTo(paths.report(catalogue.wave), language)}
                    >${reportPageWords(language).link}</a
                  >
                </li>
                <li>
                  <a href=${linkTo(paths.actions(catalogue.wave), language)}
                    >${actionsWords(language).list}</a
                  >
                </li>
                <li>
                  <a href=${linkTo(paths.benchmark(catalogue.wave), language)}
                    >${benchmarkPageWords(language).title}</a
                  >
                </li>
              </ul>
              <plan-links .language=${language} .wave=${catalogue.wave}></plan-links>`
          : nothing
      }
      <unit-link .language=${language} .wave=${catalogue.wave}></unit-link>
      <nav class="no-print" aria-label=${own.contents}>
        <ul class="page-contents">
          ${[
            ['overview-lines', own.lines],
            ['overview-groups', own.heatMap],
            ['tables', own.tables],
          ].map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}
          ${
            firstGrid === undefined
              ? nothing
              : html`<li>
                  <a href=${linkTo(paths.grid(catalogue.wave, firstGrid.code), language)}>${own.grids}</a>
                </li>`
          }
        </ul>
      </nav>
      <wave-overview .language=${language} .overview=${overview}></wave-overview>
      ${this.isWhole ? this.#below(overview) : nothing}
    `;
  }

  #below(overview: PublishedOverview): TemplateResult {
    const { language, words } = this;
    const { catalogue } = overview;
    const own = overviewPageWords(language);
    const lines = overviewLines(overview, { change: () => null }, language);
    return html`
      <chart-to-go .language=${language} .wave=${catalogue.wave} .tables=${overview.tables}></chart-to-go>
      <section class="no-print" aria-labelledby="tables">
        <h2 id="tables">${own.tables}</h2>
        <p class="lead">${words.catalogue.lead}</p>
      </section>
      <catalogue-list
        class="no-print"
        .language=${language}
        .catalogue=${catalogue}
        .lines=${new Map(lines.map((line) => [line.stub, line]))}
      ></catalogue-list>
      ${
        catalogue.status === 'published'
          ? html`<add-table-form .language=${language} .catalogue=${catalogue}></add-table-form>
              <open-to-all .language=${language} .wave=${catalogue.wave}></open-to-all>`
          : nothing
      }
    `;
  }
}

customElements.define('catalogue-page', CataloguePage);
