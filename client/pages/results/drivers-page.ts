import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { driversView } from '../../../analysis/report/drivers/drivers-view.ts';
import type { PublishedDrivers } from '../../../analysis/report/drivers/published-drivers.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { fetchCatalogue, fetchTable } from '../../api/publishing/tables.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { actionsWords } from '../../strings/console/actions/actions-words.ts';
import { say } from '../../strings/language.ts';
import { notesList } from '../../tables/view-lines.ts';
import { writeActionLink } from '../actions/subject-address.ts';
import { waveCrumbs } from './wave-crumbs.ts';
import '../../charts/driver-map.ts';
import '../../tables/driver-table.ts';

interface Content {
  catalogue: Catalogue;
  drivers: PublishedDrivers[];
  tables: PublishedTable[];
}

/** What goes with an index or an overall rating most, beside how it stands; the address says of which. */
export class DriversPage extends ConsolePage {
  static override properties = { wave: {}, code: {} };
  declare wave: string;
  declare code: string;
  #loaded = new Loaded(this, () => this.#load());

  constructor() {
    super();
    this.wave = this.code = '';
  }

  async #load(): Promise<Content> {
    const catalogue = await fetchCatalogue(this.wave, this.language);
    const drivers = catalogue.drivers ?? [];
    const items = new Set(
      drivers.flatMap(({ result }) =>
        result.status === 'shown' ? result.drivers.map(({ item }) => item) : [],
      ),
    );
    const published = catalogue.entries.filter(({ kind, stub }) => kind === 'frequency' && items.has(stub));
    const tables = await Promise.all(published.map(({ id }) => fetchTable(this.wave, id, this.language)));
    return { catalogue, drivers, tables };
  }

  protected override get heading(): string {
    return this.words.drivers.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${waveCrumbs(this.wave, loaded?.catalogue.waveTitle, language, words)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #content({ catalogue, drivers, tables }: Content): TemplateResult {
    const { language, words } = this;
    const chosen = drivers.find(({ outcome }) => outcome === this.code) ?? drivers[0];
    if (chosen === undefined) return html`<p>${words.drivers.none}</p>`;
    const view = driversView(chosen, tables, language);
    return html`
      ${syntheticMark(catalogue.isSynthetic, words)}
      ${catalogue.status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      <nav class="no-print" aria-label=${words.drivers.outcomes}>
        <p class="actions">
          ${drivers.map(
            ({ outcome, outcomeLabel }) =>
              html`<a
                class="button"
                href=${linkTo(paths.drivers(this.wave, outcome), language)}
                aria-current=${outcome === chosen.outcome ? 'page' : nothing}
                >${say(outcomeLabel, language)}</a
              >`,
          )}
        </p>
      </nav>
      <h2>${view.title}</h2>
      ${view.heading.map(({ text }) => html`<p class="base">${text}</p>`)}
      ${view.refusal === null ? nothing : html`<p>${view.refusal}</p>`}
      ${view.finding === null ? nothing : html`<p class="finding">${view.finding}</p>`}
      ${
        view.rows.length === 0
          ? nothing
          : html`<figure class="chart-figure">
                <driver-map .language=${language} .view=${view}></driver-map>
              </figure>
              <driver-table .language=${language} .wave=${this.wave} .view=${view}></driver-table>
              ${catalogue.status === 'published' ? this.#actions(chosen) : nothing}
              ${notesList(words.table.notes, view.notes)}
              <p class="actions no-print">
                <button type="button" class="button" @click=${() => print()}>${words.table.print}</button>
              </p>`
      }
    `;
  }

  /** From what stands out to what is done about it. */
  #actions({ outcome, result }: PublishedDrivers): TemplateResult {
    const { language } = this;
    const words = actionsWords(language);
    const drivers = result.status === 'shown' ? result.drivers : [];
    return html`<section class="no-print">
      <h3>${words.write}</h3>
      <ul>
        ${drivers.map(({ item, option, label, optionLabel }) => {
          const subject = { kind: 'driver', outcome, item, ...(option !== null && { option }) } as const;
          const name = [label, ...(optionLabel === null ? [] : [optionLabel])].map((text) =>
            say(text, language),
          );
          return html`<li>
            <a href=${writeActionLink(this.wave, subject, language)}>${name.join(words.join)}</a>
          </li>`;
        })}
      </ul>
    </section>`;
  }
}

customElements.define('drivers-page', DriversPage);
