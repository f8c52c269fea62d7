import { html, type TemplateResult } from 'lit';
import { hiddenMark } from '../../analysis/report/cells.ts';
import { isAbsent, isFigure, type Cell } from '../../analysis/report/table-view.ts';

/** A cell as it is printed. An X or a mark alone says nothing to a screen reader. */
export function viewCell(cell: Cell, hidden: string): TemplateResult | string {
  if (isAbsent(cell) && cell.text === hiddenMark) {
    return html`<span aria-hidden="true">${cell.text}</span><span class="spoken">${hidden}</span>`;
  }
  return isFigure(cell) && cell.spoken !== undefined
    ? html`${cell.text}<span class="spoken">${cell.spoken}</span>`
    : cell.text;
}
