import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedUnit } from '../../../server/contract/fieldwork/organisation.ts';
import type {
  AppliedReaderSet,
  UnitReaderReading,
  UnitReaderSet,
} from '../../../server/contract/fieldwork/unit-reader-lists.ts';
import { applyReaderList, readReaderList, type ReaderSource } from '../../api/fieldwork/unit-reader-lists.ts';
import '../../components/confirm-action.ts';
import '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { base64OfFile } from '../../forms/base64-of-file.ts';
import { checkField, selectField, textField } from '../../forms/fields.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import './reader-links.ts';
import { leavingTable, problemList, readersTable } from './reader-set-tables.ts';

/**
 * Reads a staff list or a table of who reads which unit, shows what it would change, and makes it all that is assigned
 * (event `applied`).
 */
export class ReaderSetForm extends LightElement {
  static override properties = {
    year: { attribute: false },
    units: { attribute: false },
    source: { state: true },
    titles: { state: true },
    areTitlesRead: { state: true },
    reading: { state: true },
    days: { state: true },
    links: { state: true },
    news: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare year: number;
  declare units: readonly PlacedUnit[];
  declare protected source: ReaderSource;
  /** What was said on this page of titles. */
  declare protected titles: UnitReaderSet['titles'];
  /** Whether what is shown was read with the titles that are ticked. */
  declare protected areTitlesRead: boolean;
  declare protected reading: UnitReaderReading | null;
  declare protected days: number;
  declare protected links: AppliedReaderSet['invitations'];
  declare protected news: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.units = [];
    this.source = { text: '' };
    this.titles = [];
    this.areTitlesRead = true;
    this.reading = null;
    this.days = 14;
    this.links = [];
    this.news = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = organisationWords(this.language).list;
    return html`<section>
      <h3>${words.title}</h3>
      <p>${words.lead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <p role="status">${this.news}</p>
      ${
        this.links.length === 0
          ? nothing
          : html`<reader-links .language=${this.language} .links=${this.links}></reader-links>`
      }
      <form
        class="editor"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#read();
        }}
      >
        ${textField({
          id: 'reader-table',
          label: words.table,
          hint: words.tableHint,
          lines: 6,
          value: 'text' in this.source ? this.source.text : '',
          onInput: (text) => this.#take({ text }),
        })}
        <div class="actions">
          <button type="submit" class="button" ?disabled=${this.isBusy}>${words.read}</button>
          <label class="file"
            ><span>${organisationWords(this.language).file}</span
            ><input
              type="file"
              accept=".xlsx,.csv,.tsv,.txt,text/csv"
              @change=${(event: Event) => void this.#choose(event)}
          /></label>
        </div>
      </form>
      ${this.reading === null ? nothing : this.#preview(this.reading)}
    </section>`;
  }

  #preview(reading: UnitReaderReading): TemplateResult {
    const words = organisationWords(this.language).list;
    const { missing } = reading;
    if (missing.length > 0)
      return html`<div class="notice" role="alert">
        <ul>
          ${missing.map((column) => html`<li>${words.missing[column]}</li>`)}
        </ul>
      </div>`;
    return html`${this.#titleChoice(reading)} ${this.areTitlesRead ? this.#changes(reading) : nothing}`;
  }

  #changes(reading: UnitReaderReading): TemplateResult {
    const { readers, leaving, problems } = reading;
    return html`
      ${problemList(problems, this.language)} ${readersTable(readers, this.units, this.language)}
      ${leavingTable(leaving, this.language)}
      ${readers.some(({ standing }) => standing === 'new') ? this.#daysChoice() : nothing}
      ${readers.some(({ standing }) => standing !== 'other-role') ? this.#keep(reading) : nothing}
    `;
  }

  /** Which titles read: as it was said before, and now. */
  #titleChoice({ titles }: UnitReaderReading): TemplateResult | typeof nothing {
    if (titles.length === 0) return nothing;
    const words = organisationWords(this.language).list;
    return html`<fieldset>
        <legend>${words.titles}</legend>
        <p class="hint">${words.titlesHint}</p>
        ${titles.map(({ title, count, isReader }, index) =>
          checkField({
            id: `reader-title-${index}`,
            label: words.titleCount(title, count),
            isChecked: this.titles.find((one) => one.title === title)?.isReader ?? isReader ?? false,
            onChange: (isChosen) => {
              const others = this.titles.filter((one) => one.title !== title);
              this.titles = [...others, { title, isReader: isChosen }];
              this.areTitlesRead = false;
            },
          }),
        )}
      </fieldset>
      <p class="actions">
        <button
          type="button"
          class="button"
          ?disabled=${this.isBusy}
          @click=${() => {
            // What is not ticked was looked at too.
            this.titles = titles.map(({ title, isReader }) => ({
              title,
              isReader: this.titles.find((one) => one.title === title)?.isReader ?? isReader ?? false,
            }));
            void this.#read();
          }}
        >
          ${words.readTitles}
        </button>
      </p>`;
  }

  #daysChoice(): TemplateResult {
    const words = organisationWords(this.language).list;
    return selectField({
      id: 'reader-days',
      label: words.days,
      value: String(this.days),
      choices: [7, 14, 30].map((days) => [String(days), words.dayCount(days)] as const),
      onChange: (days) => (this.days = Number(days)),
    });
  }

  #keep({ readers, leaving }: UnitReaderReading): TemplateResult {
    const words = organisationWords(this.language).list;
    const named = readers.filter(({ standing }) => standing !== 'other-role');
    const invited = named.filter(({ standing }) => standing === 'new').length;
    return html`<p class="actions">
      <confirm-action
        .language=${this.language}
        .label=${words.apply}
        .question=${words.applyQuestion(named.length)}
        .consequence=${words.applyConsequence(leaving.length, invited)}
        .confirmLabel=${words.apply}
        @confirmed=${() => void this.#apply(named)}
      ></confirm-action>
    </p>`;
  }

  #take(source: ReaderSource): void {
    this.source = source;
    this.reading = null;
    this.news = '';
  }

  async #choose(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.#take({ file: await base64OfFile(file) });
    await this.#read();
  }

  #read(): Promise<void> {
    return this.#attempt(async () => {
      this.reading = await readReaderList(this.year, { ...this.source, titles: this.titles }, this.language);
      this.areTitlesRead = true;
      const { readers, problems } = this.reading;
      this.news = organisationWords(this.language).list.readNews(readers.length, problems.length);
    });
  }

  #apply(named: UnitReaderReading['readers']): Promise<void> {
    return this.#attempt(async () => {
      const readers = named.map(({ name, email, units }) => ({ name, email, units }));
      const set = { readers, titles: this.titles, days: this.days };
      this.links = (await applyReaderList(this.year, set, this.language)).invitations;
      this.source = { text: '' };
      this.titles = [];
      this.reading = null;
      this.news = organisationWords(this.language).list.applied(readers.length, this.links.length);
      this.dispatchEvent(new CustomEvent('applied'));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await act();
      this.error = undefined;
    } catch (error) {
      this.error = error;
      this.news = '';
    }
    this.isBusy = false;
  }
}

customElements.define('reader-set-form', ReaderSetForm);
