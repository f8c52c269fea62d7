import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import { say } from '../strings/language.ts';
import { LightElement } from '../components/light-element.ts';
import { syntheticTag } from '../components/synthetic-mark.ts';
import { tableNotes } from './table-notes.ts';
import { tableView, usualBasis, type TableChoice, type TableRow, type TableView } from './table-view.ts';

/** With more categories than this, or long ones, a row per category is easier to read than a column each. */
const mostColumns = 12;

/**
 * A frequency table or cross-tab: groups in rows with n first (横％表). A frequency table, and one with many options,
 * has the options in rows instead. Hidden groups are marked X, with the reason in words below.
 */
export class CrossTabTable extends LightElement {
  static override properties = {
    table: { attribute: false },
    choice: { attribute: false },
    caption: { attribute: false },
    isFolded: { attribute: false },
  };
  declare table: PublishedTable;
  declare choice: TableChoice | undefined;
  /** The table's name; without one, the wording of its item. */
  declare caption: string;
  /** Beside a chart that stands alone: the figures are one press away, the notes stay. */
  declare isFolded: boolean;

  constructor() {
    super();
    this.choice = undefined;
    this.isFolded = false;
    this.caption = '';
  }

  protected override render(): TemplateResult {
    const { table, language } = this;
    const words = this.words.table;
    const choice = this.choice ?? { basis: usualBasis(table.stubKind), unit: 'percent' };
    const view = tableView(table, choice, language, words);
    const notes = tableNotes(table, view, choice, language, words);
    const region = html`<div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${words.regionName(this.#title)}
    >
      ${
        table.kind === 'frequency' && !table.index
          ? this.#frequency(view, choice)
          : view.headings.length > mostColumns
            ? this.#optionsInRows(view, choice)
            : this.#groupsInRows(view, choice)
      }
    </div>`;
    return html`
      ${
        this.isFolded
          ? html`<details class="folded-table">
              <summary>${words.seeTable}</summary>
              ${region}
            </details>`
          : region
      }
      <div class="notes">
        <h2>${words.notes}</h2>
        <ul>
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </div>
    `;
  }

  get #title(): string {
    return this.caption === '' ? say(this.table.stubLabel, this.language) : this.caption;
  }

  #caption({ unit, basis }: TableChoice): TemplateResult {
    const words = this.words.table;
    const { index } = this.table;
    return html`<caption>
      ${this.#title} ${syntheticTag(this.table.isSynthetic, this.words)}
      <span class="unit"
        >${
          index
            ? words.unitLine(words.indexUnit(index.lowest, index.highest), '')
            : words.unitLine(words.units[unit], unit === 'percent' ? words.bases[basis] : '')
        }</span
      >
    </caption>`;
  }

  #groupsInRows(view: TableView, choice: TableChoice): TemplateResult {
    const words = this.words.table;
    const { table, language } = this;
    const { nesting, bannerLabel } = table;
    const corners = nesting ? [nesting.outer, nesting.inner] : [bannerLabel ?? words.group];
    return html`<table class="figures groups-in-rows ${nesting ? 'nested' : ''}">
      ${this.#caption(choice)}
      <thead>
        <tr>
          ${corners.map(
            (corner) =>
              html`<th scope="col" class="corner">
                ${typeof corner === 'string' ? corner : say(corner, language)}
              </th>`,
          )}
          <th scope="col" class="base">${words.n}</th>
          ${view.headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          ${view.statisticHeadings.map((heading) => html`<th scope="col" class="statistic">${heading}</th>`)}
        </tr>
      </thead>
      ${outerGroups(view.rows).map(
        (rows) =>
          html`<tbody>
            ${rows.map(
              (row, place) =>
                html`<tr class=${row.code === 'total' ? 'total' : ''}>
                  ${rowHeaders(row, place === 0 ? rows.length : 0, corners.length)}
                  <td class="base">${cell(row.base, words.hidden)}</td>
                  ${view.headings.map((_, index) => html`<td>${cell(figureOf(row, index), words.hidden)}</td>`)}
                  ${view.statisticHeadings.map(
                    (_, index) =>
                      html`<td class="statistic">${cell(statisticOf(row, index), words.hidden)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`;
  }

  #optionsInRows(view: TableView, choice: TableChoice): TemplateResult {
    const words = this.words.table;
    const groups = outerGroups(view.rows);
    const isNested = this.table.nesting !== undefined;
    return html`<table class="figures options-in-rows">
      ${this.#caption(choice)}
      ${
        isNested
          ? html`<colgroup></colgroup>
              ${groups.map((rows) => html`<colgroup span=${rows.length}></colgroup>`)}`
          : nothing
      }
      <thead>
        <tr>
          <th scope="col" class="corner" rowspan=${isNested ? 2 : 1}>${words.option}</th>
          ${groups.map((rows) =>
            rows
              .filter((row, place) => place === 0 || row.levels === null)
              .map((row) => columnHeader(row, rows.length, isNested)),
          )}
        </tr>
        ${
          isNested
            ? html`<tr>
                ${view.rows.map(({ levels }) => (levels === null ? nothing : html`<th scope="col">${levels.inner}</th>`))}
              </tr>`
            : nothing
        }
      </thead>
      <tbody>
        <tr class="base">
          <th scope="row">${words.n}</th>
          ${view.rows.map((row) => html`<td>${cell(row.base, words.hidden)}</td>`)}
        </tr>
        ${view.headings.map(
          (heading, index) =>
            html`<tr>
              <th scope="row">${heading}</th>
              ${view.rows.map(
                (row) =>
                  html`<td class=${row.code === 'total' ? 'total' : ''}>
                    ${cell(figureOf(row, index), words.hidden)}
                  </td>`,
              )}
            </tr>`,
        )}
        ${view.statisticHeadings.map(
          (heading, index) =>
            html`<tr class="statistic">
              <th scope="row">${heading}</th>
              ${view.rows.map((row) => html`<td>${cell(statisticOf(row, index), words.hidden)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** 単純集計: people and percent side by side, whichever unit was chosen. */
  #frequency(view: TableView, choice: TableChoice): TemplateResult {
    const words = this.words.table;
    const row = view.rows[0];
    const counted = tableView(this.table, { ...choice, unit: 'count' }, this.language, words).rows[0];
    const shared = tableView(this.table, { ...choice, unit: 'percent' }, this.language, words).rows[0];
    if (row === undefined || counted === undefined || shared === undefined) return html``;
    return html`<table class="figures frequency">
      ${this.#caption({ ...choice, unit: 'percent' })}
      <thead>
        <tr>
          <th scope="col" class="corner">${words.option}</th>
          <th scope="col">${words.count}</th>
          <th scope="col">${words.percent}</th>
        </tr>
      </thead>
      <tbody>
        ${view.headings.map(
          (heading, index) =>
            html`<tr>
              <th scope="row">${heading}</th>
              <td>${cell(figureOf(counted, index), words.hidden)}</td>
              <td>${cell(figureOf(shared, index), words.hidden)}</td>
            </tr>`,
        )}
        <tr class="total">
          <th scope="row">${words.n}</th>
          <td>${cell(row.base, words.hidden)}</td>
          <td>${row.absence === null && this.table.stubKind !== 'multiple' ? '100.0' : nothing}</td>
        </tr>
        ${view.statisticHeadings.slice(1).map(
          (heading, index) =>
            html`<tr class="statistic">
              <th scope="row">${heading}</th>
              <td colspan="2">${cell(statisticOf(row, index + 1), words.hidden)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

/** Rows that stand together: those of one outer group of a nested banner; otherwise each run of plain ones. */
function outerGroups(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isSame = last?.[0] !== undefined && last[0].levels?.outer === row.levels?.outer;
    if (last !== undefined && isSame) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Heads of a row: the group's name; of a group within a group both, the outer one over all its rows. */
function rowHeaders({ label, levels }: TableRow, rowsBelow: number, width: number): TemplateResult {
  if (levels === null) return html`<th scope="row" colspan=${width}>${label}</th>`;
  const outer = html`<th scope="rowgroup" rowspan=${rowsBelow} class="outer">${levels.outer}</th>`;
  return html`${rowsBelow > 0 ? outer : nothing}
    <th scope="row">${levels.inner}</th>`;
}

function columnHeader({ code, label, levels }: TableRow, width: number, isNested: boolean): TemplateResult {
  if (levels !== null) return html`<th scope="colgroup" colspan=${width} class="outer">${levels.outer}</th>`;
  return html`<th scope="col" rowspan=${isNested ? 2 : 1} class=${code === 'total' ? 'total' : ''}>
    ${label}
  </th>`;
}

function figureOf(row: TableRow, index: number): string {
  return row.absence === null ? (row.figures[index] ?? '-') : absent(row);
}

function statisticOf(row: TableRow, index: number): string {
  return row.absence === null ? (row.statistics[index] ?? '-') : absent(row);
}

function absent(row: TableRow): string {
  return row.absence === 'no_cases' ? '-' : 'X';
}

/** An X alone says nothing to a screen reader. */
function cell(text: string, hidden: string): TemplateResult | string {
  return text === 'X' ? html`<span aria-hidden="true">X</span><span class="spoken">${hidden}</span>` : text;
}

customElements.define('cross-tab-table', CrossTabTable);
