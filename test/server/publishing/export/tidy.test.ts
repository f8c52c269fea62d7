import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { isFigure } from '../../../../analysis/report/table-view.ts';
import type { PublishedResult } from '../../../../analysis/report/published-table.ts';
import { exportCsv } from '../../../../server/publishing/export/export-csv.ts';
import { exportTidy } from '../../../../server/publishing/export/export-tidy.ts';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import {
  hirakataResponseRate,
  indexTable,
  multipleTable,
  scaleTable,
} from '../../../client/published-tables.ts';
import { everybody, tableOfEverybody, tablesOfEverybody } from './everybody-counted.ts';

type Row = Record<string, string>;

const read = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

const rowsOf = (...results: PublishedResult[]): Row[] => read(exportTidy(results, 'ja'));

describe('a tidy file', () => {
  it('has one head and one row a figure, with what a program needs to tell them apart', () => {
    const csv = exportTidy(tablesOfEverybody, 'ja');
    expect(csv.startsWith('\uFEFFwave,table,stub,')).toBe(true);
    expect(csv.split('\uFEFF')).toHaveLength(2);
    expect(csv.match(/^\uFEFF?wave,table/gm)).toHaveLength(1);
    const rows = read(csv);
    const keyOf = (row: Row): string =>
      ['table', 'option', 'group', 'quantity', 'unit', 'base_name'].map((name) => row[name]).join('|');
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    for (const row of rows) expect([row['value'] === '', row['reason'] === '']).toContain(false);
    expect(rows.every((row) => row['is_synthetic'] === 'TRUE')).toBe(true);
  });

  it('has every outcome with its base: nobody is nowhere', () => {
    const counts = rowsOf(tableOfEverybody('useful')).filter(({ quantity }) => quantity === 'count');
    expect(counts.map(({ option, value, base_name, base }) => [option, value, base_name, base])).toEqual([
      ['1', '6', 'asked', '60'],
      ['2', '12', 'asked', '60'],
      ['3', '12', 'asked', '60'],
      ['4', '12', 'asked', '60'],
      ['5', '12', 'asked', '60'],
      ['*nonresponse', '6', 'asked', '60'],
      ['*not-asked', '33', 'responded', '93'],
    ]);
    expect(counts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(everybody.length);
    const talked = rowsOf(tableOfEverybody('talked')).filter(({ quantity }) => quantity === 'count');
    expect(talked.map(({ option }) => option)).toEqual(['yes', 'no', 'unknown', 'none', '*nonresponse']);
  });

  it('has shares of every base, and says which', () => {
    const shares = rowsOf(tableOfEverybody('useful')).filter(
      ({ quantity, option }) => quantity === 'share' && option === '4+5',
    );
    expect(shares.map(({ base_name, base, value, unit }) => [base_name, base, value, unit])).toEqual([
      ['asked', '60', '40.0', 'percent'],
      ['answered', '54', '44.4', 'percent'],
    ]);
    const mean = rowsOf(tableOfEverybody('useful')).find(({ quantity }) => quantity === 'mean');
    expect(mean).toMatchObject({ base_name: 'answered', base: '54', value: '3.22', unit: 'points' });
    const topics = rowsOf(tableOfEverybody('topics')).filter(
      ({ quantity, option }) => quantity === 'share' && option === 'work',
    );
    expect(topics.map(({ base_name }) => base_name)).toEqual(['answered', 'mentions', 'asked']);
  });

  it('has hidden groups with their reason and without a number, one word for whatever is hidden', () => {
    const rows = rowsOf(multipleTable, scaleTable, indexTable);
    const hidden = rows.filter(({ reason }) => reason === 'suppressed');
    expect(hidden.length).toBeGreaterThan(20);
    for (const row of hidden) expect(row['value']).toBe('');
    const words = new Set(rows.map(({ reason }) => reason));
    expect(words).toEqual(new Set(['', 'no_answers', 'no_cases', 'suppressed']));
  });

  it('holds every figure of the other files', () => {
    for (const result of [...tablesOfEverybody, hirakataResponseRate]) {
      const view = completeView(result, 'ja');
      if (view.kind !== 'table') continue;
      const rows = rowsOf(result);
      for (const { code: group, cells } of view.rows) {
        const values = cells.filter(isFigure).map(({ value, decimals }) => value.toFixed(decimals));
        const own = rows.filter((row) => row['group'] === group).map(({ value }) => value);
        for (const value of values) expect(own).toContain(value);
      }
    }
  });

  it('of response rates has people and rates', () => {
    const clerks = rowsOf(hirakataResponseRate).filter(({ group }) => group === '8');
    expect(clerks.map(({ quantity, base_name, base, value }) => [quantity, base_name, base, value])).toEqual([
      ['eligible', '', '', '526'],
      ['responded', 'eligible', '526', '205'],
      ['response-rate', 'eligible', '526', '39.0'],
    ]);
  });

  it('has the total weighted by head counts beside the unweighted one', () => {
    const weighted = {
      proportions: [0.2, 0.2, 0.4, 0.2],
      mean: 2.6,
      effectiveBase: 71.2,
      designEffect: 1.12,
    };
    const rows = rowsOf({ ...scaleTable, weighted: { ...weighted, by: { ja: '職' } } });
    const own = rows.filter(({ group_label }) => group_label === '全体（職別の職員数で重み付け）');
    expect(own.map(({ quantity, base_name, value }) => [quantity, base_name, value])).toEqual([
      ['weighted-share', 'asked', '20.0'],
      ['weighted-share', 'asked', '20.0'],
      ['weighted-share', 'asked', '40.0'],
      ['weighted-share', 'asked', '20.0'],
      ['weighted-mean', 'answered', '2.60'],
      ['effective-base', '', '71'],
      ['design-effect', '', '1.12'],
    ]);
  });

  it('starts no formula, whatever a label says', () => {
    const label = { ja: "=cmd|' /C calc'!A0" };
    const rows = rowsOf({ ...multipleTable, stubLabel: label });
    expect(rows[0]?.['stub_label']).toBe(`'${label.ja}`);
  });
});

it('a CSV of many tables has one byte order mark, at its beginning', () => {
  const csv = exportCsv(reportOfWave(tablesOfEverybody, 'ja'));
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.slice(1)).not.toContain('\uFEFF');
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
