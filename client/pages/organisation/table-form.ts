import { html, nothing, type TemplateResult } from 'lit';
import type { OrganisationTable, PlacedUnit } from '../../../server/contract/fieldwork/organisation.ts';
import type { Unit } from '../../../surveys/schema/organisation.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import { keepOrganisation, readOrganisation } from '../../api/fieldwork/organisation.ts';
import { LightElement } from '../../components/light-element.ts';
import '../../components/error-notice.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { textField } from '../../forms/fields.ts';
import { today } from '../../strings/console/dates.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { fiscalYearOf } from '../indicator-plans/edited-plan.ts';
import { sizeOf, unitTreeTable } from './unit-tree-table.ts';

/** Reads a table of units, shows what it says, and keeps it as the organisation of a year (event `kept`, with the year). */
export class OrganisationTableForm extends LightElement {
  static override properties = {
    years: { attribute: false },
    year: { state: true },
    table: { state: true },
    units: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  /** Fiscal years that have an organisation. */
  declare years: readonly number[];
  declare protected year: string;
  declare protected table: OrganisationTable;
  declare protected units: PlacedUnit[] | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.years = [];
    this.year = String(fiscalYearOf(today()));
    this.table = { text: '' };
    this.units = null;
    this.error = undefined;
    this.isBusy = false;
  }

  get #fiscalYear(): number | null {
    const year = Number(this.year.normalize('NFKC').trim());
    return Number.isInteger(year) && year >= 1989 && year <= 2200 ? year : null;
  }

  protected override render(): TemplateResult {
    const words = organisationWords(this.language);
    const year = this.#fiscalYear;
    return html`<form
      class="card editor"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#read();
      }}
    >
      <h2>${words.table}</h2>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      ${textField({
        id: 'organisation-year',
        label: words.year,
        hint: words.yearHint,
        value: this.year,
        onInput: (text) => {
          this.year = text;
          this.units = null;
        },
      })}
      ${year === null ? html`<p class="field-error" role="alert">${words.yearWrong}</p>` : nothing}
      ${textField({
        id: 'organisation-table',
        label: words.table,
        hint: words.tableHint,
        lines: 8,
        value: 'text' in this.table ? this.table.text : '',
        onInput: (text) => {
          this.table = { text };
          this.units = null;
        },
      })}
      <div class="actions">
        <button type="submit" class="button" ?disabled=${this.isBusy || year === null}>${words.read}</button>
        <label class="file"
          ><span>${words.file}</span
          ><input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
            @change=${(event: Event) => void this.#choose(event)}
        /></label>
      </div>
      <p role="status">${this.units === null ? '' : words.preview(this.units.length)}</p>
      ${this.units === null || year === null ? nothing : this.#preview(this.units, year)}
    </form>`;
  }

  #preview(units: readonly PlacedUnit[], year: number): TemplateResult {
    const words = organisationWords(this.language);
    const yearName = fiscalYearWords(year, this.language);
    return html`
      <p>${sizeOf(units, this.language)}</p>
      ${unitTreeTable(units, words.preview(units.length), this.language)}
      ${this.years.includes(year) ? html`<p class="notice">${words.replaces}</p>` : nothing}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          ?disabled=${this.isBusy}
          @click=${() => void this.#keep(units, year)}
        >
          ${words.keep(yearName)}
        </button>
      </p>
    `;
  }

  async #choose(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.table = { file: await base64OfFile(file) };
    await this.#read();
  }

  #read(): Promise<void> {
    const year = this.#fiscalYear;
    return this.#attempt(async () => {
      if (year !== null) this.units = await readOrganisation(year, this.table, this.language);
    });
  }

  #keep(units: readonly PlacedUnit[], year: number): Promise<void> {
    return this.#attempt(async () => {
      await keepOrganisation(year, { units: units.map(unitOf) }, this.language);
      this.table = { text: '' };
      this.units = null;
      this.dispatchEvent(new CustomEvent('kept', { detail: year }));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await act();
      this.error = undefined;
    } catch (error) {
      this.error = error;
      this.units = null;
    }
    this.isBusy = false;
  }
}

/** A unit without its place, which follows from the others. */
function unitOf({
  level: _level,
  path: _path,
  isDivided: _isDivided,
  allHeadCount: _all,
  ...unit
}: PlacedUnit): Unit {
  return unit;
}

customElements.define('organisation-table-form', OrganisationTableForm);
