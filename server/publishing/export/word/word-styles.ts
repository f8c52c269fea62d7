import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { chartColours } from '../chart-colours.ts';

/** Latin and Japanese faces that office programs have, here and there under several names. */
export const officeFaces = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' };

/** Without the sign that colours of pages begin with. */
export const wordColour = (colour: string): string => colour.slice(1, 7).toUpperCase();

const quiet = wordColour(chartColours.quiet);
const accent = wordColour(chartColours.total);

/** Half points of type; twentieths of a point of room. */
function style(
  id: string,
  how: { size: number; bold?: boolean; color?: string; before?: number; after?: number; keepNext?: boolean },
): IParagraphStyleOptions {
  const { size, bold = false, color, before = 0, after = 60, keepNext = false } = how;
  return {
    id,
    name: id,
    basedOn: 'Normal',
    run: { size, bold, ...(color !== undefined && { color }) },
    paragraph: { spacing: { before, after }, keepNext },
  };
}

/** The styles of a report, by name, so that whoever goes on writing can change them all at once. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: officeFaces, size: 20 }, paragraph: { spacing: { after: 80 } } },
    title: {
      run: { size: 44, bold: true, color: accent },
      paragraph: { spacing: { before: 240, after: 240 } },
    },
    heading1: {
      run: { size: 32, bold: true, color: accent, font: officeFaces },
      paragraph: { spacing: { before: 0, after: 240 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, font: officeFaces },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      ...style('Caption', { size: 21, bold: true, before: 300, after: 60, keepNext: true }),
      name: 'caption',
      quickFormat: true,
    },
    style('Question', { size: 20, bold: true, keepNext: true }),
    style('Finding', { size: 20, keepNext: true }),
    style('Base', { size: 17, color: quiet, keepNext: true }),
    style('Unit', { size: 16, color: quiet, after: 20, keepNext: true }),
    style('Note', { size: 16, color: quiet, after: 20 }),
    style('TableText', { size: 16, after: 0 }),
    style('SmallTableText', { size: 13, after: 0 }),
    style('CommentHead', { size: 19, bold: true, before: 160, keepNext: true }),
    style('CommentText', { size: 20 }),
    style('Stamp', { size: 20, bold: true }),
  ],
};
