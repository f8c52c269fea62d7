import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import '../../../client/styles/base.css';
import '../../../client/shell/console.css';
import { ResponseRateTable } from '../../../client/tables/response-rate-table.ts';
import { responseRateView } from '../../../analysis/report/response-rate-view.ts';
import { cellsOf, mounted, textOf } from '../mounting.ts';
import { hirakataResponseRate } from '../published-tables.ts';

const mount = (table = hirakataResponseRate, language: 'ja' | 'en' = 'ja') =>
  mounted(new ResponseRateTable(), { view: responseRateView(table, language), language });

describe('<response-rate-table>', () => {
  test('equals the published table of Hirakata, cell by cell and in its order', async () => {
    expect(cellsOf(await mount())).toEqual([
      ['職', '職員数', '回答数', '回答率'],
      ['理事・部長級', '20', '6', '30.0％'],
      ['参事・次長級', '42', '10', '23.8％'],
      ['副参事・課長・主幹', '161', '58', '36.0％'],
      ['課長代理・副主幹', '247', '93', '37.7％'],
      ['係長・監督', '384', '104', '27.1％'],
      ['主査・業務主査', '96', '31', '32.3％'],
      ['主任・班長・副班長', '962', '227', '23.6％'],
      ['係員', '526', '205', '39.0％'],
      ['無回答', '—', '45', '—'],
      ['計', '2,438', '779', '32.0％'],
    ]);
  });

  test('says why the rows do not add up to the total', async () => {
    expect(textOf(await mount())).toContain(
      '職が分かる回答は734件で、職員数に対して30.1％です。職の無回答45件を含む計は32.0％です。',
    );
    expect(textOf(await mount(hirakataResponseRate, 'en'))).toContain(
      '734 responses state their grade: 30.1% of all staff. With the 45 that do not state their grade, the total is 32.0%.',
    );
  });

  test('with nobody unstated there is nothing to reconcile', async () => {
    const rows = hirakataResponseRate.rows.map((row) =>
      row.kind === 'not_stated' ? { ...row, responseCount: 0 } : row,
    );
    expect((await mount({ ...hirakataResponseRate, rows })).querySelector('.reconciliation')).toBeNull();
  });

  test('more responses than staff are flagged and not cut', async () => {
    const rows = hirakataResponseRate.rows.map((row) =>
      row.code === '1' ? { ...row, responseCount: 23, responseRate: 1.15, exceedsPopulation: true } : row,
    );
    const element = await mount({ ...hirakataResponseRate, rows });
    expect(cellsOf(element)[1]).toEqual(['理事・部長級', '20', '23', '115.0％※']);
    expect(textOf(element)).toContain('※ 回答数が職員数を上回っています。');
    expect(element.querySelector('.rate-fill')?.getAttribute('width')).toBe('100');
  });

  test('a group of nobody has no rate and no bar', async () => {
    const rows = hirakataResponseRate.rows.map((row) =>
      row.code === '1'
        ? { ...row, eligibleCount: 0, responseCount: 0, responseRate: { status: 'not_estimable' as const } }
        : row,
    );
    const element = await mount({ ...hirakataResponseRate, rows });
    expect(cellsOf(element)[1]).toEqual(['理事・部長級', '0', '0', '—']);
    expect(element.querySelectorAll('.rate-bar')).toHaveLength(8);
  });

  test('axe finds nothing, in Japanese and in English', async () => {
    for (const language of ['ja', 'en'] as const) {
      expect((await axe.run(await mount(hirakataResponseRate, language))).violations).toEqual([]);
    }
  });
});
