import { html, type TemplateResult } from 'lit';
import { hiddenMark } from '../../analysis/report/cells.ts';
import { isAbsent, type Cell } from '../../analysis/report/table-view.ts';

/** A cell as it is printed. An X alone says nothing to a screen reader. */
export function viewCell(cell: Cell, hidden: string): TemplateResult | string {
  return isAbsent(cell) && cell.text === hiddenMark
    ? html`<span aria-hidden="true">${cell.text}</span><span class="spoken">${hidden}</span>`
    : cell.text;
}
