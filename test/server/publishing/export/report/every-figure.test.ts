import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, type ReportDocument } from '../../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../../analysis/report/document/report-of.ts';
import { usualOptions } from '../../../../../analysis/report/document/report-options.ts';
import { summaryOf } from '../../../../../analysis/report/document/summary-of.ts';
import type { DocumentFormat } from '../../../../../server/contract/files.ts';
import { publishedWave } from '../../../../../server/demo/demonstration.ts';
import { writeDemonstration } from '../../../../../server/demo/write-demonstration.ts';
import { exportDocument } from '../../../../../server/publishing/export/export-document.ts';
import { charactersOf, documentFonts } from '../../../../../server/publishing/export/pdf/fonts.ts';
import { printableReport } from '../../../../../server/publishing/export/pdf/printable-report.ts';
import { plannedSlides } from '../../../../../server/publishing/export/slides/planned-slides.ts';
import { reportSourceOf } from '../../../../../server/publishing/report/report-source-of.ts';
import { largeSource } from '../../../../bench/large-report.ts';
import { testApp, type TestApp } from '../../../test-app.ts';
import { all, partsOf, treeOfPart } from '../office-parts.ts';
import { expected, odsTables, partsOfSheet } from '../read-back.ts';
import {
  bare,
  chartsIn,
  chartsOf,
  printedIn,
  rowsOfCharts,
  tablesInPdf,
  tablesInSlides,
  tablesInWord,
  tablesOnPages,
} from './printed-figures.ts';
import { readPdf, tagsOf } from './read-pdf.ts';
import { withPlanted } from './with-planted.ts';

const reports: Record<string, ReportDocument> = {};
let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await writeDemonstration(world.dependencies);
  const source = await reportSourceOf(world.dependencies.db, publishedWave.code);
  reports['the demonstration'] = reportOf(source, usualOptions, 'ja');
  reports['the demonstration in English'] = reportOf(source, usualOptions, 'en');
  reports['60 items by 3 attributes'] = reportOf(largeSource(), usualOptions, 'ja');
});
afterAll(() => world.dispose());

const names = ['the demonstration', 'the demonstration in English', '60 items by 3 attributes'];
const reportOfName = (name: string): ReportDocument => {
  const report = reports[name];
  if (report === undefined) throw new Error(`no ${name}`);
  return report;
};

/** Rows of tables, and of what charts remember or draw. */
interface Figures {
  tables: string[][][];
  charts: (number | null)[][];
}

/** What a format has of a report, and what it has to have; words for pictures beside. */
interface Format {
  wanted: (report: ReportDocument) => Figures;
  read: (file: Uint8Array) => Promise<Figures>;
  /** What is said of each picture, and what has to be. */
  spoken?: (file: Uint8Array) => string[];
}

/** Rows without the blank cells that a sheet has behind the last one. */
const bareTables = (tables: string[][][]): string[][][] =>
  tables.map((rows) =>
    rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1).map(bare)),
  );
const chartRows = (report: ReportDocument) => chartsOf(report).flatMap(printedIn);
const sheetTables = (report: ReportDocument): string[][][] =>
  bareTables(figuresOf(report).map(({ table }) => expected.xlsx(table).rows));
/** Sheets that hold a figure begin with its number. */
const isOfFigure = (title: unknown): boolean => /^(図表|Figure )/.test(String(title));

/** A chart of many bars is several pictures one after the other, each with the same words. */
const distinct = (words: string[]): string[] => words.filter((text, place) => text !== words[place - 1]);

const characters = charactersOf(documentFonts());
const formats: Record<DocumentFormat, Format> = {
  pdf: {
    wanted: (report) => ({ tables: tablesOnPages(printableReport(report, characters)), charts: [] }),
    read: async (file) => ({ tables: tablesInPdf(readPdf(file)), charts: [] }),
    spoken: (file) => tagsOf(readPdf(file).document, 'Figure').map(({ alt }) => alt ?? ''),
  },
  docx: {
    wanted: (report) => ({ tables: tablesOnPages(report), charts: chartRows(report) }),
    read: async (file) => {
      const parts = partsOf(file);
      return {
        tables: tablesInWord(treeOfPart(parts, 'word/document.xml')),
        charts: rowsOfCharts(await chartsIn(parts)),
      };
    },
    spoken: (file) =>
      all(treeOfPart(partsOf(file), 'word/document.xml'), 'wp:docPr').map(
        ({ attributes }) => attributes['descr'] ?? '',
      ),
  },
  xlsx: {
    wanted: (report) => ({ tables: sheetTables(report), charts: chartRows(report) }),
    read: async (file) => {
      const { sheets } = await readXlsx(Buffer.from(file), { readStyles: true });
      const own = sheets.filter(({ rows }) => isOfFigure(rows[0]?.[0]));
      return {
        tables: bareTables(own.map((sheet) => partsOfSheet(sheet).rows)),
        charts: rowsOfCharts(await chartsIn(partsOf(file))),
      };
    },
  },
  ods: {
    wanted: (report) => ({ tables: sheetTables(report), charts: [] }),
    read: async (file) => ({
      tables: bareTables(
        odsTables(file)
          .filter(({ rows }) => isOfFigure(rows[0]?.[0]))
          .map(({ rows }) => {
            const isBlank = (row: string[]): boolean => row.join('') === '';
            const above = rows.findIndex(isBlank);
            const below = rows.findIndex((row, place) => place > above && isBlank(row));
            return rows.slice(above + 1, below === -1 ? undefined : below);
          }),
      ),
      charts: [],
    }),
  },
  pptx: {
    wanted: (report) => ({
      tables: bareTables(
        plannedSlides(report).flatMap(({ figure }) => (figure?.kind === 'table' ? [figure.rows] : [])),
      ),
      charts: chartRows(report),
    }),
    read: async (file) => {
      const parts = partsOf(file);
      return { tables: tablesInSlides(parts), charts: rowsOfCharts(await chartsIn(parts)) };
    },
  },
};

describe.each(names)('of %s', (name) => {
  it.each(Object.keys(formats) as DocumentFormat[])(
    'every figure is read back equal from the %s, and another one is found out',
    async (format) => {
      const whole = reportOfName(name);
      const report = format === 'pptx' ? summaryOf(whole) : whole;
      const { wanted, read, spoken } = formats[format];
      const file = await exportDocument(whole, format);
      const found = await read(file);
      const own = wanted(report);
      expect(own.tables.length + own.charts.length).toBeGreaterThan(10);
      expect(found.tables).toEqual(own.tables);
      expect(found.charts).toEqual(own.charts);
      expect(found.charts.flat().some((value) => Number.isNaN(value))).toBe(false);
      if (spoken !== undefined) {
        const said = format === 'pdf' ? chartsOf(printableReport(report, characters)) : chartsOf(report);
        expect(distinct(spoken(file))).toEqual(distinct(said.map((chart) => chart.name)));
        expect(said.every((chart) => chart.name.trim() !== '')).toBe(true);
      }
      const planted = await read(await exportDocument(withPlanted(whole), format));
      expect(planted).not.toEqual(own);
    },
  );

  it('the slides show tables that the report has, cell by cell', () => {
    const report = summaryOf(reportOfName(name));
    const cells = new Set(
      figuresOf(report).flatMap(({ table }) => expected.csv(table).rows.flat().map(bare)),
    );
    const texts = new Set(
      figuresOf(report).flatMap(({ table }) =>
        table.rows.flatMap((row) => row.cells.map(({ text }) => bare(text))),
      ),
    );
    const shown = formats.pptx
      .wanted(report)
      .tables.flatMap((rows) => rows.slice(1).flatMap((row) => row.slice(1)));
    expect(shown.filter((text) => text !== '' && !texts.has(text) && !cells.has(text))).toEqual([]);
  });
});
