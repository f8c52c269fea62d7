import type { Language } from '../../surveys/schema/local-text.ts';
import type { ChartView } from './chart-view.ts';
import type { Line, TableView, TextsView } from './table-view.ts';

/** What is reported of a wave, in order, in one language: every file format draws it, each in its own way. */
export interface ReportDocument {
  title: string;
  language: Language;
  isSynthetic: boolean;
  sections: ReportSection[];
}

export interface ReportSection {
  title: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  | { kind: 'paragraph'; line: Line }
  | TableView
  | TextsView
  | { kind: 'chart'; chart: ChartView }
  | { kind: 'notes'; lines: Line[] };
