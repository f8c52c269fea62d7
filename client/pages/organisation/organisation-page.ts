import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { OrganisationList } from '../../../server/contract/fieldwork/organisation.ts';
import { fetchOrganisations } from '../../api/fieldwork/organisation.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { selectField } from '../../forms/fields.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { momentWords } from '../../strings/console/dates.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { unitWords } from '../../strings/console/units/unit-words.ts';
import './draft-form.ts';
import './reader-list.ts';
import './table-form.ts';
import { sizeOf, unitTreeTable } from './unit-tree-table.ts';

/** The organisation by fiscal year: its units and head counts, the questionnaire they go into, who reads which. */
export class OrganisationPage extends ConsolePage {
  static override properties = { year: { state: true }, news: { state: true } };
  /** null: the latest. */
  declare protected year: number | null;
  declare protected news: string;
  #versions = new Loaded(this, () => fetchOrganisations(this.language));

  constructor() {
    super();
    this.year = null;
    this.news = '';
  }

  protected override get heading(): string {
    return organisationWords(this.language).title;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const words = organisationWords(language);
    const versions = this.#versions.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.units, language), label: unitWords(language).title }], this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${words.lead}</p>
      <p role="status">${this.news}</p>
      ${
        versions === undefined
          ? this.pending(this.#versions)
          : html`${this.#version(versions)}
              <organisation-table-form
                .language=${language}
                .years=${versions.map(({ fiscalYear }) => fiscalYear)}
                @kept=${(event: CustomEvent<number>) => void this.#kept(event.detail)}
              ></organisation-table-form>`
      }
    `;
  }

  #version(versions: OrganisationList['versions']): TemplateResult {
    const { language } = this;
    const words = organisationWords(language);
    const shown = versions.find(({ fiscalYear }) => fiscalYear === this.year) ?? versions[0];
    if (shown === undefined) {
      return html`<div class="empty">
        <h2>${words.none}</h2>
        <p>${words.noneNext}</p>
      </div>`;
    }
    const { fiscalYear, units, changedAt, changedBy } = shown;
    return html`<section>
      <h2>${words.versions}</h2>
      ${
        versions.length < 2
          ? nothing
          : html`<div class="editor">
              ${selectField({
                id: 'organisation-shown',
                label: words.year,
                value: String(fiscalYear),
                choices: versions.map(
                  (version) =>
                    [String(version.fiscalYear), fiscalYearWords(version.fiscalYear, language)] as const,
                ),
                onChange: (year) => (this.year = Number(year)),
              })}
            </div>`
      }
      <p>
        ${fiscalYearWords(fiscalYear, language)}　${sizeOf(units, language)}
        <span class="hint">${words.changed(momentWords(new Date(changedAt), language), changedBy)}</span>
      </p>
      ${unitTreeTable(units, words.versions, language)}
      ${keyed(
        `${fiscalYear} ${changedAt}`,
        html`<units-in-draft-form .language=${language} .year=${fiscalYear}></units-in-draft-form>
          <unit-reader-table .language=${language} .year=${fiscalYear} .units=${units}></unit-reader-table>`,
      )}
    </section>`;
  }

  async #kept(year: number): Promise<void> {
    await this.#versions.reload();
    this.year = year;
    this.news = organisationWords(this.language).kept(fiscalYearWords(year, this.language));
    await this.updateComplete;
    this.querySelector<HTMLElement>('h1')?.focus();
  }
}

customElements.define('organisation-page', OrganisationPage);
