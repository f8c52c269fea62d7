import { html, nothing, type TemplateResult } from 'lit';
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
import './units.css';

/** The units of a wave: which have a page, and why others have none. */
export class UnitListPage extends ConsolePage {
  static override properties = { wave: {} };
  declare wave: string;
  #units = new Loaded(this, () => fetchUnitStandings(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
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
      <div class="scroll" role="region" tabindex="0" aria-label=${words.listTitle}>
        <table class="list units">
          <caption class="spoken">
            ${words.listTitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.heads.unit}</th>
              <th scope="col" class="number">${words.heads.people}</th>
              <th scope="col" class="number">${words.heads.responses}</th>
              <th scope="col">${words.heads.page}</th>
            </tr>
          </thead>
          <tbody>
            ${list.units.map((unit) => this.#row(unit, list))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(unit: UnitStanding, { isPublished, units }: UnitStandingList): TemplateResult {
    const { language } = this;
    const words = unitWords(language);
    const { code, label, level, eligibleCount, responseCount, merged, noPage } = unit;
    const name = say(label, language);
    // A branch begins at its own edge, wherever in the organisation it is.
    const depth = level - Math.min(...units.map((one) => one.level));
    return html`<tr>
      <th scope="row" class="unit-level-${Math.min(depth, 6)}">
        ${noPage === null && isPublished ? html`<a href=${linkTo(paths.unit(this.wave, code), language)}>${name}</a>` : name}
      </th>
      <td class="number">${eligibleCount === null ? '—' : countWords(eligibleCount)}</td>
      <td class="number">${responseCount === null ? '—' : countWords(responseCount)}</td>
      <td>
        ${noPage === null ? words.hasPage : words.noPage[noPage]}
        ${merged === null ? nothing : html`<span class="hint">${words.merged(say(merged, language))}</span>`}
      </td>
    </tr>`;
  }
}

customElements.define('unit-list-page', UnitListPage);
