import type { TargetStatus } from '../../../analysis/index.ts';
import type { Change } from '../../../surveys/versions/item-continuity.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Indicator, Plan } from '../../../surveys/schema/indicator-plan.ts';
import type { IndicatorChange } from './indicator-change.ts';
import type { IndicatorFigure } from './indicator-figure.ts';

/** A wave of a plan as a column of its sheet. */
export interface SheetWave {
  wave: string;
  fiscalYear: number;
  /** Null until the wave is published. */
  title: LocalText | null;
  isSynthetic: boolean;
  minimumBase: number | null;
}

/** An indicator in one wave: a figure, why it is hidden, or why there is none. */
export type SheetCell =
  /**
   * What changed since the wave that the source was chosen from, and the wording here where it did; `scale`: shown, but
   * not compared.
   */
  | (IndicatorFigure & { change: Change; wording: LocalText | null })
  | { status: 'not_published' | 'not_in_wave' | 'other_group' };

/** Where an indicator stands, by the latest wave that has its item; nothing is judged by an older one instead. */
export type SheetStatus =
  | { status: TargetStatus; gap: number; wave: string }
  | { status: 'no_target' | 'no_figure' | 'not_comparable' };

export interface SheetIndicator {
  indicator: Indicator;
  /** What it is read from, in the words of the table; null where the table is not there any more. */
  stubLabel: LocalText | null;
  groupLabel: LocalText | null;
  optionLabels: LocalText[];
  unit: 'percent' | 'points';
  decimals: number;
  /** The ends of the scale, in the unit of the figures. */
  lowest: number;
  highest: number;
  /** One for each wave of the sheet. */
  cells: SheetCell[];
  status: SheetStatus;
  /** From the baseline to the latest wave. Null: the same wave, or one of the two cannot be compared. */
  change: (IndicatorChange & { wave: string }) | null;
  /** A straight line through at least four comparable waves. Null: fewer. */
  trend: { slope: number; verdict: 'rising' | 'falling' | 'unclear' } | null;
}

/** A plan with everything that is published of it. */
export interface PlanSheet {
  plan: Plan;
  revision: number;
  changedAt: string;
  changedBy: string;
  /** By fiscal year. */
  waves: SheetWave[];
  indicators: SheetIndicator[];
}
