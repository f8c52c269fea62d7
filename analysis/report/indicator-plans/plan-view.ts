import type { IndicatorLineView } from '../chart-view.ts';
import type { SheetProgress } from '../indicator-plan-sheet.ts';
import type { PrintedNumber } from '../quantity.ts';
import type { Line } from '../table-view.ts';

/** The indicator sheet as its page shows it. */
export interface PlanView extends PlanTable {
  /** Indicators that no survey measures; null: there are none. */
  counts: PlanTable | null;
  notes: Line[];
}

/** One row an indicator, a column a wave or a year, several lines a cell. */
export interface PlanTable {
  name: string;
  corner: string;
  columns: PlanColumn[];
  rows: PlanRow[];
}

export interface PlanColumn {
  code: string;
  label: string;
  /** Of a wave that is published: its title. */
  wave: { code: string; title: string; isSynthetic: boolean } | null;
  /** Of a report printed before: its title, and that the figures are as printed. */
  printed: { title: string; isSynthetic: boolean; mark: string } | null;
}

export interface PlanRow {
  /** The indicator's code. */
  code: string;
  label: string;
  /** What it is read from: words, and the table if there is one. */
  source: { text: string; table: { wave: string; id: string } | null };
  /** Which way is better. */
  direction: string;
  /** Its course, drawn under its name; null: no survey measures it. */
  course: PlanCell | null;
  /** A cell a column. */
  cells: PlanCell[];
}

export interface PlanCell {
  column: 'wave' | 'year' | 'change' | 'target' | 'status' | 'course';
  chart: IndicatorLineView | null;
  parts: PlanPart[];
}

/** A line of a cell, with the numbers in it. */
export interface PlanPart {
  style: 'strong' | 'detail' | 'hidden' | { status: SheetProgress['status']; symbol: string };
  text: string;
  /** Beside the text, and how it is read aloud. */
  mark: { text: string; spoken: string } | null;
  figures: PrintedNumber[];
}
