import type { IndicatorLineView } from '../chart-view.ts';
import type { SheetStatus } from '../indicator-plan-sheet.ts';
import type { PrintedNumber } from '../quantity.ts';
import type { Line } from '../table-view.ts';

/** The indicator sheet as its page shows it: one row an indicator, a column a wave, several lines a cell. */
export interface PlanView {
  name: string;
  corner: string;
  columns: PlanColumn[];
  rows: PlanRow[];
  notes: Line[];
}

export interface PlanColumn {
  code: string;
  label: string;
  /** Of a wave that is published: its title. */
  wave: { code: string; title: string; isSynthetic: boolean } | null;
}

export interface PlanRow {
  /** The indicator's code. */
  code: string;
  label: string;
  /** What it is read from, and which way is better. */
  source: { wave: string; table: string; text: string };
  direction: string;
  /** A cell a column. */
  cells: PlanCell[];
}

export interface PlanCell {
  column: 'baseline' | 'wave' | 'change' | 'target' | 'status' | 'course';
  chart: IndicatorLineView | null;
  parts: PlanPart[];
}

/** A line of a cell, with the numbers in it. */
export interface PlanPart {
  style: 'strong' | 'detail' | 'hidden' | { status: SheetStatus['status']; symbol: string };
  text: string;
  /** Beside the text, and how it is read aloud. */
  mark: { text: string; spoken: string } | null;
  figures: PrintedNumber[];
}
