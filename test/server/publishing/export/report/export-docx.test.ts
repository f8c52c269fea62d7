import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../../analysis/report/document/report-of.ts';
import { exportDocx } from '../../../../../server/publishing/export/export-docx.ts';
import {
  hostileTexts,
  reportOptions,
  reportSource,
} from '../../../../analysis/report/document/report-sample.ts';
import { all, chartPaths, partsOf, readChart, textIn, treeOfPart, type Element } from '../office-parts.ts';
import {
  bare,
  chartsIn,
  chartsOf,
  printedIn,
  rowsOfCharts,
  tablesInWord,
  tablesOnPages,
} from './printed-figures.ts';
import { withPlanted } from './with-planted.ts';

const report = reportOf(reportSource, reportOptions, 'ja');
const bodyPath = 'word/document.xml';

const styleOf = (paragraph: Element): string | undefined =>
  all(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
/** Tables with a head: those of figures. */
const headedTables = (body: Element): Element[] =>
  all(body, 'w:tbl').filter((table) => all(table, 'w:tblHeader').length > 0);

describe('a report as a Word document', () => {
  let parts: Record<string, Uint8Array>;
  let body: Element;
  beforeAll(async () => {
    parts = partsOf(await exportDocx(report));
    body = treeOfPart(parts, bodyPath);
  });

  it('holds every figure of every table, in its cell, and no more', () => {
    expect(tablesInWord(body)).toEqual(tablesOnPages(report));
  });

  it('draws every figure that its charts print, from a workbook that holds the same', async () => {
    expect(rowsOfCharts(await chartsIn(parts))).toEqual(chartsOf(report).flatMap(printedIn));
    for (const path of chartPaths(parts)) {
      const { categories, series, workbook } = await readChart(parts, path);
      const values = categories.map((_, place) => series.map((one) => one.values[place] ?? null));
      const kept = workbook?.slice(1, categories.length + 1).map((row) => row.slice(1, series.length + 1));
      expect(kept?.map((row) => series.map((_, place) => row[place] ?? null))).toEqual(values);
    }
  });

  it('with another figure in it is found out, in a table and in a chart', async () => {
    const planted = partsOf(await exportDocx(withPlanted(report)));
    expect(tablesInWord(treeOfPart(planted, bodyPath))).not.toEqual(tablesOnPages(report));
    expect(rowsOfCharts(await chartsIn(planted))).not.toEqual(chartsOf(report).flatMap(printedIn));
  });

  it('has real headings, captions, heads that repeat, rows that stay whole, and charts that are described', () => {
    const paragraphs = all(body, 'w:p');
    const inStyle = (style: string): string[] =>
      paragraphs.filter((paragraph) => styleOf(paragraph) === style).map(textIn);
    expect(inStyle('Heading1')).toEqual(
      report.sections.filter(({ level }) => level === 1).map(({ number, title }) => `${number}　${title}`),
    );
    expect(inStyle('Caption')).toEqual(
      figuresOf(report).map(({ number, caption }) => `${number}　${caption}`),
    );
    expect(
      headedTables(body).every((table) => all(table, 'w:cantSplit').length === all(table, 'w:tr').length),
    ).toBe(true);
    const described = all(body, 'wp:docPr').map(({ attributes }) => attributes['descr']);
    expect(described).toEqual(chartsOf(report).map(({ name }) => name));
  });

  it('names a Japanese face for text and charts', () => {
    const styles = treeOfPart(parts, 'word/styles.xml');
    expect(all(styles, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('Yu Gothic');
    for (const path of chartPaths(parts)) {
      expect(
        new Set(all(treeOfPart(parts, path), 'a:ea').map(({ attributes }) => attributes['typeface'])),
      ).not.toContain('+mn-ea');
    }
  });

  it('takes hostile texts for texts', () => {
    const text = bare(textIn(body));
    for (const [name, hostile] of Object.entries(hostileTexts)) {
      expect([name, text.includes(bare(hostile))]).toEqual([name, true]);
      expect([name, text.includes(bare(`対応：${hostile}`))]).toEqual([name, true]);
    }
    expect(all(body, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).not.toContain('cmd');
    for (const path of Object.keys(parts).filter((name) => name.endsWith('.xml'))) treeOfPart(parts, path);
  });

  it('is the same file again, on any day', async () => {
    const again = partsOf(await exportDocx(report));
    expect(Object.keys(again)).toEqual(Object.keys(parts));
    const others = Object.keys(parts).filter(
      (path) => !Buffer.from(parts[path] ?? []).equals(Buffer.from(again[path] ?? [])),
    );
    expect(others).toEqual([]);
  });

  it('says the day of publication and not the day on which it was made', () => {
    const core = treeOfPart(parts, 'docProps/core.xml');
    expect(all(core, 'dcterms:created').map(textIn)).toEqual(['2024-12-02T03:04:05Z']);
    expect(all(core, 'dcterms:modified').map(textIn)).toEqual(['2024-12-02T03:04:05Z']);
  });
});
