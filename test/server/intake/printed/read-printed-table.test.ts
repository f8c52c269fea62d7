import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../../server/intake/plain-words.ts';
import { printedNumber } from '../../../../server/intake/printed/printed-number.ts';
import { readPrintedTable } from '../../../../server/intake/printed/read-printed-table.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const questionnaire = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;

function read(text: string, columns: Record<string, string> = {}, groups: Record<string, string> = {}) {
  const plain = (said: Record<string, string>) =>
    new Map(Object.entries(said).map(([words, meaning]) => [plainWords(words), meaning] as const));
  return readPrintedTable(
    text.split('\n').map((line) => line.split('\t')),
    questionnaire,
    { columns: plain(columns), groups: plain(groups) },
  );
}
const codesOf = (text: string, columns: Record<string, string> = {}, groups: Record<string, string> = {}) =>
  read(text, columns, groups).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a printed table', () => {
  it('of response rates is understood as it was published', () => {
    const { participation, issues, figures, banner } = read(
      '回答者の属性\t\t\t[単位:人]\n職\t職員数\t回答数\t回答率\n理事・部長級\t20\t6\t30.0%\n係員\t526\t205\t39.0％\n無回答\t—\t45\t—\n計\t2,438\t779\t32.0%',
    );
    expect(issues).toEqual([]);
    expect([figures, banner]).toEqual([[], 'grade']);
    expect(participation).toEqual([
      { group: '1', eligibleCount: 20, responseCount: 6, ratePercent: 30 },
      { group: '8', eligibleCount: 526, responseCount: 205, ratePercent: 39 },
      { group: 'total', eligibleCount: 2438, responseCount: 779, ratePercent: 32 },
    ]);
  });

  it('of figures is read by what its headings are said to mean', () => {
    const { figures, issues } = read('\tn\t姿1\t全員経営\n全体\t１，２００\t6.41点\t17.3%', {
      姿1: 'mean:attainment1',
      全員経営: 'share:guideline/6',
    });
    expect(issues).toEqual([]);
    expect(figures).toEqual([
      {
        item: 'attainment1',
        group: 'total',
        statistic: 'mean',
        options: [],
        value: 6.41,
        decimals: 2,
        base: 1200,
      },
      {
        item: 'guideline',
        group: 'total',
        statistic: 'proportion',
        options: ['6'],
        value: 0.173,
        decimals: 1,
        base: 1200,
      },
    ]);
  });

  it('is asked about where it is not understood, everything at once', () => {
    expect(codesOf('\tn\t姿1\n全体\t10\t6.4\n管理職\t5\t7')).toEqual([
      'unknown-column columns.姿1',
      'unknown-group rows.3',
    ]);
    const said = { 姿1: 'mean:attainment1' };
    expect(codesOf('\tn\t姿1\n全体\t10\t高い\n計\t11\t6.5', said)).toEqual([
      'duplicate-group rows.3',
      'not-a-printed-figure rows.2.姿1',
    ]);
    expect(codesOf('\t姿1\n全体\t6.4', said)).toEqual(['figure-without-base rows.2']);
    expect(codesOf('\tn\t姿1\n全体\t10\t—', said)).toEqual(['no-printed-figures table']);
    for (const meaning of ['mean:nothing', 'mean:guideline', 'share:guideline/77', 'share:guideline/1+2']) {
      expect(codesOf('\tn\t姿1\n全体\t10\t6.4', { 姿1: meaning })).toEqual(['unknown-column columns.姿1']);
    }
  });

  it('leaves out what it is told to', () => {
    const { rows, figures, issues } = read(
      '\tn\t姿1\t備考\n全体\t10\t6.4\t※\n再任用\t3\t7.1\t',
      { 姿1: 'mean:attainment1', 備考: 'ignored' },
      { 再任用: 'ignored' },
    );
    expect(issues).toEqual([]);
    expect([rows.map(({ group }) => group), figures.length]).toEqual([['total', 'ignored'], 1]);
  });
});

describe('a printed number', () => {
  it.each([
    ['1,234', 1234, 0],
    ['３２．０％', 32, 1],
    ['6.75点', 6.75, 2],
    ['▲2.5ポイント', -2.5, 1],
  ])('%s', (cell, value, decimals) => {
    expect(printedNumber(cell)).toEqual({ value, decimals });
  });

  it.each(['', '—', '-', 'X', '…'])('%s is none', (cell) => {
    expect(printedNumber(cell)).toBe('none');
  });

  it.each(['約3割', '1.2.3', '=1+1'])('%s is no number', (cell) => {
    expect(printedNumber(cell)).toBe('unreadable');
  });
});
