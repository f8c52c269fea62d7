import axe from 'axe-core';
import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import '../../../client/styles/base.css';
import '../../../client/shell/console.css';
import { chartElement } from '../../../client/charts/chart-element.ts';
import { chartOf } from '../../../analysis/report/charts/chart-of.ts';
import type { Choice } from '../../../analysis/report/tables/chosen-table.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { frequencyTable, indexTable, multipleTable, scaleTable, singleTable } from '../published-tables.ts';

async function draw(table: PublishedTable, basis: Choice['basis'] = 'asked'): Promise<Element> {
  const figure = document.createElement('figure');
  document.body.replaceChildren(figure);
  figure.className = 'wide';
  render(chartElement(chartOf(table, { basis, unit: 'percent' }, 'ja'), 'ja'), figure);
  const chart = figure.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>(
    'stacked-bars, horizontal-bars',
  );
  await chart?.updateComplete;
  return figure;
}

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').trim());

describe('chartElement', () => {
  test('one answer each: a bar for every shown group, total first with its n, and a legend in scale order', async () => {
    const figure = await draw(scaleTable);
    expect(texts(figure, '.legend li')).toEqual(['1', '2', '3', '4：最も近い', '無回答']);
    expect(texts(figure, 'svg.chart .label')[0]).toBe('全体（n=100）');
    expect(texts(figure, '.value')).toEqual(['10.0', '20.0', '30.0', '20.0', '20.0']);
    expect(figure.querySelectorAll('svg.chart rect.segment')).toHaveLength(5);
  });

  test('a hidden group has its name, its reason and no bar; its n is not there', async () => {
    const figure = await draw(singleTable);
    expect(texts(figure, '.label')).toContain('部長級');
    expect(texts(figure, '.absence')).toEqual([
      'X 10人未満の回答が分かるのを防ぐため',
      'X 10人未満の回答が分かるのを防ぐため',
      '該当者なし',
    ]);
  });

  test('several answers: a panel per option, all by the same groups; a hidden count is an X', async () => {
    const figure = await draw(multipleTable, 'cases');
    expect(texts(figure, '.panel-title')).toEqual(['市民感覚', '責任', '特にない']);
    expect(texts(figure, '.bar-value, .absence')).toEqual(['87.5', '75.0', '75.0', 'X', '37.5', '-']);
  });

  test('an index: a bar a group in one panel, from the lowest score; hidden groups their reason instead', async () => {
    const figure = await draw(indexTable);
    expect(texts(figure, '.bar-value')).toEqual(['62.5', '31.3']);
    expect(texts(figure, '.label')).toContain('全体（n=600）');
    expect(texts(figure, '.absence')).toEqual([
      'X 10人未満の回答が分かるのを防ぐため',
      'X 10人未満の回答が分かるのを防ぐため',
      '該当者なし',
      '-',
    ]);
    const widths = [...figure.querySelectorAll('rect.bar')].map((bar) => Number(bar.getAttribute('width')));
    expect((widths[3] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(31.3 / 62.5, 5);
  });

  test('every chart is a picture with a name that points to the table', async () => {
    for (const table of [singleTable, multipleTable, scaleTable, frequencyTable, indexTable]) {
      const figure = await draw(table);
      const pictures = [...figure.querySelectorAll('svg.chart')];
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) {
        expect(picture.getAttribute('role')).toBe('img');
        expect(picture.getAttribute('aria-label')).toContain('同じ値は表にあります。');
      }
      expect((await axe.run(figure)).violations).toEqual([]);
    }
  });
});
