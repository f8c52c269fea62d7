import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { chartOf } from '../../../../analysis/report/charts/chart-of.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import { chartPicture } from '../../../../client/charts/picture/chart-picture.ts';
import { pictureFrameOf } from '../../../../client/charts/picture/picture-frame.ts';
import { pngOf } from '../../../../client/charts/picture/png-of.ts';
import { SaveRow } from '../../../../client/pages/results/save-row.ts';
import { fileFormats } from '../../../../server/contract/files.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';
import { indexTable, multipleTable, scaleTable, singleTable } from '../../published-tables.ts';

const choice = { unit: 'percent', basis: 'asked' } as const;
const pictureOf = (table: PublishedTable) =>
  chartPicture(
    chartOf(table, choice, 'ja'),
    pictureFrameOf(tableViewOf(table, choice, 'ja'), '架空データ'),
    'ja',
  );
const drawingOf = async (table: PublishedTable): Promise<Element> =>
  new DOMParser().parseFromString((await pictureOf(table)).svg, 'image/svg+xml').documentElement;

const row = (table: PublishedTable): Promise<SaveRow> =>
  mounted(new SaveRow(), {
    wave: 'w',
    tableId: table.id,
    view: tableViewOf(table, choice, 'ja'),
    chart: chartOf(table, choice, 'ja'),
  });
const press = (page: SaveRow, label: string): void =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label)?.click();
const said = (page: SaveRow): string => page.querySelector('[role=status]')?.textContent ?? '';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([singleTable, scaleTable, multipleTable, indexTable])(
  'a picture needs nothing else: $id',
  async (table) => {
    const drawing = await drawingOf({ ...table, isSynthetic: true });
    expect(drawing.querySelector('parsererror')).toBeNull();
    const source = drawing.outerHTML;
    expect(source).not.toMatch(/class=|style=|var\(|href|url\((?!&quot;#|"#|#)|rgba\(|<!--|<style|<script/);
    for (const [, id = ''] of source.matchAll(/url\(["']?#([^"')]+)/g)) {
      expect(drawing.querySelector(`[id="${id}"]`)).not.toBeNull();
    }
    expect(drawing.getAttribute('font-family')).toContain('Noto Sans JP');
  },
);

test('a picture says what its page says: title, that it was made up, base, legend, values, marks and source', async () => {
  const drawing = await drawingOf({ ...singleTable, isSynthetic: true });
  const view = tableViewOf(singleTable, choice, 'ja');
  const texts = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
  const whole = texts.join('');
  expect(drawing.querySelector('title')?.textContent).toBe(view.title);
  expect(drawing.querySelector('desc')?.textContent).toContain('同じ値は表にあります');
  expect(texts).toContain('架空データ');
  for (const { label } of singleTable.categories) expect(texts).toContain(label.ja);
  for (const line of [...view.notes, ...view.ending]) {
    if (line.kind === 'note' || line.kind === 'source') {
      expect(whole.replaceAll(' ', '')).toContain(line.text.replaceAll(' ', ''));
    }
  }
  const chart = chartOf(singleTable, choice, 'ja');
  if (chart.kind !== 'stacked-bars') throw new Error('another chart');
  for (const { parts, absence } of chart.rows) {
    if (parts === null) expect(texts).toContain(absence);
    else for (const part of parts.filter(({ value }) => value > 100)) expect(texts).toContain(part.text);
  }
});

test('a picture that was not made up does not say so', async () => {
  expect((await drawingOf(singleTable)).textContent).not.toContain('架空データ');
});

test('what is written stays text, and what does not fit stays within', async () => {
  const ja = '<script>alert(1)</script> & =cmd 𠮷 👩‍👩‍👧 مرحبا';
  const label = { ja };
  const drawing = await drawingOf({
    ...singleTable,
    stubLabel: label,
    stubText: label,
    categories: singleTable.categories.map((category) => ({ ...category, label })),
    points: singleTable.points.map((point) => ({ ...point, label: { ja: '長'.repeat(5000) } })),
  });
  expect(drawing.querySelector('script, parsererror')).toBeNull();
  expect(drawing.querySelector('title')?.textContent).toContain('<script>');
  const [, , width = '', height = ''] = drawing.getAttribute('viewBox')?.split(' ') ?? [];
  document.body.replaceChildren(document.importNode(drawing, true));
  const outer = document.body.firstElementChild!.getBoundingClientRect();
  expect([outer.width, outer.height].map(Math.round)).toEqual([Number(width), Number(height)]);
  for (const text of document.querySelectorAll('svg text')) {
    const { left, right, bottom } = text.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(outer.left - 1);
    expect(right).toBeLessThanOrEqual(outer.right + 1);
    expect(bottom).toBeLessThanOrEqual(outer.bottom + 1);
  }
});

test('in pixels it is twice as fine, and not empty', async () => {
  const picture = await pictureOf(multipleTable);
  const bitmap = await createImageBitmap(await pngOf(picture));
  expect([bitmap.width, bitmap.height]).toEqual([picture.width * 2, picture.height * 2]);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const isBlue = (place: number): boolean => data[place]! < 120 && data[place + 2]! > 180;
  expect(data.filter((_, place) => place % 4 === 0 && isBlue(place)).length).toBeGreaterThan(1000);
});

test('every format is close to the picture, and what happened is said', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const page = await row(multipleTable);
  const offered = [...page.querySelectorAll('a[download]')].map(
    (link) => new URL((link as HTMLAnchorElement).href).searchParams.get('format') ?? '',
  );
  expect(offered.toSorted()).toEqual([...fileFormats].toSorted());
  press(page, '図形（SVG）');
  await eventually(() => expect(said(page)).toBe('w-guideline-by-grade.svgを保存しました。'));
  press(page, '画像（PNG）');
  await eventually(() => expect(said(page)).toBe('w-guideline-by-grade.pngを保存しました。'));
  expect(saved).toEqual(['w-guideline-by-grade.svg', 'w-guideline-by-grade.png']);
  expect(textOf(page)).toContain('印刷する');
  expect((await axe.run(page)).violations).toEqual([]);
});

test('a picture is copied, or the person is told how else to take it', async () => {
  const copied: string[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    copied.push((await item!.getType('image/png')).type);
  });
  const page = await row(singleTable);
  press(page, '画像をコピー');
  await eventually(() => expect(said(page)).toContain('画像をコピーしました'));
  expect(copied).toEqual(['image/png']);
  write.mockRejectedValue(new Error('not allowed'));
  press(page, '画像をコピー');
  await eventually(() => expect(said(page)).toContain('「画像（PNG）」で保存'));
});
