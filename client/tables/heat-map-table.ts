import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isAbsent } from '../../analysis/report/table-view.ts';
import type { HeatMapCell, HeatMapRow, HeatMapView } from '../../analysis/report/overview/overview-view.ts';
import { LightElement } from '../components/light-element.ts';
import { linkTo, paths } from '../shell/navigation.ts';
import { overviewPageWords } from '../strings/console/overview/overview-words.ts';
import { notesList } from './view-lines.ts';
import './heat-map.css';
import { markSymbol } from './mark-symbol.ts';

/** How far a key moves, in rows and columns; to an end where it is that far. */
const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/**
 * Items by groups. Tones repeat what the figures say; hidden cells are hatched and have their word. Where cells lead to
 * tables it is a grid: one stop of the Tab key, arrow keys inside.
 */
export class HeatMapTable extends LightElement {
  static override properties = {
    view: { attribute: false },
    wave: {},
    isShown: { attribute: false },
  };
  declare view: HeatMapView;
  declare wave: string;
  /** Which rows, by their labels. */
  declare isShown: (label: string) => boolean;
  #at: [number, number] = [0, 0];
  /** The one link that the Tab key leads to. */
  #stop: HTMLAnchorElement | undefined;

  constructor() {
    super();
    this.wave = '';
    this.isShown = () => true;
  }

  protected override render(): TemplateResult {
    const { title, notes, rows, legend } = this.view;
    const words = overviewPageWords(this.language);
    const shown = rows.filter(({ label }) => this.isShown(label));
    if (shown.length === 0) return html`<p>${words.linesNone}</p>`;
    const isGrid = rows.some(({ table }) => table !== null);
    return html`
      ${this.#legend(legend)}
      ${isGrid ? html`<p class="hint no-print" id="heat-map-keys">${words.keys}</p>` : nothing}
      ${
        isGrid
          ? html`<div class="scroll">
              <table
                class="figures groups-in-rows heat-map"
                role="grid"
                aria-describedby="heat-map-keys"
                @keydown=${this.#move}
                @focusin=${this.#stay}
              >
                ${this.#content(shown)}
              </table>
            </div>`
          : html`<div class="scroll" role="region" tabindex="0" aria-label=${title}>
              <table class="figures groups-in-rows heat-map">
                ${this.#content(shown)}
              </table>
            </div>`
      }
      ${notes.length === 0 ? nothing : notesList(words.notes, notes)}
    `;
  }

  #content(rows: readonly HeatMapRow[]): TemplateResult {
    const { title, corner, columns } = this.view;
    return html`
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${corner}</th>
          ${columns.map(({ label, role }) => html`<th scope="col" class=${role === 'total' ? 'total' : ''}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ key }) => key,
          ({ label, table, cells }) =>
            html`<tr>
              <th scope="row">${this.#linked(label, table)}</th>
              ${cells.map((cell) => this.#cell(cell, table))}
            </tr>`,
        )}
      </tbody>
    `;
  }

  protected override updated(): void {
    const links = this.#links();
    const [row, column] = this.#at;
    this.#enter(links[Math.min(row, links.length - 1)]?.[column] ?? links[0]?.[0]);
  }

  #legend(legend: readonly string[]): TemplateResult | typeof nothing {
    if (legend.length === 0) return nothing;
    const { hiddenWord } = this.view;
    return html`<ul class="legend" aria-label=${overviewPageWords(this.language).legend}>
      ${legend.map(
        (label, tone) =>
          html`<li><span class="tone-swatch tone-${tone}" aria-hidden="true"></span>${label}</li>`,
      )}
      <li><span class="tone-swatch is-hidden" aria-hidden="true"></span>${hiddenWord}</li>
    </ul>`;
  }

  #cell({ cell, tone, mark, markWords }: HeatMapCell, table: string | null): TemplateResult {
    const isHidden = isAbsent(cell) && cell.reason === 'suppressed';
    const kind = isHidden ? 'is-hidden' : tone === null ? '' : `tone-${tone}`;
    return html`<td class=${kind}>
      ${this.#linked(html`${cell.text}${markSymbol(mark, markWords)}`, table)}
    </td>`;
  }

  #linked(content: TemplateResult | string, table: string | null): TemplateResult | string {
    if (table === null) return content;
    return html`<a tabindex="-1" href=${linkTo(paths.table(this.wave, table), this.language)}>${content}</a>`;
  }

  #links(): HTMLAnchorElement[][] {
    return [...this.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('a')]);
  }

  readonly #move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    const links = this.#links();
    const [row, column] = this.#at;
    const [down, right] = step;
    // With the control key to the corners, as in every grid.
    const far = event.ctrlKey && down === 0 ? right * Infinity : down;
    const next = between(row + far, links.length);
    links[next]?.[between(column + right, links[next].length)]?.focus();
  };

  /** Whatever has the focus is where Tab comes back to. */
  readonly #stay = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLAnchorElement)) return;
    const cell = target.closest<HTMLTableCellElement>('td, th');
    const row = cell?.closest('tr');
    if (cell === null || row === null || row === undefined) return;
    this.#at = [row.sectionRowIndex, cell.cellIndex];
    this.#enter(target);
  };

  #enter(link: HTMLAnchorElement | undefined): void {
    if (this.#stop !== undefined) this.#stop.tabIndex = -1;
    if (link !== undefined) link.tabIndex = 0;
    this.#stop = link;
  }
}

function between(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}

customElements.define('heat-map-table', HeatMapTable);
