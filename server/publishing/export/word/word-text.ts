import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { printable } from '../office/xml.ts';

/** A text as runs of a paragraph; a line break in it stays one. */
export function runsOf(text: string, how: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((part, place) => new TextRun({ ...how, text: part, ...(place > 0 && { break: 1 }) }));
}

/** A paragraph of one text in one of the document's styles. */
export function paragraphOf(
  text: string,
  style: string,
  how: Omit<IParagraphOptions, 'style' | 'text' | 'children'> = {},
): Paragraph {
  return new Paragraph({ ...how, style, children: runsOf(text) });
}
