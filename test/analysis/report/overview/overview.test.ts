import { describe, expect, it } from 'vitest';
import { heatMapOf } from '../../../../analysis/report/overview/heat-map.ts';
import { overviewMarks } from '../../../../analysis/report/overview/overview-marks.ts';
import { overviewOf } from '../../../../analysis/report/overview/overview-of.ts';
import type { HeatMapChoice } from '../../../../analysis/report/overview/overview-view.ts';
import type { PublishedOverview } from '../../../../analysis/report/overview/published-overview.ts';
import type { Column, ShownColumn } from '../../../../analysis/tabulate/table.ts';
import {
  frequencyTable,
  multipleTable,
  overviewSample,
  scaleTable,
  shown,
  singleTable,
  tooFew,
} from '../../../client/published-tables.ts';
import { published, withEarlier } from './overview-samples.ts';

const pageOf = (overview: PublishedOverview) => overviewOf(overview, overviewMarks(overview), 'ja');
const mapOf = (overview: PublishedOverview, choice: Partial<HeatMapChoice> = {}) =>
  heatMapOf(
    overview,
    {
      choice: { by: 'grade', measure: 'positive', order: 'questionnaire', ...choice },
      marks: overviewMarks(overview),
    },
    'ja',
  );
const linesOf = (overview: PublishedOverview) => pageOf(overview).sections.flatMap(({ lines }) => lines);
const labels = ({ rows }: ReturnType<typeof mapOf>): string[] => rows.map(({ label }) => label);

describe('a line of the overview', () => {
  it('has the figure that suits the item, and says which', () => {
    expect(linesOf(overviewSample).map(({ measure, figure }) => [measure, figure.text])).toEqual([
      ['「感じる」と答えた割合', '64.2％'],
      ['平均（1～4）', '2.75'],
    ]);
    const withoutPositive = {
      ...overviewSample,
      items: [],
      tables: [frequencyTable, { ...multipleTable, banner: null, id: 'guideline' }],
    };
    expect(linesOf(withoutPositive).map(({ measure, figure }) => [measure, figure.text])).toEqual([
      ['最も多い回答「感じる」の割合', '50.0％'],
      ['最も多い回答「市民感覚」の割合', '87.5％'],
    ]);
  });

  it('has no line where the answer given most is hidden', () => {
    const hidden = { ...frequencyTable, points: [{ ...frequencyTable.points[0]!, column: tooFew }] };
    expect(linesOf({ ...overviewSample, items: [], tables: [hidden] })).toEqual([]);
  });

  it('has a change only beside an earlier wave, from unrounded figures, marked only where the test says so', () => {
    expect(linesOf(overviewSample).map(({ change }) => change)).toEqual([null, null]);
    const clear = linesOf(withEarlier({ work: [200, 400, 100] }));
    expect(clear[0]).toMatchObject({
      earlier: { text: '28.6％' },
      change: { text: '+35.6ポイント' },
      mark: 'higher',
    });
    const unclear = linesOf(withEarlier({ work: [480, 270, 29] }));
    expect(unclear[0]).toMatchObject({ change: { text: '+2.6ポイント' }, mark: null });
  });

  it('is not compared where the scale is another one, and says so where the words are', () => {
    const other = withEarlier({ work: [200, 400, 100] }, 'scale');
    expect(linesOf(other)[0]).toMatchObject({
      earlier: { text: '尺度が前回と異なる' },
      change: { text: '—' },
    });
    const worded = linesOf(withEarlier({ work: [200, 400, 100] }, 'wording'));
    expect(worded[0]).toMatchObject({ earlier: { text: '28.6％※' }, mark: 'higher' });
    expect(linesOf(withEarlier({}))[0]).toMatchObject({ earlier: { text: '前回は設問なし' } });
  });
});

describe('marks', () => {
  it('hold over the whole page: more comparisons, fewer marks', () => {
    const counts = (positive: number): ShownColumn['counts'] => [positive, 100 - positive];
    // By itself p = 0.02.
    const one = published([['a', [counts(58), counts(42)]]]);
    expect(mapOf(one).rows[0]?.cells.map(({ mark }) => mark)).toEqual([null, 'higher', 'lower']);
    const many = published([
      ['a', [counts(58), counts(42)]],
      ...Array.from({ length: 9 }, (_, item): [string, ShownColumn['counts'][]] => [
        `b${item}`,
        [counts(50), counts(50)],
      ]),
    ]);
    expect(mapOf(many).rows[0]?.cells.map(({ mark }) => mark)).toEqual([null, null, null]);
    expect(overviewMarks(many).testCount).toBe(20);
  });

  it('are none on indices and weighted tables', () => {
    const weighted = published([
      [
        'a',
        [
          [90, 10],
          [10, 90],
        ],
      ],
    ]);
    weighted.tables = weighted.tables.map((table) => ({
      ...table,
      caseWeights: { column: 'w', total: 200 },
    }));
    expect(overviewMarks(weighted).testCount).toBe(0);
    expect(pageOf(weighted).notes.map(({ text }) => text)).toContain('重み付けした値は検定していません。');
  });
});

describe('a ranking', () => {
  const counts = (positive: number): ShownColumn['counts'] => [positive, 100 - positive];
  it('names ties together, and nobody in both ends', () => {
    const items = [90, 80, 80, 70, 60, 50].map((positive, place): [string, ShownColumn['counts'][]] => [
      `i${place}`,
      [counts(positive)],
    ]);
    const [ranking] = pageOf(published(items)).rankings;
    expect(ranking?.lists.map(({ kind, lines }) => [kind, lines.map(({ stub }) => stub)])).toEqual([
      ['top', ['i0', 'i1', 'i2']],
      ['bottom', ['i5', 'i4', 'i3']],
    ]);
    const equal = published(items.map(([stub]) => [stub, [counts(50)]]));
    expect(pageOf(equal).rankings).toEqual([]);
  });
});

describe('a heat map', () => {
  const counts = (positive: number): ShownColumn['counts'] => [positive, 100 - positive];
  const three = published([
    ['a', [counts(50), counts(50)]],
    ['b', [counts(20), counts(80)]],
    ['c', [counts(90), counts(80)]],
  ]);

  it('is sorted by how far groups lie apart, by the figure of everybody, or as asked', () => {
    expect(labels(mapOf(three))).toEqual(['a', 'b', 'c']);
    expect(labels(mapOf(three, { order: 'spread' }))).toEqual(['b', 'c', 'a']);
    expect(labels(mapOf(three, { order: 'figure' }))).toEqual(['c', 'a', 'b']);
  });

  it('shows every measure that its items have', () => {
    const overview = { ...overviewSample, tables: [singleTable, scaleTable, multipleTable] };
    expect(labels(mapOf(overview, { measure: 'mean' }))).toEqual(['あるべき姿1の到達度']);
    expect(labels(mapOf(overview, { measure: 'share' }))).toEqual([
      '意識している行動指針：市民感覚',
      '意識している行動指針：責任',
      '意識している行動指針：特にない',
    ]);
    expect(pageOf(overview).attributes).toEqual([
      { code: 'grade', label: '職', measures: ['positive', 'mean', 'share'] },
    ]);
  });

  it('has one word for what is hidden, whether a group, a cell or the whole breakdown', () => {
    const hiddenCell = mapOf({ ...overviewSample, tables: [multipleTable] }, { measure: 'share' });
    expect(hiddenCell.rows[1]?.cells.map(({ cell }) => cell.text)).toEqual(['75.0', '非表示']);
    const leftOut = published([
      ['a', [counts(50), counts(50)]],
      ['b', [counts(50), counts(50)]],
    ]);
    leftOut.tables = leftOut.tables.map((table) =>
      table.id === 'b*grade' ? { ...table, points: table.points.slice(0, 1) } : table,
    );
    expect(mapOf(leftOut).rows[1]?.cells.map(({ cell }) => cell.text)).toEqual(['50.0', '非表示', '非表示']);
  });

  it('says the same whatever is hidden, and a twin that peeps is caught', () => {
    const hide = (secret: Column, peeping: boolean): string => {
      const world = published([
        ['a', [counts(30), counts(70), peeping ? secret : tooFew]],
        ['b', [counts(40), counts(60), counts(90)]],
      ]);
      return JSON.stringify([pageOf(world), mapOf(world, { order: 'spread' })]);
    };
    const [low, high] = [shown([1, 8]), shown([8, 1])];
    expect(hide(low, false)).toBe(hide(high, false));
    expect(hide(low, true)).not.toBe(hide(high, true));
  });
});
