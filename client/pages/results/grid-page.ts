import { html, nothing, type TemplateResult } from 'lit';
import {
  gridGroups,
  gridOfItems,
  itemGrids,
  type ItemGrid,
} from '../../../analysis/report/overview/grid-of-items.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import { sortableColumns, sortedView } from '../../../analysis/report/tables/sorted-view.ts';
import { fetchOverview } from '../../api/publishing/tables.ts';
import { Loaded } from '../../components/loaded.ts';
import { segmentedChoice } from '../../components/segmented-choice.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { selectField } from '../../forms/fields.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { overviewPageWords } from '../../strings/console/overview/overview-words.ts';
import { gridAddressOf, gridChoiceOf, type GridChoice } from './grid-address.ts';
import { rowSettings } from './row-settings.ts';
import { sourceList } from './source-list.ts';
import { waveCrumbs } from './wave-crumbs.ts';
import '../../tables/cross-tab-table.ts';

/** 集計表の一覧: items with the same answers in one table, for everybody or one group; the address says of which. */
export class GridPage extends ConsolePage {
  static override properties = { wave: {}, code: {}, choice: { state: true } };
  declare wave: string;
  declare code: string;
  declare protected choice: GridChoice;
  #overview = new Loaded(this, () => fetchOverview(this.wave, this.language));

  constructor() {
    super();
    this.wave = this.code = '';
    this.choice = gridChoiceOf(location.search);
  }

  protected override get heading(): string {
    return overviewPageWords(this.language).grids;
  }

  protected override get isReady(): boolean {
    return this.#overview.value !== undefined || this.#overview.error !== undefined;
  }

  protected override render(): TemplateResult {
    const overview = this.#overview.value;
    return html`
      ${waveCrumbs(this.wave, overview?.catalogue.waveTitle, this.language, this.words)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${overview === undefined ? this.pending(this.#overview) : this.#content(overview)}
    `;
  }

  #content(overview: PublishedOverview): TemplateResult {
    const { language, words, choice } = this;
    const own = overviewPageWords(language);
    const grids = itemGrids(overview, language);
    const grid = grids.find(({ code }) => code === this.code) ?? grids[0];
    if (grid === undefined) return html`<p>${own.gridNone}</p>`;
    const groups = gridGroups(overview, language);
    const of =
      groups.find(({ by, group }) => by === choice.by && group === choice.group) ??
      groups.find(({ by }) => by === null);
    if (of === undefined) return html`<p>${own.gridNone}</p>`;
    const plain = gridOfItems(overview, { grid, of, basis: choice.basis }, language);
    const view = choice.sort === null ? plain : sortedView(plain, choice.sort, choice.order);
    const { status, isSynthetic } = overview.catalogue;
    return html`
      ${syntheticMark(isSynthetic, words)}
      ${status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      ${this.#others(grids, grid)}
      <section class="settings no-print" aria-label=${words.table.settings}>
        ${selectField({
          id: 'grid-group',
          label: own.gridGroup,
          value: String(groups.indexOf(of)),
          choices: groups.map(({ label }, place): [string, string] => [String(place), label]),
          onChange: (place) => {
            const chosen = groups[Number(place)];
            if (chosen !== undefined) this.#choose({ ...choice, by: chosen.by, group: chosen.group });
          },
        })}
        ${segmentedChoice({
          legend: words.table.nonresponse,
          name: 'basis',
          chosen: choice.basis,
          choices: [
            ['asked', words.table.nonresponses.asked],
            ['cases', words.table.nonresponses.cases],
          ],
          onChoice: (basis) => this.#choose({ ...choice, basis }),
        })}
      </section>
      ${rowSettings(
        { outer: [], columns: sortableColumns(plain) },
        { ...choice, within: null, shows: 'table' },
        ({ sort = choice.sort, order = choice.order }) => this.#choose({ ...choice, sort, order }),
        own,
      )}
      <cross-tab-table
        .language=${language}
        .view=${view}
        .hrefOf=${(table: string) => linkTo(paths.table(this.wave, table), language)}
      ></cross-tab-table>
      ${sourceList(view.ending, words.table)}
      <p class="actions no-print">
        <button type="button" class="button" @click=${() => print()}>${words.table.print}</button>
      </p>
    `;
  }

  #others(grids: readonly ItemGrid[], shown: ItemGrid): TemplateResult {
    const own = overviewPageWords(this.language);
    return html`<nav class="no-print" aria-label=${own.grids}>
      <ul>
        ${grids.map(
          ({ code, label, stubs }) =>
            html`<li>
              <a
                href=${linkTo(paths.grid(this.wave, code), this.language)}
                aria-current=${code === shown.code ? 'page' : 'false'}
                >${own.gridOf(stubs.length, label)}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #choose(choice: GridChoice): void {
    this.choice = choice;
    history.replaceState(history.state, '', gridAddressOf(choice, location.href));
  }
}

customElements.define('grid-page', GridPage);
