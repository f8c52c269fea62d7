import type { ChartView } from '../chart-view.ts';
import type { Cell, FigureCell, Head, Line } from '../table-view.ts';

/** What the heat map shows of an item: the positive answers, a mean or an index score, or every answer by itself. */
export const measures = ['positive', 'mean', 'share'] as const;
export type Measure = (typeof measures)[number];

/** In which order its rows stand: that of the questionnaire, by how far groups lie apart, by the figure of everybody. */
export const heatMapOrders = ['questionnaire', 'spread', 'figure'] as const;
export type HeatMapOrder = (typeof heatMapOrders)[number];

export interface HeatMapChoice {
  /** Code of the attribute. */
  by: string;
  measure: Measure;
  order: HeatMapOrder;
}

/** A figure that a test over the whole page calls higher or lower; null: it does not. */
export type Mark = 'higher' | 'lower' | null;

/** The first page of a wave's results, in one language. */
export interface OverviewView {
  isSynthetic: boolean;
  response: Line[];
  columns: Record<'item' | 'figure' | 'distribution' | 'earlier' | 'change' | 'benchmark', string>;
  /** The earlier wave that figures are compared with; null: there is none. */
  earlierTitle: string | null;
  sections: { title: string; lines: OverviewLine[] }[];
  rankings: OverviewRanking[];
  /** Of a workplace, where the questionnaire asks for it. */
  successCycle: SuccessCycleView | null;
  /** What a heat map can be made of. */
  attributes: { code: string; label: string; measures: Measure[] }[];
  notes: Line[];
}

/** One item or index. */
export interface OverviewLine {
  stub: string;
  label: string;
  /** Where its figure stands. */
  table: string;
  /** What the figure is. */
  measure: string;
  figure: Cell;
  /** How the answers are distributed; of an index where its score lies. */
  chart: ChartView;
  /** Both null without an earlier wave; words where the item was not in it or was another one. */
  earlier: Cell | null;
  change: Cell | null;
  mark: Mark;
  markWords: string;
  /** The median of organisations; null: none is shown of any item. */
  benchmark: Cell | null;
}

/** 成功循環: four qualities, each of which leads to the next. */
export interface SuccessCycleView {
  title: string;
  steps: (Pick<OverviewLine, 'table' | 'figure' | 'measure' | 'change' | 'mark' | 'markWords'> & {
    name: string;
    /** On the scale of its figure, from 0 to 1. */
    place: number | null;
  })[];
}

/** The ends of items whose figures can be compared, and those that changed most. */
export interface OverviewRanking {
  title: string;
  lists: { kind: 'top' | 'bottom' | 'changed'; title: string; lines: RankedLine[] }[];
}

export interface RankedLine {
  stub: string;
  table: string;
  label: string;
  cell: FigureCell;
  mark: Mark;
  markWords: string;
}

/** Items by groups. */
export interface HeatMapView {
  title: string;
  corner: string;
  columns: Head[];
  rows: HeatMapRow[];
  /** What the tones stand for, from the lightest on; empty where nothing is shown. */
  legend: string[];
  hiddenWord: string;
  notes: Line[];
}

export interface HeatMapRow {
  key: string;
  label: string;
  /** Where its figures stand; null: where the heat map itself does. */
  table: string | null;
  cells: HeatMapCell[];
}

export interface HeatMapCell {
  cell: Cell;
  /** From 0, the lowest; null: nothing to be compared. */
  tone: number | null;
  mark: Mark;
  markWords: string;
}
