import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UnitStanding } from '../../../analysis/report/unit-page/published-unit-page.ts';
import type { UnitStandingList } from '../../../server/contract/publishing/unit-pages.ts';
import { fetchUnitStandings } from '../../api/publishing/unit-pages.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { isOpenTo } from '../../shell/pages.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { unitWords } from '../../strings/console/units/unit-words.ts';
import { say } from '../../strings/language.ts';
import { closedAtFirst, foundUnits, shownRows, unitRows, type UnitRow } from './shown-units.ts';
import './units.css';

/** The units of a wave: which have a page, and why others have none. */
export class UnitListPage extends ConsolePage {
  static override properties = { wave: {}, search: { state: true }, closed: { state: true } };
  declare wave: string;
  declare protected search: string;
  /** Codes of the units whose parts are not shown; null: as the page opens. */
  declare protected closed: ReadonlySet<string> | null;
  #units = new Loaded(this, () => fetchUnitStandings(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.search = '';
    this.closed = null;
  }

  protected override get heading(): string {
    const list = this.#units.value;
    const words = unitWords(this.language);
    return list === undefined ? words.title : words.ofWave(say(list.waveTitle, this.language));
  }

  protected override get isReady(): boolean {
    return this.#units.value !== undefined || this.#units.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const list = this.#units.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.units, language), label: unitWords(language).title }], this.words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${list === undefined ? this.pending(this.#units) : this.#content(list)}
    `;
  }

  #content(list: UnitStandingList): TemplateResult {
    const words = unitWords(this.language);
    const rows = unitRows(list.units);
    const closed = this.closed ?? new Set(closedAtFirst(rows));
    const shown = shownRows(rows, { search: this.search, closed });
    const pageCount = list.units.filter(({ noPage }) => noPage === null).length;
    const isRemediable = !list.isPublished && pageCount < list.units.length;
    return html`
      ${syntheticMark(list.isSynthetic, this.words)}
      <p class="lead">${words.listLead(list.minimumBase)}</p>
      ${list.isPublished ? nothing : html`<p><span class="tag draft">${this.words.shell.draftMark}</span> ${words.unpublished}</p>`}
      <p>${words.counted(pageCount, list.units.length)}</p>
      ${
        isRemediable && isOpenTo('drafts', this.account?.role)
          ? html`<p>
              ${words.remedies}
              <a href=${linkTo(paths.drafts(this.wave), this.language)}>${words.remediesLink}</a>
            </p>`
          : nothing
      }
      ${rows.length > 1 ? this.#tools(rows) : nothing}
      <div class="scroll" role="region" tabindex="0" aria-label=${words.listTitle}>
        <table class="list units standings">
          <caption class="spoken">
            ${words.listTitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.heads.unit}</th>
              <th scope="col">${words.heads.page}</th>
              <th scope="col" class="number">${words.heads.people}</th>
              <th scope="col" class="number">${words.heads.responses}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              shown,
              ({ unit }) => unit.code,
              (row) => this.#row(row, { list, closed }),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /** Search, and opening and closing all at once. */
  #tools(rows: readonly UnitRow<UnitStanding>[]): TemplateResult {
    const words = unitWords(this.language);
    const divided = rows.flatMap(({ unit, isDivided }) => (isDivided ? [unit.code] : []));
    const isSearched = this.search.trim() !== '';
    const found = isSearched ? words.found(foundUnits(rows, this.search).length, rows.length) : '';
    return html`<div class="unit-tools no-print">
      <div class="field">
        <label for="unit-search">${words.search}</label>
        <input
          id="unit-search"
          type="search"
          autocomplete="off"
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
        />
        <p class="hint" role="status">${found}</p>
      </div>
      ${
        divided.length === 0 || isSearched
          ? nothing
          : html`<p class="actions">
              <button type="button" class="button" @click=${() => (this.closed = new Set())}>
                ${words.openAll}
              </button>
              <button type="button" class="button" @click=${() => (this.closed = new Set(divided))}>
                ${words.closeAll}
              </button>
            </p>`
      }
    </div>`;
  }

  /** Opens or closes what is inside a unit. What is searched for is shown whatever is closed. */
  #toggle(code: string, name: string, closed: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (this.search.trim() !== '') return nothing;
    const isOpen = !closed.has(code);
    return html`<button
      type="button"
      class="unit-toggle no-print"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-label=${unitWords(this.language).inside(name)}
      @click=${() => {
        const others = [...closed].filter((one) => one !== code);
        this.closed = new Set(isOpen ? [...others, code] : others);
      }}
    ></button>`;
  }

  #row(
    { unit, path, isDivided }: UnitRow<UnitStanding>,
    { list, closed }: { list: UnitStandingList; closed: ReadonlySet<string> },
  ): TemplateResult {
    const { language } = this;
    const words = unitWords(language);
    const { code, label, eligibleCount, responseCount, merged, noPage } = unit;
    const { isPublished } = list;
    const name = say(label, language);
    return html`<tr>
      <th scope="row" class="unit-level-${Math.min(path.length, 6)}">
        <span class="unit-name">
          ${isDivided ? this.#toggle(code, name, closed) : html`<span class="unit-toggle"></span>`}
          ${noPage === null && isPublished ? html`<a href=${linkTo(paths.unit(this.wave, code), language)}>${name}</a>` : name}
        </span>
      </th>
      <td>
        ${noPage === null ? words.hasPage : words.noPage[noPage]}
        ${merged === null ? nothing : html`<span class="hint">${words.merged(say(merged, language))}</span>`}
      </td>
      <td class="number">${eligibleCount === null ? '—' : countWords(eligibleCount)}</td>
      <td class="number">${responseCount === null ? '—' : countWords(responseCount)}</td>
    </tr>`;
  }
}

customElements.define('unit-list-page', UnitListPage);
