import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../../../analysis/report/document/report-document.ts';
import { figuresOf } from '../../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../../analysis/report/document/report-of.ts';
import { exportPdf } from '../../../../../server/publishing/export/export-pdf.ts';
import { charactersOf, documentFonts } from '../../../../../server/publishing/export/pdf/fonts.ts';
import { printableReport } from '../../../../../server/publishing/export/pdf/printable-report.ts';
import {
  hostileTexts,
  reportOptions,
  reportSource,
} from '../../../../analysis/report/document/report-sample.ts';
import { objectsOf, readPdf, streamOf, tagsOf, type ReadPdf } from './read-pdf.ts';
import { bare, tablesInPdf, tablesOnPages } from './printed-figures.ts';
import { universalFaults } from './universal-faults.ts';
import { withPlanted } from './with-planted.ts';

const characters = charactersOf(documentFonts());
const report = reportOf(reportSource, reportOptions, 'ja');
/** With something drawn on the first page that no tag holds. */
function withStrayMark(source: string): string {
  const number = Number(/\/Contents (\d+) 0 R/.exec(source)?.[1]);
  const body = objectsOf(source).get(number) ?? '';
  const content = `${streamOf(body)}\n0 0 9 9 re\nf\n`;
  const own = `<<\n  /Length ${content.length}\n>>\nstream\n${content}\nendstream`;
  return source.replace(`${number} 0 obj\n${body}`, () => `${number} 0 obj\n${own}`);
}

const printable = printableReport(report, characters);

describe('a report as PDF', () => {
  let file: Uint8Array;
  let read: ReadPdf;
  beforeAll(() => {
    file = exportPdf(report);
    read = readPdf(file);
  });

  it('holds every figure of every table, in its cell, and no more', () => {
    expect(tablesInPdf(read)).toEqual(tablesOnPages(printable));
  });

  it('with another figure in it is found out', () => {
    const planted = readPdf(exportPdf(withPlanted(report)));
    expect(tablesInPdf(planted)).not.toEqual(tablesOnPages(printable));
  });

  it('draws the shares that are printed in its charts, and describes each chart', () => {
    const pictures = tagsOf(read.document, 'Figure');
    const charts = figuresOf(printable).flatMap(({ chart }) => chart ?? []);
    expect(pictures.map(({ alt }) => alt)).toEqual(charts.map(({ name }) => name));
    for (const [place, chart] of charts.entries()) {
      const drawn = bare(pictures[place]?.text ?? '');
      if (chart.kind !== 'horizontal-bars') continue;
      for (const { rows } of chart.panels) for (const { text } of rows) expect(drawn).toContain(bare(text));
    }
    const [bars] = charts.filter(({ kind }) => kind === 'stacked-bars');
    if (bars?.kind !== 'stacked-bars') throw new Error('no bars');
    const large = bars.rows.flatMap(({ parts }) => parts ?? []).filter(({ text }) => Number(text) > 6);
    const text = bare(pictures[charts.indexOf(bars)]?.text ?? '');
    expect(large.length).toBeGreaterThan(0);
    for (const part of large) expect(text).toContain(part.text);
  });

  it('is tagged: its title, headings in order, heads of columns, nothing empty', () => {
    expect(read.isUniversal).toBe(true);
    expect(read.title).toBe('到達度確認アンケート 調査報告書');
    const headings = tagsOf(read.document, 'H1').map(({ text }) => text);
    expect(headings).toContain('1　調査概要');
    for (const table of tagsOf(read.document, 'Table')) {
      const heads = tagsOf(table, 'TH');
      expect(heads.length).toBeGreaterThan(1);
      // A head that goes on on the next page is the same head.
      expect(tagsOf(table, 'THead')).toHaveLength(1);
    }
  });

  it('is as PDF/UA-1 wants it, as far as a program can see', () => {
    expect(universalFaults(file)).toEqual([]);
  });

  it.each<[string, (source: string) => string]>([
    ['a figure without a description', (source) => source.replace(/\/Alt /, '/Was ')],
    ['a head without scope', (source) => source.replace('/Scope /Column', '/Shape /Column')],
    ['no language', (source) => source.replace('/Lang ', '/Long ')],
    ['not marked', (source) => source.replace('/Marked true', '/Marked false')],
    ['the title is not what', (source) => source.replace('/DisplayDocTitle true', '/DisplayDocTitle false')],
    ['a heading of level', (source) => source.replaceAll('/S /H1\n', '/S /H3\n')],
    ['09: TD in THead', (source) => source.replace('/S /TR\n', '/S /THead\n')],
    ['a link without a description', (source) => source.replace(/\/Contents </, '/Was <')],
    ['a font whose letters', (source) => source.replace('/ToUnicode ', '/ToNowhere ')],
    ['a font that is not in', (source) => source.replace(/\/FontFile[23]? /, '/FontAway ')],
    ['tabs do not follow', (source) => source.replace('/Tabs /S', '/Tabs /R')],
    ['neither content nor decoration', (source) => withStrayMark(source)],
  ])('would be found to have %s', (words, change) => {
    const changed = change(Buffer.from(file).toString('latin1'));
    expect(universalFaults(Buffer.from(changed, 'latin1')).join('\n')).toContain(words);
  });

  it('takes hostile texts for texts, and says what it cannot print', () => {
    const text = bare(read.document.text);
    for (const literal of [hostileTexts.formula, hostileTexts.markup, hostileTexts.typst]) {
      expect(text).toContain(bare(literal));
      expect(text).toContain(bare(`対応：${literal}`));
    }
    expect(text).toContain('x'.repeat(5000));
    expect(text).toContain('𠮷野家の髙﨑さん葛城');
    expect(text).toContain('👍');
    expect(text).toContain('〓〓〓〓');
    expect(text).toContain('〓：この書式では表示できない文字です。');
    expect(text).toContain('abcd');
    expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    // Nothing of the machine was read.
    expect(text).not.toContain('root:');
  });

  it('is the same file again, on any day', () => {
    expect(Buffer.from(exportPdf(report)).equals(Buffer.from(file))).toBe(true);
    expect(/CreationDate \(D:(\d{8})/.exec(Buffer.from(file).toString('latin1'))?.[1]).toBe('20241202');
  });

  it('bears its marks', () => {
    const english = readPdf(exportPdf(reportOf(reportSource, reportOptions, 'en')));
    expect(bare(read.document.text)).toMatch(/^案取扱注意枚方市到達度確認アンケート調査報告書/);
    expect(bare(english.document.text)).toMatch(/^DraftRestrictedHirakataCity/);
  });
});

it('tables of 80 rows and 40 columns, and charts of 80 bars, fit on pages', () => {
  const [figure] = figuresOf(report).filter(({ code }) => code === 'work*grade');
  if (figure?.chart?.kind !== 'stacked-bars') throw new Error('no chart');
  const [row] = figure.table.rows;
  const [bar] = figure.chart.rows;
  if (row === undefined || bar === undefined) throw new Error('no rows');
  const many = {
    ...figure,
    chart: { ...figure.chart, rows: Array.from({ length: 80 }, () => bar) },
    table: {
      ...figure.table,
      columns: Array.from({ length: 40 }, () => ({ ...row, code: 'n', label: 'n' })),
      rows: Array.from({ length: 80 }, () => ({
        ...row,
        cells: Array.from({ length: 40 }, () => ({ text: '99.9' })),
      })),
    },
  };
  const large = { ...report, sections: [{ ...report.sections[0], blocks: [many] }] } as ReportDocument;
  const read = readPdf(exportPdf(large));
  expect(tablesInPdf(read)).toEqual(tablesOnPages(large));
  expect(tagsOf(read.document, 'Figure').length).toBeGreaterThan(3);
});

it('the template asks for nothing: no package, no file, no code out of data', () => {
  const template = readFileSync('server/publishing/export/pdf/report.typ', 'utf8');
  const suspicious =
    /@preview|#?\b(?:eval|read|plugin|import|include|csv|yaml|toml|xml|image)\s*\(|#import|#include/g;
  expect(template.match(suspicious)).toBeNull();
  expect('#let x = read("a")'.match(suspicious)).not.toBeNull();
});
