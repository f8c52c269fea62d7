import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable, PublishedTexts } from '../../../analysis/report/published-table.ts';
import { fetchCatalogue, fetchEarlierTable, fetchTableOrTexts } from '../../api/publishing/tables.ts';
import { Loaded } from '../../components/loaded.ts';
import { segmentedChoice } from '../../components/segmented-choice.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { crossLabel, tableTitle } from '../../../analysis/report/table-title.ts';
import { overviewPageWords } from '../../strings/console/overview/overview-words.ts';
import { linesOf } from '../../tables/view-lines.ts';
import { textsView } from '../../../analysis/report/texts-view.ts';
import { chartOf } from '../../../analysis/report/charts/chart-of.ts';
import { canBeLettered, letteredView } from '../../../analysis/report/overview/lettered-view.ts';
import { comparedView } from '../../../analysis/report/overview/compared-view.ts';
import type { EarlierWaveTable } from '../../../analysis/report/overview/published-overview.ts';
import { heatMapOfTable } from '../../../analysis/report/overview/heat-map-of-table.ts';
import { sortableColumns, sortedView } from '../../../analysis/report/tables/sorted-view.ts';
import { outerGroupsOf, withinGroup } from '../../../analysis/report/tables/within-group.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { chartElement } from '../../charts/chart-element.ts';
import { addTableLink } from './add-table-form.ts';
import { roundsNav } from './rounds-nav.ts';
import { rowSettings } from './row-settings.ts';
import { tableSettings } from './table-settings.ts';
import { sourceList } from './source-list.ts';
import { textsPart } from './texts-part.ts';
import { addressOf, choiceOf, type ViewChoice } from './view-address.ts';
import { writeActionButton } from '../actions/write-action-button.ts';
import { waveCrumbs } from './wave-crumbs.ts';
import '../../components/copy-address.ts';
import '../../tables/cross-tab-table.ts';
import '../../tables/heat-map-table.ts';
import './save-row.ts';

interface Content {
  catalogue: Catalogue;
  table: PublishedTable | PublishedTexts;
  /** The same table in the wave before. */
  earlier: EarlierWaveTable | null;
  /** The rounds of its series that published it, up to this one. */
  rounds: number[];
}

/** One table with its chart, its base, its notes and its source: complete on screen and on paper. */
export class TablePage extends ConsolePage {
  static override properties = { wave: {}, tableId: {}, choice: { state: true } };
  declare wave: string;
  declare tableId: string;
  declare protected choice: ViewChoice | undefined;
  #loaded = new Loaded(this, async () => {
    const [catalogue, table] = await Promise.all([
      fetchCatalogue(this.wave, this.language),
      fetchTableOrTexts(this.wave, this.tableId, this.language),
    ]);
    if (table.kind !== 'texts') this.choice ??= choiceOf(location.search, table.stubKind);
    const beside =
      table.kind === 'texts'
        ? { earlier: null, rounds: [] }
        : await fetchEarlierTable(this.wave, this.tableId, this.language);
    return { catalogue, table, ...beside };
  });

  constructor() {
    super();
    this.wave = this.tableId = '';
    this.choice = undefined;
  }

  protected override get heading(): string {
    const loaded = this.#loaded.value;
    if (loaded === undefined) return this.words.table.title;
    const { table } = loaded;
    return table.kind === 'texts' ? textsView(table, this.language).title : tableTitle(table, this.language);
  }

  protected override get isReady(): boolean {
    return this.#loaded.value !== undefined || this.#loaded.error !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${waveCrumbs(this.wave, loaded?.table.waveTitle, language, words)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#result(loaded)}
    `;
  }

  #result({ table, ...loaded }: Content): TemplateResult {
    if (table.kind === 'texts') return textsPart(table, loaded.catalogue, this.language, this.words);
    return this.choice === undefined
      ? this.pending(this.#loaded)
      : this.#content({ ...loaded, table }, this.choice);
  }

  #content(
    { catalogue, table: whole, earlier, rounds }: Content & { table: PublishedTable },
    choice: ViewChoice,
  ): TemplateResult {
    const { language, words } = this;
    const { shows, sort, order, within, hasLetters, ...chosen } = choice;
    const table = withinGroup(whole, within);
    const plain = tableViewOf(table, chosen, language);
    const canHaveLetters = shows !== 'chart' && chosen.basis !== 'responses' && canBeLettered(table);
    const base = chosen.basis === 'asked' ? 'asked' : 'answered';
    const lettered = hasLetters && canHaveLetters ? letteredView(plain, { table, base }, language) : plain;
    // Marks are those of the whole table, whichever part of it is looked at.
    const compared =
      earlier === null ? lettered : comparedView(lettered, { table: whole, earlier }, language);
    const view = sort === null ? compared : sortedView(compared, sort, order);
    // Of several answers by groups one heat map: a chart an option could not be compared.
    const heatMap = shows === 'table' ? null : heatMapOfTable(table, chosen, language);
    const chart = shows === 'table' || heatMap !== null ? null : chartOf(table, chosen, language);
    return html`
      ${syntheticMark(view.isSynthetic, words)}
      ${catalogue.status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
      ${linesOf(view.heading, 'wording', (text) => html`<blockquote class="wording">${text}</blockquote>`)}
      ${linesOf(view.heading, 'base', (text) => html`<p class="base-line">${text}</p>`)}
      ${linesOf(view.heading, 'audience', (text) => html`<p>${text}</p>`)}
      ${linesOf(view.heading, 'finding', (text) => html`<p class="finding">${text}</p>`)}
      ${this.#crosses(catalogue, table)} ${roundsNav({ wave: this.wave, table, rounds }, language)}
      ${tableSettings(table, choice, (change) => this.#choose(table, { ...choice, ...change }), words.table)}
      ${rowSettings(
        { outer: outerGroupsOf(whole, language), columns: sortableColumns(compared) },
        choice,
        (change) => this.#choose(table, { ...choice, ...change }),
        overviewPageWords(language),
      )}
      ${
        canHaveLetters
          ? this.#letters(hasLetters, (chosenLetters) =>
              this.#choose(table, { ...choice, hasLetters: chosenLetters }),
            )
          : nothing
      }
      ${
        chart === null
          ? nothing
          : html`<figure class="chart-figure">${chartElement(chart, language)}</figure>`
      }
      ${
        heatMap === null
          ? nothing
          : html`<figure class="chart-figure">
              <heat-map-table .language=${language} .wave=${this.wave} .view=${heatMap}></heat-map-table>
            </figure>`
      }
      <save-row
        .language=${language}
        .wave=${this.wave}
        .tableId=${table.id}
        .view=${plain}
        .chart=${chart}
      ></save-row>
      <cross-tab-table .language=${language} .view=${view} .isFolded=${shows === 'chart'}></cross-tab-table>
      ${linesOf(view.ending, 'weighted', (text) => html`<p>${text}</p>`)}
      ${sourceList(view.ending, words.table)}
      ${
        catalogue.status === 'published' && table.pooledRounds === undefined
          ? html`${writeActionButton(this.wave, table.id, language)} ${this.#addTable(table)}`
          : nothing
      }
      ${this.#address(table, choice)}
    `;
  }

  #letters(hasLetters: boolean, onChoice: (hasLetters: boolean) => void): TemplateResult {
    const words = overviewPageWords(this.language);
    return html`<div class="settings no-print">
      ${segmentedChoice({
        legend: words.letters,
        name: 'letters',
        chosen: hasLetters ? 'yes' : 'no',
        choices: (['no', 'yes'] as const).map((key) => [key, words.lettersShown[key]] as const),
        onChoice: (key) => onChoice(key === 'yes'),
      })}
    </div>`;
  }

  #addTable({ index, stub }: PublishedTable): TemplateResult | typeof nothing {
    if (index) return nothing;
    return html`<p class="no-print">
      <a href=${addTableLink(this.wave, stub, this.language)}>${overviewPageWords(this.language).addTable}</a>
    </p>`;
  }

  #crosses(catalogue: Catalogue, table: PublishedTable): TemplateResult | typeof nothing {
    const { language, words } = this;
    const siblings = catalogue.entries.filter((entry) => entry.stub === table.stub);
    if (siblings.length < 2) return nothing;
    return html`<nav class="sibling-tables no-print" aria-label=${words.table.crossWith}>
      <span aria-hidden="true">${words.table.crossWith}</span>
      <ul>
        ${siblings.map(
          (entry) =>
            html`<li>
              <a
                href=${linkTo(paths.table(this.wave, entry.id), language)}
                aria-current=${entry.id === table.id ? 'page' : 'false'}
                >${crossLabel(entry, catalogue, language)}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #address(table: PublishedTable, choice: ViewChoice): TemplateResult {
    const words = this.words.table;
    return html`<section class="card no-print">
      <h2>${words.link}</h2>
      <copy-address
        .language=${this.language}
        .label=${words.link}
        .address=${addressOf(choice, table.stubKind, location.href)}
      ></copy-address>
    </section>`;
  }

  #choose(table: PublishedTable, choice: ViewChoice): void {
    this.choice = choice;
    history.replaceState(history.state, '', addressOf(choice, table.stubKind, location.href));
  }
}

customElements.define('table-page', TablePage);
