import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ChartView } from '../chart-view.ts';
import type { Line, TableView, TextsView } from '../table-view.ts';

/** What is reported, in order, in one language: every file format draws it, each in its own way, and adds no word. */
export interface ReportDocument {
  language: Language;
  /** What stands on the first page of a report and in the margin of the others; null: tables alone. */
  cover: ReportCover | null;
  /** The heading of the list of contents. */
  contentsTitle: string;
  sections: ReportSection[];
}

export interface ReportCover {
  title: string;
  organisation: string;
  wave: string;
  /** The day of publication, as it is printed. */
  published: string;
  /** The moment of publication (ISO 8601): the date that a file bears, so that the same report is the same file. */
  publishedAt: string;
  /** 「案」, 「取扱注意」: on the first page, and on every other. */
  stamps: string[];
  /** Said on every page of a report on synthetic data; else null. */
  synthetic: string | null;
}

/** What belongs together under one heading. Sections follow each other; a section of level 2 belongs to the last of 1. */
export interface ReportSection {
  /** The same in every language and version. */
  code: string;
  level: 1 | 2;
  /** 「3」, 「3-2」, 「付録1」; null: without. */
  number: string | null;
  title: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  ParagraphsBlock | FactsBlock | FigureBlock | TextsBlock | CommentBlock | QuestionBlock;

/** Sentences, one after the other. */
export interface ParagraphsBlock {
  kind: 'paragraphs';
  lines: Line[];
}

/** Names with what there is to say of each: purpose, period, method. */
export interface FactsBlock {
  kind: 'facts';
  facts: { label: string; lines: Line[] }[];
}

/** 図表: a chart and its table under one number. What is said of it stands in the view of the table. */
export interface FigureBlock {
  kind: 'figure';
  /** The same in every version: what a comment hangs on. */
  code: string;
  /** 「図表3-1」; null in files of tables alone. */
  number: string | null;
  caption: string;
  chart: ChartView | null;
  table: TableView;
}

/** What people wrote. */
export interface TextsBlock {
  kind: 'texts';
  code: string;
  view: TextsView;
}

/** 所見: what a planner says of the figure or list before it. It is never marked up, whatever it looks like. */
export interface CommentBlock {
  kind: 'comment';
  /** Code of the figure. */
  of: string;
  label: string;
  paragraphs: string[];
}

/** One question of the questionnaire, in the annex. */
export interface QuestionBlock {
  kind: 'question';
  code: string;
  /** 「問3」 */
  number: string;
  text: string;
  /** How it is answered, and of whom it is asked. */
  details: string[];
  /** Options with their numbers, or the rows of a grid. */
  options: string[];
}

/**
 * The figures of a report: each chart with its table.
 *
 * @example figuresOf({ sections: [{ blocks: [{ kind: 'paragraphs', lines: [] }, { kind: 'figure', code: 'a' }] }] }).map(({ code }) => code) // => ['a']
 */
export function figuresOf({ sections }: Pick<ReportDocument, 'sections'>): FigureBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
}

/**
 * The tables and lists of a report, for formats that hold no pictures: a chart shows no figure that its table does not.
 *
 * @example tablesOf({ sections: [{ blocks: [{ kind: 'figure', table: 1 }, { kind: 'texts', view: 2 }] }] }) // => [1, 2]
 */
export function tablesOf({ sections }: Pick<ReportDocument, 'sections'>): (TableView | TextsView)[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): (TableView | TextsView)[] => {
      if (block.kind === 'figure') return [block.table];
      return block.kind === 'texts' ? [block.view] : [];
    }),
  );
}
