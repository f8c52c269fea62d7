import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { FigureBlock, ReportBlock } from '../../../../analysis/report/document/report-document.ts';
import type { Line } from '../../../../analysis/report/table-view.ts';
import { chartColours } from '../chart-colours.ts';
import { tableParts } from '../table-parts.ts';
import { wordChartsOf } from './word-chart.ts';
import { wordColour } from './word-styles.ts';
import { borders, textWidth, wordTableOf } from './word-table.ts';
import { paragraphOf, runsOf } from './word-text.ts';

/** A part of a report as paragraphs, tables and charts. */
export function wordBlocksOf(block: ReportBlock): FileChild[] {
  return blocks[block.kind](block as never);
}

const blocks: { [K in ReportBlock['kind']]: (block: Extract<ReportBlock, { kind: K }>) => FileChild[] } = {
  paragraphs: ({ lines }) => lines.map(({ text }) => listed(text)),
  facts: ({ facts }) => [factsTable(facts), paragraphOf('', 'Note')],
  figure,
  texts: ({ view }) => [
    ...view.heading.map(headingLine),
    ...view.texts.map(listed),
    ...notes([...view.notes, ...view.ending]),
  ],
  comment: ({ label, paragraphs }) => {
    const border = {
      left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: wordColour(chartColours.total) },
    };
    return [
      paragraphOf(label, 'CommentHead', { border }),
      ...paragraphs.map((text) => paragraphOf(text, 'CommentText', { border })),
    ];
  },
  question: ({ number, text, details, options }) => [
    paragraphOf(`${number}　${text}`, 'Question', { spacing: { before: 200 } }),
    ...details.map((detail) => paragraphOf(detail, 'Note')),
    ...options.map((option) => paragraphOf(option, 'TableText', { indent: { left: 300, hanging: 300 } })),
  ],
};

function figure({ number, caption, chart, table }: FigureBlock): FileChild[] {
  const title = number === null ? caption : `${number}　${caption}`;
  return [
    paragraphOf(title, 'Caption'),
    ...table.heading.map(headingLine),
    ...(chart === null ? [] : wordChartsOf(chart, title)),
    ...(table.unit === null ? [] : [paragraphOf(table.unit, 'Unit', { alignment: AlignmentType.RIGHT })]),
    ...tableParts(table).flatMap((part) => [
      wordTableOf(part),
      // Two tables without a paragraph between them would be one.
      paragraphOf('', 'TableText'),
    ]),
    ...notes([...table.notes, ...table.ending]),
  ];
}

const headingStyles: Partial<Record<Line['kind'], string>> = { wording: 'Question', finding: 'Finding' };

function headingLine({ kind, text }: Line): Paragraph {
  return paragraphOf(text, headingStyles[kind] ?? 'Base');
}

function listed(text: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, children: runsOf(text) });
}

function notes(lines: readonly Line[]): Paragraph[] {
  return lines.map(({ text }) => paragraphOf(`※ ${text}`, 'Note', { indent: { left: 240, hanging: 240 } }));
}

function factsTable(facts: { label: string; lines: Line[] }[]): Table {
  const widths = [2000, textWidth - 2000];
  const [labels = 0, words = 0] = widths;
  const margins = { top: 80, bottom: 80, left: 80, right: 80 };
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders,
    rows: facts.map(
      ({ label, lines }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: labels, type: WidthType.DXA },
              margins,
              shading: { fill: 'F2F2F2' },
              children: [new Paragraph({ children: runsOf(label, { bold: true }) })],
            }),
            new TableCell({
              width: { size: words, type: WidthType.DXA },
              margins,
              children: lines.map(({ text }) => new Paragraph({ children: runsOf(text) })),
            }),
          ],
        }),
    ),
  });
}
