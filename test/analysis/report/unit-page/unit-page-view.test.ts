import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../../analysis/report/cells.ts';
import { figuresOf } from '../../../../analysis/report/document/report-document.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../../../analysis/report/unit-page/published-unit-page.ts';
import { unitHandout } from '../../../../analysis/report/unit-page/unit-handout.ts';
import { unitPageView } from '../../../../analysis/report/unit-page/unit-page-view.ts';
import { tooFew, unitPageSample } from '../../../client/published-tables.ts';

const [sampleTable] = unitPageSample.tables;
if (sampleTable === undefined) throw new Error('the sample has no table');

/** The same page with several items, whose figures fall from one to the next. */
function pageOf(
  count: number,
  change: (table: PublishedTable, index: number) => PublishedTable,
): PublishedUnitPage {
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    ...unitPageSample,
    items: indices.map((index) => ({ stub: `q${index}`, isAttribute: false, positive: [] })),
    tables: indices.map((index) =>
      change({ ...sampleTable, id: `q${index}*unit`, stub: `q${index}` } as PublishedTable, index),
    ),
  };
}
const withMean =
  (group: string) =>
  (table: PublishedTable, index: number): PublishedTable => ({
    ...table,
    points: table.points.map((point) =>
      point.code === group && point.column.status === 'shown' && point.column.statistics !== undefined
        ? {
            ...point,
            column: { ...point.column, statistics: { ...point.column.statistics, mean: 4 - index / 20 } },
          }
        : point,
    ),
  });

describe('the page of a unit', () => {
  test('stands the unit beside everybody, in both languages', () => {
    const ja = unitPageView(unitPageSample, 'ja');
    expect([ja.title, ja.items.columns.map(({ label }) => label)]).toEqual([
      '総務部の結果',
      ['この組織', '全体'],
    ]);
    expect(ja.counts.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['総務部', '60', '30', '50.0％'],
      ['全体', '—', '100', '—'],
    ]);
    const en = unitPageView(unitPageSample, 'en');
    expect([en.title, en.items.columns.map(({ label }) => label)]).toEqual([
      'Results of General affairs',
      ['This unit', 'Everybody'],
    ]);
  });

  test('has a map of the units inside, the unit itself first, hidden ones with the one word', () => {
    const { parts } = unitPageView(unitPageSample, 'ja');
    expect(parts?.columns.map(({ label }) => label)).toEqual(['総務部', '人事課', '法務課']);
    expect(parts?.rows.map(({ table, cells }) => [table, cells.map(({ cell }) => cell.text)])).toEqual([
      [null, ['3.20', '3.50', '非表示']],
    ]);
  });

  test('has five items at each end by its own figures, whatever those of everybody are', () => {
    const { ends } = unitPageView(pageOf(14, withMean('general')), 'ja');
    expect(
      ends.map(({ lists }) => lists.map(({ kind, lines }) => [kind, lines.map(({ stub }) => stub)])),
    ).toEqual([
      [
        ['top', ['q0', 'q1', 'q2', 'q3', 'q4']],
        ['bottom', ['q13', 'q12', 'q11', 'q10', 'q9']],
      ],
    ]);
    // Where only everybody differs, the unit has no ends.
    expect(unitPageView(pageOf(14, withMean('total')), 'ja').ends).toEqual([]);
  });

  test('is the same whatever is hidden: nothing hangs on a hidden column', () => {
    const hide = (table: PublishedTable): PublishedTable => ({
      ...table,
      points: table.points.map((point) => (point.code === 'general' ? { ...point, column: tooFew } : point)),
    });
    const view = unitPageView(pageOf(3, hide), 'ja');
    expect(view.ends).toEqual([]);
    expect(view.items.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['X', '2.75'],
      ['X', '2.75'],
      ['X', '2.75'],
    ]);
    expect(view.items.notes.at(-1)?.text).toContain('10人未満');
  });

  test('what it was before stands beside it, as long as the scale is the same', () => {
    const earlier = (change: 'none' | 'scale') => ({
      waveTitle: { ja: '前年', en: 'Before' },
      tables: [
        {
          stub: 'attainment1',
          change,
          table: { ...sampleTable, points: sampleTable.points.filter(({ code }) => code === 'staff') },
        },
      ],
    });
    const rowOf = (change: 'none' | 'scale') =>
      unitPageView({ ...unitPageSample, earlier: earlier(change) }, 'ja').items.rows[0]?.cells.map(
        ({ text }) => text,
      );
    expect(rowOf('none')).toEqual(['3.20', '2.75', '3.50', '−0.30点']);
    expect(rowOf('scale')).toEqual(['3.20', '2.75', '尺度が前回と異なる', '—']);
  });
});

describe('the sheet for the talk', () => {
  const page = pageOf(14, withMean('general'));
  const report = unitHandout(page, 'ja');

  test('begins with three good points and three to talk about', () => {
    const [facts] = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'facts'));
    expect(facts?.facts.map(({ label, lines }) => [label, lines.length])).toEqual([
      ['良い点', 3],
      ['課題', 3],
      ['話し合うこと', 3],
      ['決めたこと', 2],
    ]);
    expect(facts?.facts[0]?.lines[0]?.text).toContain('4.00');
  });

  test('of many items prints those at both ends, so that it stays one sheet', () => {
    const rowsOf = (count: number) =>
      figuresOf(unitHandout(pageOf(count, withMean('general')), 'ja')).map(({ caption, table }) => [
        caption,
        table.rows.length,
      ]);
    expect(rowsOf(14)).toEqual([['項目ごとの結果', 14]]);
    expect(rowsOf(30)).toEqual([['主な項目の結果（すべての項目は画面にあります）', 10]]);
  });

  test('prints no number that its columns do not have', () => {
    const means = new Set(
      page.tables.flatMap(({ points }) =>
        points.flatMap(({ code, column }) =>
          column.status === 'shown' ? [`${code} ${Number(column.statistics?.mean).toFixed(2)}`] : [],
        ),
      ),
    );
    const printed = [
      ...figuresOf(report).flatMap(({ table }) => table.rows.flatMap(({ cells }) => numbersIn(cells))),
      ...report.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'facts'
            ? block.facts.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures))
            : [],
        ),
      ),
    ];
    expect(printed.length).toBeGreaterThan(30);
    const strays = (numbers: typeof printed) =>
      numbers.filter(
        ({ group, value }) =>
          ![...means].some((mean) => mean === `${group} ${(Math.round(value * 100) / 100).toFixed(2)}`) &&
          group !== 'total',
      );
    expect(strays(printed)).toEqual([]);
    // One that is slipped in is seen.
    expect(
      strays([...printed, { group: 'law', quantity: { kind: 'mean' }, value: 1, decimals: 2 }]),
    ).toHaveLength(1);
  });
});
