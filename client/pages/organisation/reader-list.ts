import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedUnit, UnitReaderList } from '../../../server/contract/fieldwork/organisation.ts';
import { assignUnits, fetchUnitReaders } from '../../api/fieldwork/organisation.ts';
import { undoReaderList } from '../../api/fieldwork/unit-reader-lists.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import '../../components/confirm-action.ts';
import '../../components/error-notice.ts';
import { selectField } from '../../forms/fields.ts';
import { momentWords } from '../../strings/console/dates.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { say } from '../../strings/language.ts';
import './reader-set-form.ts';

type Reader = UnitReaderList['readers'][number];

/** Which section chief reads which units of a year. */
export class UnitReaderTable extends LightElement {
  static override properties = {
    year: { attribute: false },
    units: { attribute: false },
    email: { state: true },
    unit: { state: true },
    news: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare year: number;
  declare units: readonly PlacedUnit[];
  declare protected email: string;
  declare protected unit: string;
  declare protected news: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #readers = new Loaded(this, () => fetchUnitReaders(this.year, this.language));

  constructor() {
    super();
    this.units = [];
    this.email = this.unit = this.news = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = organisationWords(this.language);
    const readers = this.#readers.value?.readers ?? [];
    return html`<section>
        <h3>${words.readers}</h3>
        <p>${words.readersLead}</p>
        <error-notice .language=${this.language} .error=${this.error ?? this.#readers.error}></error-notice>
        <p role="status">${this.news}</p>
        ${this.#lastList()}
        ${readers.length === 0 ? html`<p>${words.noReaders}</p>` : html`${this.#table(readers)} ${this.#form(readers)}`}
      </section>
      <reader-set-form
        .language=${this.language}
        .year=${this.year}
        .units=${this.units}
        @applied=${() => void this.#readers.reload()}
      ></reader-set-form>`;
  }

  #lastList(): TemplateResult | typeof nothing {
    const list = this.#readers.value?.lastList ?? null;
    if (list === null) return nothing;
    const words = organisationWords(this.language);
    return html`<div class="actions">
      <p>${words.lastList(momentWords(new Date(list.appliedAt), this.language), list.appliedBy)}</p>
      <confirm-action
        .language=${this.language}
        .label=${words.undo}
        .question=${words.undoQuestion}
        .consequence=${words.undoConsequence}
        .confirmLabel=${words.undo}
        @confirmed=${() => void this.#change(() => undoReaderList(this.year, this.language), words.undone)}
      ></confirm-action>
    </div>`;
  }

  #table(readers: readonly Reader[]): TemplateResult {
    const words = organisationWords(this.language);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.readers}>
      <table class="list">
        <caption class="spoken">
          ${words.readers}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.readerHeads.name}</th>
            <th scope="col">${words.readerHeads.email}</th>
            <th scope="col">${words.readerHeads.units}</th>
          </tr>
        </thead>
        <tbody>
          ${readers.map(
            (reader) =>
              html`<tr>
                <th scope="row">${reader.name}</th>
                <td>
                  ${reader.email}
                  ${reader.isInvited ? html`<span class="tag">${words.invited}</span>` : nothing}
                </td>
                <td>${reader.units.length === 0 ? words.noUnits : this.#unitsOf(reader)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #unitsOf(reader: Reader): TemplateResult {
    const words = organisationWords(this.language);
    return html`<ul class="plain">
      ${reader.units.map((unit) => {
        const name = this.#nameOf(unit);
        const rest = reader.units.filter((other) => other !== unit);
        return html`<li>
          ${name}
          ${
            reader.isInvited
              ? nothing
              : html`<button
                  type="button"
                  class="link"
                  aria-label=${words.removeOf(reader.name, name)}
                  ?disabled=${this.isBusy}
                  @click=${() => void this.#assign(reader, rest, words.removed(reader.name, name))}
                >
                  ${words.remove}
                </button>`
          }
        </li>`;
      })}
    </ul>`;
  }

  #form(readers: readonly Reader[]): TemplateResult {
    const words = organisationWords(this.language);
    const chosen = readers.find(({ email }) => email === this.email);
    return html`<form
      class="editor"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (chosen === undefined) return;
        const units = [...chosen.units, this.unit];
        void this.#assign(chosen, units, words.added(chosen.name, this.#nameOf(this.unit)));
      }}
    >
      ${selectField({
        id: 'reader-account',
        label: words.reader,
        value: this.email,
        choices: [
          ['', words.choose] as const,
          ...readers
            .filter(({ isInvited }) => !isInvited)
            .map(({ name, email }) => [email, `${name}（${email}）`] as const),
        ],
        onChange: (email) => (this.email = email),
      })}
      ${selectField({
        id: 'reader-unit',
        label: words.unit,
        value: this.unit,
        choices: [
          ['', words.choose] as const,
          ...this.units.map(
            ({ code, name, level }) => [code, `${'　'.repeat(level)}${say(name, this.language)}`] as const,
          ),
        ],
        onChange: (unit) => (this.unit = unit),
      })}
      <p class="actions">
        <button
          type="submit"
          class="button"
          ?disabled=${this.isBusy || chosen === undefined || this.unit === ''}
        >
          ${words.add}
        </button>
      </p>
    </form>`;
  }

  #nameOf(unit: string): string {
    const found = this.units.find(({ code }) => code === unit);
    return found === undefined ? unit : say(found.name, this.language);
  }

  async #assign({ email }: Reader, units: string[], news: string): Promise<void> {
    await this.#change(() => assignUnits(this.year, { email, units }, this.language), news);
  }

  async #change(act: () => Promise<UnitReaderList>, news: string): Promise<void> {
    this.isBusy = true;
    this.news = '';
    try {
      this.#readers.value = await act();
      this.unit = '';
      this.news = news;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.isBusy = false;
  }
}

customElements.define('unit-reader-table', UnitReaderTable);
