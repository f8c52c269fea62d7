import { tablesOf, type ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { TableView, TextsView } from '../../../analysis/report/table-view.ts';
import { uprightView } from '../../../analysis/report/tables/turned-view.ts';
import { textWidth } from './text-width.ts';

/** A report for a terminal. */
export function exportText(report: ReportDocument): string {
  return tablesOf(report)
    .map((view) => (view.kind === 'texts' ? listed(view) : linedUp(uprightView(view))))
    .join('\n');
}

/** Columns lined up, full-width characters counted as two. */
function linedUp({ corner, columns, rows, title, heading, notes, ending }: TableView): string {
  const header = [...corner, ...columns.map(({ label }) => label)];
  const cells = [header, ...rows.map((row) => [row.label, ...row.cells.map(({ text }) => text)])];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [
    ...heading.map(({ text }) => text),
    '',
    title,
    line(head),
    '-'.repeat(textWidth(line(head))),
    ...body.map(line),
    '',
    ...[...notes, ...ending].map(({ text }) => text),
    '',
  ].join('\n');
}

/** What people wrote, one after the other, whatever its length. */
function listed({ heading, title, texts, notes, ending }: TextsView): string {
  const lines = texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`);
  const textOf = ({ text }: { text: string }): string => text;
  return [...heading.map(textOf), '', title, '', ...lines, '', ...[...notes, ...ending].map(textOf), ''].join(
    '\n',
  );
}
