import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableView } from '../../../../analysis/report/table-view.ts';
import { isNumeric, isWordy, wordyWidths } from '../table-parts.ts';
import { paragraphOf } from './word-text.ts';

/** Twentieths of a point across the text of an A4 page. */
export const textWidth = 9638;
const [widestFigure, narrowestLabel] = [1250, 2100];

const rule = { style: BorderStyle.SINGLE, size: 4, color: '949494' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const borders = {
  top: rule,
  bottom: rule,
  left: none,
  right: none,
  insideHorizontal: rule,
  insideVertical: none,
};

/** A table of a report: its head on every page, no row cut in two. */
export function wordTableOf(view: TableView): Table {
  const { corner, columns, rows } = view;
  const hasWords = isWordy(view);
  const widths = hasWords ? sharedWidths(wordyWidths(view)) : figureWidths(corner.length, columns.length);
  const style = columns.length > 8 ? 'SmallTableText' : 'TableText';
  const cell = (text: string, width: number, how: { isLeft: boolean; span?: number; isHead?: boolean }) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(how.span !== undefined && how.span > 1 && { columnSpan: how.span }),
      ...(how.isHead && { shading: { fill: 'F2F2F2' } }),
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        paragraphOf(text, style, { alignment: how.isLeft ? AlignmentType.LEFT : AlignmentType.RIGHT }),
      ],
    });
  const labelCount = corner.length;
  const widthAt = (place: number): number => widths[place] ?? widestFigure;
  const head = [...corner, ...columns.map(({ label }) => label)];
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, place) =>
          cell(text, widthAt(place), { isLeft: hasWords || place < labelCount, isHead: true }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              ...labelsOf(row, labelCount).map(({ text, span }, place) =>
                cell(text, widthAt(place), { isLeft: true, span }),
              ),
              ...row.cells.map((one, place) =>
                cell(one.text, widthAt(labelCount + place), {
                  isLeft: hasWords || !isNumeric(one),
                  span: row.cells.length === 1 ? columns.length : 1,
                }),
              ),
            ],
          }),
      ),
    ],
  });
}

/** The width of the text shared out. */
function sharedWidths(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((textWidth * share) / whole));
}

function figureWidths(labelCount: number, columnCount: number): number[] {
  const each = Math.min(widestFigure, Math.floor((textWidth - narrowestLabel) / columnCount));
  const label = Math.floor((textWidth - each * columnCount) / labelCount);
  return [...Array<number>(labelCount).fill(label), ...Array<number>(columnCount).fill(each)];
}

/** Of a group within a group two cells; else one over both. */
function labelsOf(
  { label, levels }: TableView['rows'][number],
  count: number,
): { text: string; span: number }[] {
  if (count === 1 || levels === null) return [{ text: label, span: count }];
  return [
    { text: levels.outer, span: 1 },
    { text: levels.inner, span: 1 },
  ];
}
