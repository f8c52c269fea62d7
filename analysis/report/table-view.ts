import type { NoFigureReason, SuppressionReason } from '../tabulate/table.ts';
import type { PercentBasis } from '../outcome/percent-base.ts';
import type { PrintedNumber } from './quantity.ts';

/** People, their shares, or both beside each other. */
export const units = ['percent', 'count', 'both'] as const;
export type Unit = (typeof units)[number];

/**
 * Which figures of a table are laid out. `complete`: one row a group with every count and every share, as files have
 * them. Otherwise one unit over one base, as a reader chose them on the page.
 */
export type TableChoice = 'complete' | { unit: Unit; basis: PercentBasis };

/** Why there is no figure in a cell. A renderer prints the cell's text, which is the same for every suppression. */
export type AbsenceReason =
  | SuppressionReason
  | NoFigureReason
  | 'no_cases'
  /** The row has no such figure: a weighted count, a rate of those who did not state their group. */
  | 'not_applicable'
  /** Of an indicator in a wave. */
  | 'not_published'
  | 'not_in_wave'
  | 'other_group';

/** A number with what it is about, and how it is printed (thousands set off, 「-」 for no case). */
export interface FigureCell extends PrintedNumber {
  text: string;
  /** What a mark in it means, for whoever does not see it. */
  spoken?: string;
}

export interface AbsentCell {
  reason: AbsenceReason;
  text: string;
}

/** Words that hold no figure of the data. */
export interface WordCell {
  text: string;
}

export type Cell = FigureCell | AbsentCell | WordCell;

/** A sentence, with the numbers in it. */
export interface Line {
  kind: LineKind;
  text: string;
  figures: PrintedNumber[];
}

export type LineKind =
  | 'synthetic'
  /** Whose survey, when, of how many. */
  | 'source'
  /** The item as it was asked. */
  | 'wording'
  /** What n is, and how many. */
  | 'base'
  | 'audience'
  | 'finding'
  | 'weighted'
  | 'reconciliation'
  | 'note';

/** What stands at the head of a column or a row. */
export interface Head {
  /** Of a group its code; of a category its code; else the name of what is measured. */
  code: string;
  label: string;
  role: 'total' | 'group' | 'weighted' | 'base' | 'figure' | 'statistic';
  /** Of a group within a group: the names that its label is made of. */
  levels: { outer: string; inner: string } | null;
}

/** A row has a cell a column; one cell alone spans them all. */
export interface Row extends Head {
  cells: Cell[];
}

/**
 * A table as a reader sees it, in one language: every renderer draws this and nothing else, and every number in it says
 * what it is about.
 */
export interface TableView {
  kind: 'table';
  /** How it lies: one row a group, one a category, or one a category with people and percent side by side. */
  layout: 'groups' | 'categories' | 'frequency';
  title: string;
  isSynthetic: boolean;
  /** Unit and base of the figures; null where the heads of the columns say so. */
  unit: string | null;
  /** Lines above it. */
  heading: Line[];
  /** Over the heads of the rows: one, or of a nested banner two. */
  corner: string[];
  columns: Head[];
  rows: Row[];
  /** Under it: what is hidden and why, bases, rounding. */
  notes: Line[];
  /** After the notes: the weighted total, where it comes from. */
  ending: Line[];
}

/** What was written in answer to one item, as a reader sees it. It is neither number nor formula, whatever it looks like. */
export interface TextsView {
  kind: 'texts';
  title: string;
  isSynthetic: boolean;
  heading: Line[];
  columnLabel: string;
  texts: string[];
  notes: Line[];
  ending: Line[];
}

/** @example isFigure({ text: '—' }) // => false */
export function isFigure(cell: Cell): cell is FigureCell {
  return 'quantity' in cell;
}

/** @example isAbsent({ reason: 'suppressed', text: 'X' }) // => true */
export function isAbsent(cell: Cell): cell is AbsentCell {
  return 'reason' in cell;
}
