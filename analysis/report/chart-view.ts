import type { PrintedNumber } from './quantity.ts';
import type { FigureCell } from './table-view.ts';

/** A chart as a reader sees it: data, scale and labels. Where its parts go is worked out by `charts/<kind>.geometry`. */
export type ChartView = StackedBarsView | HorizontalBarsView | IndicatorLineView;

/** 帯グラフ: one full-width bar a group. */
export interface StackedBarsView {
  kind: 'stacked-bars';
  name: string;
  legendName: string;
  /** Categories without an order: every second one is hatched. */
  isHatched: boolean;
  /** In scale order. `ramp` categories grow darker; `blank` is what lies outside the scale. */
  categories: { code: string; label: string; kind: 'ramp' | 'blank' }[];
  /**
   * Where the bars are lined up, in categories from the first: between two of them or, at one half, within one that is
   * neither. None: they are full bars.
   */
  middle?: number;
  rows: StackedBarsRow[];
}

export interface StackedBarsRow {
  code: string;
  /** The group and its base. */
  label: string;
  base: FigureCell | null;
  /** One a category: the count that gives its width, and the share printed in it. null: no bar. */
  parts: FigureCell[] | null;
  /** Why there is no bar. */
  absence: string;
}

/** 横棒グラフ: bars that are compared with each other. */
export interface HorizontalBarsView {
  kind: 'horizontal-bars';
  name: string;
  /** One panel whose bars are points of a long scale: a distribution, which may stand upright. */
  isUpright?: boolean;
  /** An empty title takes no room. */
  panels: { code: string; title: string; rows: HorizontalBarsRow[] }[];
  /** Between which values a bar can end; null: shares, drawn from nothing to the largest. */
  scale: { lowest: number; highest: number } | null;
}

export interface HorizontalBarsRow {
  code: string;
  label: string;
  /** Printed in the label, if at all. */
  base: FigureCell | null;
  isTotal: boolean;
  /** Of the longest that a bar can be, from 0; null where there is none to draw. */
  proportion: number | null;
  /** What the bar stands for; null: there is none. */
  figure: FigureCell | null;
  /** What is printed behind the bar: the figure, or why there is none. */
  text: string;
}

/** The course of an indicator over the years of its plan. */
export interface IndicatorLineView {
  kind: 'indicator-line';
  name: string;
  points: IndicatorPoint[];
  target: { value: number; year: number } | null;
  /** What is wanted by year, from the baseline to the target. */
  path: { value: number; year: number }[];
  firstYear: number;
  lastYear: number;
  /** The ends of the scale: nothing is drawn beyond them. */
  lowest: number;
  highest: number;
  /** How values at the axis are printed. */
  unit: 'percent' | 'points';
  decimals: number;
}

/** One wave's figure; null where there is none to draw. */
export interface IndicatorPoint {
  year: number;
  value: number | null;
  interval: { lower: number; upper: number } | null;
  /** False: another scale, which no line joins. */
  isJoined: boolean;
  /** The numbers that are drawn here. */
  figures: PrintedNumber[];
}
