import { emWidth, wrapLabel } from '../../../analysis/report/charts/wrap-label.ts';
import type { Line, TableView } from '../../../analysis/report/table-view.ts';

/** What stands around a chart in a picture of it, so that it can stand alone. */
export interface PictureFrame {
  title: string;
  /** That it was made up, what n is. */
  above: string[];
  /** What the marks mean, where it comes from. */
  below: string[];
}

/** A line of text where it is drawn. */
export interface PlacedLine {
  text: string;
  y: number;
}

/** Pixels: of type, and of a line of it. */
export const titleType = { size: 18, line: 26 };
export const textType = { size: 13, line: 19 };

/**
 * What a picture of a chart has to say besides: the same words as the page. Words and numbers are those of the view of
 * its table.
 */
export function pictureFrameOf(view: TableView, synthetic: string): PictureFrame {
  const of = (lines: readonly Line[], ...kinds: Line['kind'][]): string[] =>
    lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  return {
    title: view.title,
    above: [...(view.isSynthetic ? [synthetic] : []), ...of(view.heading, 'base', 'audience')],
    below: [...of(view.notes, 'note'), ...of(view.ending, 'source')],
  };
}

/** Texts broken into lines of a width, from a top edge downwards; nothing is left out. */
export function placedLines(
  texts: readonly string[],
  { top, width, type }: { top: number; width: number; type: typeof textType },
): { lines: PlacedLine[]; bottom: number } {
  const most = width / type.size;
  const lines = texts
    .flatMap((text) => wrapLabel(text, most, Math.ceil(emWidth(text) / (most / 2)) + 1))
    .map((text, place) => ({ text, y: top + (place + 1) * type.line - 5 }));
  return { lines, bottom: top + lines.length * type.line };
}
