import { html, nothing, type TemplateResult } from 'lit';
import type { Head, Row, TableView } from '../../analysis/report/table-view.ts';
import { LightElement } from '../components/light-element.ts';
import { syntheticTag } from '../components/synthetic-mark.ts';
import { viewCell } from './view-cell.ts';
import { notesList } from './view-lines.ts';

/** A frequency table or cross-tab, as its view lays it out, with its notes. */
export class CrossTabTable extends LightElement {
  static override properties = {
    view: { attribute: false },
    isFolded: { attribute: false },
    hrefOf: { attribute: false },
  };
  declare view: TableView;
  /** Beside a chart that stands alone: the figures are one press away, the notes stay. */
  declare isFolded: boolean;
  /** Where the head of a row leads, by its code: of items side by side to the table of each. */
  declare hrefOf: ((code: string) => string) | undefined;

  constructor() {
    super();
    this.isFolded = false;
  }

  protected override render(): TemplateResult {
    const words = this.words.table;
    const { title, notes } = this.view;
    const region = html`<div class="scroll" role="region" tabindex="0" aria-label=${words.regionName(title)}>
      ${this.#table()}
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
      ${notes.length === 0 ? nothing : notesList(words.notes, notes)}
    `;
  }

  #table(): TemplateResult {
    const { layout } = this.view;
    if (layout === 'frequency') return this.#frequency();
    return layout === 'categories' ? this.#categoriesInRows() : this.#groupsInRows();
  }

  #caption(): TemplateResult {
    const { title, isSynthetic, unit } = this.view;
    return html`<caption>
      ${title} ${syntheticTag(isSynthetic, this.words)}
      <span class="unit">${unit}</span>
    </caption>`;
  }

  #cells(cells: Row['cells'], classOf: (column: Head | undefined) => string): TemplateResult[] {
    return cells.map(
      (cell, place) =>
        html`<td class=${classOf(this.view.columns[place])}>${viewCell(cell, this.words.table.hidden)}</td>`,
    );
  }

  #groupsInRows(): TemplateResult {
    const { corner, columns, rows } = this.view;
    const classOf = (column: Head | undefined): string => (column === undefined ? '' : roleClass(column));
    return html`<table class="figures groups-in-rows ${corner.length > 1 ? 'nested' : ''}">
      ${this.#caption()}
      <thead>
        <tr>
          ${corner.map((label) => html`<th scope="col" class="corner">${label}</th>`)}
          ${columns.map((column) => html`<th scope="col" class=${roleClass(column)}>${column.label}</th>`)}
        </tr>
      </thead>
      ${outerGroups(rows).map(
        (group) =>
          html`<tbody>
            ${group.map(
              (row, place) =>
                html`<tr class=${roleClass(row)}>
                  ${rowHeaders(row, { rowsBelow: place === 0 ? group.length : 0, width: corner.length, hrefOf: this.hrefOf })}
                  ${this.#cells(row.cells, classOf)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`;
  }

  #categoriesInRows(): TemplateResult {
    const { corner, columns, rows } = this.view;
    const groups = outerGroups(columns);
    const isNested = columns.some(({ levels }) => levels !== null);
    return html`<table class="figures options-in-rows">
      ${this.#caption()}
      ${
        isNested
          ? html`<colgroup></colgroup>
              ${groups.map((group) => html`<colgroup span=${group.length}></colgroup>`)}`
          : nothing
      }
      <thead>
        <tr>
          <th scope="col" class="corner" rowspan=${isNested ? 2 : 1}>${corner[0]}</th>
          ${groups.map((group) =>
            group
              .filter((column, place) => place === 0 || column.levels === null)
              .map((column) => columnHeader(column, group.length, isNested)),
          )}
        </tr>
        ${
          isNested
            ? html`<tr>
                ${columns.map(({ levels }) => (levels === null ? nothing : html`<th scope="col">${levels.inner}</th>`))}
              </tr>`
            : nothing
        }
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class=${roleClass(row)}>
              <th scope="row">${row.label}</th>
              ${this.#cells(row.cells, (column) => (column?.role === 'total' && row.role === 'figure' ? 'total' : ''))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** 単純集計: people and percent side by side. */
  #frequency(): TemplateResult {
    const { corner, columns, rows } = this.view;
    const { hidden } = this.words.table;
    return html`<table class="figures frequency">
      ${this.#caption()}
      <thead>
        <tr>
          <th scope="col" class="corner">${corner[0]}</th>
          ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, role, cells }) =>
            html`<tr class=${role === 'base' ? 'total' : roleClass({ role })}>
              <th scope="row">${label}</th>
              ${cells.map(
                (cell, place) =>
                  // A statistic stands over people and percent.
                  html`<td colspan=${place === 0 ? columns.length - cells.length + 1 : 1}>
                    ${viewCell(cell, hidden)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function roleClass({ role }: Pick<Head, 'role'>): string {
  return role === 'group' || role === 'figure' ? '' : role;
}

/** Heads that stand together: those of one outer group of a nested banner; otherwise each run of plain ones. */
function outerGroups<Item extends Head>(heads: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const head of heads) {
    const last = groups.at(-1);
    const isSame = last?.[0] !== undefined && last[0].levels?.outer === head.levels?.outer;
    if (last !== undefined && isSame) last.push(head);
    else groups.push([head]);
  }
  return groups;
}

/** Heads of a row: the group's name; of a group within a group both, the outer one over all its rows. */
function rowHeaders(
  { code, label, levels }: Head,
  { rowsBelow, width, hrefOf }: { rowsBelow: number; width: number; hrefOf: CrossTabTable['hrefOf'] },
): TemplateResult {
  if (levels === null) {
    const name = hrefOf === undefined ? label : html`<a href=${hrefOf(code)}>${label}</a>`;
    return html`<th scope="row" colspan=${width}>${name}</th>`;
  }
  const outer = html`<th scope="rowgroup" rowspan=${rowsBelow} class="outer">${levels.outer}</th>`;
  return html`${rowsBelow > 0 ? outer : nothing}
    <th scope="row">${levels.inner}</th>`;
}

function columnHeader({ role, label, levels }: Head, width: number, isNested: boolean): TemplateResult {
  if (levels !== null) return html`<th scope="colgroup" colspan=${width} class="outer">${levels.outer}</th>`;
  return html`<th scope="col" rowspan=${isNested ? 2 : 1} class=${role === 'total' ? 'total' : ''}>
    ${label}
  </th>`;
}

customElements.define('cross-tab-table', CrossTabTable);
