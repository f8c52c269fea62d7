import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { fetchCatalogue } from '../../api/tables.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { catalogueSummary } from '../../tables/catalogue-summary.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import '../../tables/catalogue-list.ts';
import './add-table-form.ts';

/** The tables of one wave, to choose from. */
export class CataloguePage extends ConsolePage {
  static override properties = { wave: {} };
  declare wave: string;
  #catalogue = new Loaded(this, () => fetchCatalogue(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
  }

  protected override get heading(): string {
    const catalogue = this.#catalogue.value;
    return catalogue === undefined
      ? this.words.catalogue.resultsTitle
      : say(catalogue.waveTitle, this.language);
  }

  protected override get isReady(): boolean {
    return this.#catalogue.value !== undefined || this.#catalogue.error !== undefined;
  }

  protected override render(): TemplateResult {
    const catalogue = this.#catalogue.value;
    const results = { href: linkTo(paths.results, this.language), label: this.words.catalogue.resultsTitle };
    return html`
      ${breadcrumbs([results], this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${catalogue === undefined ? this.pending(this.#catalogue) : this.#content(catalogue)}
    `;
  }

  #content(catalogue: Catalogue): TemplateResult {
    const { language, words } = this;
    return html`
      ${syntheticMark(catalogue.isSynthetic, words)}
      ${catalogue.status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      ${catalogueSummary(catalogue, language, words)}
      ${
        catalogue.status === 'published'
          ? html`<p class="actions no-print">
              <a class="button" href=${linkTo(paths.actions(this.wave), language)}
                >${actionsWords(language).list}</a
              >
            </p>`
          : nothing
      }
      <p class="lead">${words.catalogue.lead}</p>
      <catalogue-list .language=${language} .catalogue=${catalogue}></catalogue-list>
      ${
        catalogue.status === 'published'
          ? html`<add-table-form .language=${language} .catalogue=${catalogue}></add-table-form>`
          : nothing
      }
    `;
  }
}

customElements.define('catalogue-page', CataloguePage);
