import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { figuresOf } from '../../../../analysis/report/document/report-document.ts';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import type { PublishedResult } from '../../../../analysis/report/published-table.ts';
import { exportOds } from '../../../../server/publishing/export/export-ods.ts';
import { exportPptx } from '../../../../server/publishing/export/export-pptx.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { plannedSlides } from '../../../../server/publishing/export/slides/planned-slides.ts';
import { textWidth } from '../../../../server/publishing/export/text-width.ts';
import {
  hirakataResponseRate,
  multipleTable,
  scaleTable,
  singleTable,
} from '../../../client/published-tables.ts';
import { all, chartPaths, partsOf, readChart, relationsOf, textIn, treeOfPart } from './office-parts.ts';
import { odsTables } from './read-back.ts';

const writers = { xlsx: exportXlsx, pptx: exportPptx, ods: async (made: Report) => exportOds(made) };
type Report = ReturnType<typeof reportOfWave>;
const formats = ['xlsx', 'ods', 'pptx'] as const;

const hostile = [
  "=cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '&amp; ]]> "quoted" \'also\'',
  '𠮷野家の髙﨑さん 👩‍👩‍👧 ☑',
  'مرحبا \u202e 123 שלום',
  'a\u0000b\u0001c\ud800d\ufffee',
  '長'.repeat(5000),
  'x'.repeat(5000),
  '二行\n目  三つの   空白',
];
/** Tables in which anything that can be a text is this one; several whose titles are alike however they are cut. */
const hostileTables: PublishedResult[] = [...hostile, '長'.repeat(5001)].flatMap((ja) => {
  const says = <Part extends { label: { ja: string } }>(part: Part): Part => ({ ...part, label: { ja } });
  return [singleTable, multipleTable].map((table) => ({
    ...table,
    isSynthetic: true,
    stubLabel: { ja },
    stubText: { ja },
    organisation: { ja },
    finding: { ja },
    bannerLabel: { ja },
    categories: table.categories.map(says),
    points: table.points.map(says),
  }));
});
const texts: PublishedResult = {
  ...singleTable,
  kind: 'texts',
  id: 'opinion',
  optionLabel: null,
  givenCount: 40,
  minimumCount: 10,
  texts: hostile,
};
const report = reportOfWave([...hostileTables, texts], 'ja');

describe.each(formats)('a file with texts of anybody’s choice (%s)', (format) => {
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    parts = partsOf(await writers[format](report));
  });

  it('is made of parts that can be read, each declared and each that is needed there', () => {
    const paths = Object.keys(parts).filter((path) => !/_rels\/|^\[Content|^mimetype$|\.xlsx$/.test(path));
    for (const path of paths) treeOfPart(parts, path);
    if (format === 'ods') {
      const listed = all(treeOfPart(parts, 'META-INF/manifest.xml'), 'manifest:file-entry').map(
        ({ attributes }) => attributes['manifest:full-path'],
      );
      expect(new Set(listed)).toEqual(new Set(['/', ...paths.filter((path) => !path.startsWith('META'))]));
      return;
    }
    const types = treeOfPart(parts, '[Content_Types].xml');
    const overridden = all(types, 'Override').map(({ attributes }) => attributes['PartName']);
    for (const path of Object.keys(parts).filter((one) => !/_rels\/|^\[Content/.test(one))) {
      expect(overridden).toContain(`/${path}`);
    }
    expect(overridden).toHaveLength(new Set(overridden).size);
    const reached = new Set<string>();
    const follow = (path: string): void => {
      for (const target of relationsOf(parts, path).values()) {
        expect(Object.keys(parts)).toContain(target);
        if (reached.has(target)) continue;
        reached.add(target);
        follow(target);
      }
    };
    follow('');
    const unreached = [...paths, ...Object.keys(parts).filter((path) => path.endsWith('.xlsx'))].filter(
      (path) => !reached.has(path),
    );
    expect(unreached).toEqual([]);
  });

  it('uses no relation that its part has not', () => {
    for (const path of Object.keys(parts).filter((one) => one.endsWith('.xml') && format !== 'ods')) {
      const used = [...new TextDecoder().decode(parts[path]).matchAll(/ r:(?:id|embed)="([^"]*)"/g)];
      for (const [, id = ''] of used) expect([...relationsOf(parts, path).keys()]).toContain(id);
    }
  });

  it('starts no formula, and nothing in it turns the text around it round', () => {
    for (const [path, bytes] of Object.entries(parts)) {
      if (!path.endsWith('.xml')) continue;
      const xml = new TextDecoder().decode(bytes);
      expect(xml).not.toMatch(/<f[ >]|table:formula|<script|[\u202a-\u202e]/);
    }
  });
});

describe.each(formats)('a file (%s)', (format) => {
  const made = reportOfWave([scaleTable, multipleTable], 'ja');

  it('is the same every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30') });
    const today = Buffer.from(await writers[format](made));
    vi.setSystemTime(new Date('2027-04-01'));
    const later = Buffer.from(await writers[format](made));
    vi.useRealTimers();
    expect(today.equals(later)).toBe(true);
  });
});

it('sheets of tables whose titles are alike have names of their own, and the whole title', async () => {
  const names = {
    xlsx: (await readXlsx(await exportXlsx(report))).sheets.map(({ name }) => name),
    ods: odsTables(exportOds(report)).map(({ name }) => name),
  };
  expect(names.ods).toHaveLength(hostileTables.length + 2);
  expect(names.xlsx.slice(0, -1)).toEqual(names.ods);
  expect(new Set(names.ods.map((name) => name.toLowerCase())).size).toBe(names.ods.length);
  const titles = odsTables(exportOds(report)).map(({ rows }) => rows[0]?.[0]);
  expect(titles).toContain(`${'長'.repeat(5001)} × ${'長'.repeat(5001)}`);
});

describe('an OpenDocument workbook', () => {
  it('says what it is before anything is unpacked', () => {
    const file = exportOds(report);
    const start = Buffer.from(file.slice(0, 100)).toString('latin1');
    // Name and content of the first part, as the format prescribes them: at 30 and 38.
    expect(start.slice(30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });

  it('marks its tables up as such, with their heads and their paper', () => {
    const parts = partsOf(exportOds(reportOfWave([scaleTable, multipleTable], 'ja')));
    const content = treeOfPart(parts, 'content.xml');
    const ranges = all(content, 'table:database-range');
    expect(ranges).toHaveLength(3);
    for (const { attributes } of ranges) expect(attributes['table:contains-header']).toBe('true');
    const tables = all(content, 'table:table');
    for (const [place, { attributes }] of ranges.entries()) {
      const [, row = ''] = /\.A(\d+):/.exec(attributes['table:target-range-address'] ?? '') ?? [];
      const rows = all(tables[place]!, 'table:table-row');
      const [header] = all(all(tables[place]!, 'table:table-header-rows')[0]!, 'table:table-row');
      expect(rows[Number(row) - 1]).toBe(header);
    }
    const pages = all(treeOfPart(parts, 'styles.xml'), 'style:page-layout-properties');
    for (const { attributes } of pages) expect(attributes['style:scale-to-X']).toBe('1');
  });
});

describe('slides', () => {
  const made = reportOfWave([singleTable, multipleTable, { ...singleTable, isSynthetic: true }], 'ja');

  it('have one figure each, its title in its place, and words for who does not see it', async () => {
    const parts = partsOf(await exportPptx(made));
    const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(3);
    for (const path of slides) {
      const tree = treeOfPart(parts, path);
      expect(all(tree, 'p:graphicFrame')).toHaveLength(1);
      const kinds = all(tree, 'p:ph').map(({ attributes }) => attributes['type']);
      expect(kinds).toEqual(expect.arrayContaining(['title', 'body', 'ftr', 'sldNum']));
      for (const frame of all(tree, 'p:graphicFrame')) {
        const description = all(frame, 'p:cNvPr')[0]?.attributes['descr'] ?? '';
        expect(description).toContain(all(tree, 'a:t')[0]?.text);
        expect(description).toMatch(/\d/);
      }
    }
    const said = slides.map((path) => textIn(treeOfPart(parts, path)));
    expect(said.filter((text) => text.includes('架空データ'))).toHaveLength(1);
  });

  it('have tables where there is no chart, in pieces that can be read', async () => {
    const rows = Array.from({ length: 30 }, (_, place) => `${place + 1}級`);
    const [any] = hirakataResponseRate.rows;
    const long = {
      ...hirakataResponseRate,
      rows: rows.map((ja) => ({ ...any!, code: ja, label: { ja } })),
    };
    const parts = partsOf(await exportPptx(reportOfWave([long], 'ja')));
    const tables = Object.keys(parts)
      .filter((path) => /slides\/slide\d+\.xml$/.test(path))
      .flatMap((path) => all(treeOfPart(parts, path), 'a:tbl'));
    const labels = tables.flatMap((table) =>
      all(table, 'a:tr')
        .slice(1)
        .map((row) => textIn(all(row, 'a:tc')[0]!)),
    );
    expect(labels).toEqual(rows);
  });

  it('keep whose they are to one line, and that it was made up stands in it', () => {
    const long = { ja: '市'.repeat(200) };
    const result = { ...singleTable, organisation: long, isSynthetic: true };
    for (const { foot } of plannedSlides(reportOfWave([result], 'ja'))) {
      expect(foot.endsWith('…')).toBe(true);
      expect(textWidth(foot)).toBeLessThanOrEqual(130);
    }
    const cover = {
      title: '報告書',
      organisation: long.ja,
      wave: long.ja,
      published: '',
      publishedAt: '2024-12-02T03:04:05.000Z',
      stamps: ['案'],
      synthetic: '架空データ',
    };
    const withCover = { ...reportOfWave([singleTable], 'ja'), cover };
    expect(plannedSlides(withCover).at(-1)?.foot).toMatch(/^案 架空データ 市+…$/);
  });

  it('hold tables of many words in each cell: no slide has more lines than it has room for', async () => {
    const words = '順調（目標年度の前で、経路の上にあります。）\n令和6年度：63.2％\n確率 92％';
    const [figure] = figuresOf(reportOfWave([hirakataResponseRate], 'ja'));
    if (figure === undefined) throw new Error('no figure');
    const rows = figure.table.rows.map((row) => ({
      ...row,
      cells: figure.table.columns.map(() => ({ text: words })),
    }));
    const wordy = reportOfWave([hirakataResponseRate], 'ja');
    const section = wordy.sections[0]!;
    const block = { ...figure, table: { ...figure.table, rows } };
    const slides = plannedSlides({ ...wordy, sections: [{ ...section, blocks: [block] }] });
    const tables = slides.flatMap((slide) => (slide.figure?.kind === 'table' ? [slide.figure.rows] : []));
    expect(tables.flatMap((table) => table.slice(1)).map(([label]) => label)).toEqual(
      rows.map(({ label }) => label),
    );
    const lines = (table: string[][]): number =>
      table.reduce((sum, cells) => sum + Math.max(...cells.map((text) => text.split('\n').length)), 0);
    for (const table of tables) expect(lines(table)).toBeLessThanOrEqual(15);
    expect(tables.length).toBeGreaterThan(1);
  });

  it('cut a chart with more bars than can be read between its panels, on one scale', async () => {
    const points = Array.from({ length: 14 }, (_, place) => ({
      ...multipleTable.points[0]!,
      code: `g${place}`,
      label: { ja: `区分${place}` },
    }));
    const parts = partsOf(await exportPptx(reportOfWave([{ ...multipleTable, points }], 'ja')));
    const charts = await Promise.all(chartPaths(parts).map((path) => readChart(parts, path)));
    expect(charts.map(({ categories }) => categories[0])).toEqual(['市民感覚', '責任', '特にない']);
    const ends = chartPaths(parts).map((path) => all(treeOfPart(parts, path), 'c:max')[0]?.attributes['val']);
    expect(ends).toEqual(['87.5', '87.5', '87.5']);
  });
});
