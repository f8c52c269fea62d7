import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import '../../../client/styles/base.css';
import '../../../client/shell/console.css';
import { CrossTabTable } from '../../../client/tables/cross-tab-table.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Choice } from '../../../analysis/report/tables/chosen-table.ts';
import { usualBasis } from '../../../analysis/report/table-choice.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { cellsOf, mounted, textOf } from '../mounting.ts';
import {
  frequencyTable,
  indexTable,
  multipleTable,
  nestedTable,
  scaleTable,
  shown,
  singleTable,
} from '../published-tables.ts';

const mount = (
  table: PublishedTable,
  { choice, language = 'ja' }: { choice?: Choice; language?: Language } = {},
) =>
  mounted(new CrossTabTable(), {
    view: tableViewOf(table, choice ?? { basis: usualBasis(table.stubKind), unit: 'percent' }, language),
    language,
  });

/** Rows of the body, label first. */
const body = (element: Element) => cellsOf(element).slice(1);

describe('<cross-tab-table> of groups within groups', () => {
  const headers = (element: Element, selector: string) =>
    [...element.querySelectorAll<HTMLTableCellElement>(selector)].map((th) => [
      th.textContent?.trim(),
      th.scope,
      th.rowSpan,
      th.colSpan,
    ]);

  test('in rows: the outer group heads its rows, the inner one its own', async () => {
    const element = await mount(nestedTable);
    expect(headers(element, 'thead th').slice(0, 3)).toEqual([
      ['部門', 'col', 1, 1],
      ['職', 'col', 1, 1],
      ['n', 'col', 1, 1],
    ]);
    expect(headers(element, 'tbody th')).toEqual([
      ['全体', 'row', 1, 2],
      ['総務部', 'rowgroup', 3, 1],
      ['計', 'row', 1, 1],
      ['係長級', 'row', 1, 1],
      ['係員', 'row', 1, 1],
      ['市民部', 'rowgroup', 3, 1],
      ['計', 'row', 1, 1],
      ['係長級', 'row', 1, 1],
      ['係員', 'row', 1, 1],
      ['無回答', 'row', 1, 2],
    ]);
    expect(element.querySelectorAll('tbody')).toHaveLength(4);
    expect((await axe.run(element)).violations).toEqual([]);
  });

  test('in columns: two rows of heads, each column under both', async () => {
    const categories = Array.from({ length: 13 }, (_, index) => ({
      code: `w${index}`,
      label: { ja: `取組${index}`, en: `Way ${index}` },
      isExclusive: false,
    }));
    const counts = categories.map(() => 1);
    const element = await mount({
      ...nestedTable,
      stubKind: 'multiple',
      categories,
      points: nestedTable.points.map((point) =>
        point.column.status === 'shown'
          ? { ...point, column: { ...point.column, counts, mentionCount: 13 } }
          : point,
      ),
    });
    const [first, second] = element.querySelectorAll('thead tr');
    expect(first && headers(first, 'th')).toEqual([
      ['選択肢', 'col', 2, 1],
      ['全体', 'col', 2, 1],
      ['総務部', 'colgroup', 1, 3],
      ['市民部', 'colgroup', 1, 3],
      ['無回答', 'col', 2, 1],
    ]);
    expect(second && headers(second, 'th').map(([name, scope]) => [name, scope])).toEqual(
      ['計', '係長級', '係員', '計', '係長級', '係員'].map((name) => [name, 'col']),
    );
    expect([...element.querySelectorAll('colgroup')].map(({ span }) => span)).toEqual([1, 1, 3, 3, 1]);
    expect((await axe.run(element)).violations).toEqual([]);
  });

  test('hidden groups are named together behind their outer group', async () => {
    const text = textOf(await mount(nestedTable));
    expect(text).toContain('X：市民部（係長級・係員）は、10人未満の回答が分かるのを防ぐため表示しません。');
  });
});

describe('<cross-tab-table>', () => {
  test('one answer: a group a row, n first, no answer last, percentages of all who were asked', async () => {
    const element = await mount(singleTable);
    expect(cellsOf(element)[0]).toEqual(['職', 'n', '感じる', 'どちらでもない', '感じない', '無回答']);
    // 500 of 2,500 left it blank; 1 of 2,500 rounds to zero; nobody chose the third.
    expect(body(element)[3]).toEqual(['係員', '2,500', '0.0', '80.0', '-', '20.0']);
    expect(textOf(element)).toContain('「0.0」は四捨五入すると0.0になる値を示します。');
  });

  test('thirds are printed as 33.3 each: 99.9 is left as it is', async () => {
    const element = await mount(singleTable);
    expect(body(element)[0]).toEqual(['全体', '600', '33.3', '33.3', '33.3', '-']);
    expect(textOf(element)).toContain('合計が100％にならないことがあります。');
  });

  test('without the blanks the base is smaller, and they stand beside it as people', async () => {
    const element = await mount(singleTable, { choice: { basis: 'cases', unit: 'percent' } });
    expect(cellsOf(element)[0]).toEqual(['職', 'n', '感じる', 'どちらでもない', '感じない', '無回答（人）']);
    // 1 of 2,000 is 0.05 %: half up is 0.1.
    expect(body(element)[3]).toEqual(['係員', '2,000', '0.1', '100.0', '-', '500']);
    expect(textOf(element)).toContain('n は、この質問に回答した人の数（無回答を除く）');
    expect(textOf(element)).toContain('「無回答」は、割合の基数に含まないため、人数だけを示しています。');
  });

  test('hidden groups are X throughout, each with its reason in words; nobody is "-"', async () => {
    const element = await mount(singleTable);
    expect(body(element)[1]).toEqual(['部長級', 'X', 'X', 'X', 'X', 'X']);
    expect(body(element)[2]).toEqual(['次長級', 'X', 'X', 'X', 'X', 'X']);
    expect(body(element)[4]).toEqual(['再任用', '-', '-', '-', '-', '-']);
    const text = textOf(element);
    expect(text).toContain('X：部長級、次長級は、10人未満の回答が分かるのを防ぐため表示しません。');
    expect(text).toContain('各項目のnの合計が全体のnと一致しないことがあります。');
  });

  test('several answers: the three bases give three percentages of the same count', async () => {
    const first = async (basis: 'cases' | 'responses' | 'asked') => {
      const element = await mount(multipleTable, { choice: { basis, unit: 'percent' } });
      return body(element)[0];
    };
    expect(await first('cases')).toEqual(['全体', '80', '87.5', '75.0', '37.5', '20']);
    // 70/160 = 43.75 and 30/160 = 18.75: both half up.
    expect(await first('responses')).toEqual(['全体', '160', '43.8', '37.5', '18.8', '20']);
    expect(await first('asked')).toEqual(['全体', '100', '70.0', '60.0', '30.0', '20.0']);
  });

  test('a hidden count hides everything that would give it away', async () => {
    const cases = await mount(multipleTable);
    expect(body(cases)[1]).toEqual(['係員', '40', '75.0', 'X', '-', '10']);
    expect(textOf(cases)).toContain('表の中の一部の値は、10人未満の回答が分かるのを防ぐため表示しません。');
    const responses = await mount(multipleTable, { choice: { basis: 'responses', unit: 'percent' } });
    expect(body(responses)[1]).toEqual(['係員', 'X', 'X', 'X', 'X', '10']);
  });

  test('percentages of several answers come with their note, and so do overlapping groups', async () => {
    expect(textOf(await mount(multipleTable))).toContain('割合の合計は100％を超えることがあります。');
    const overlapping = await mount({ ...multipleTable, bannerKind: 'multiple' });
    expect(textOf(overlapping)).toContain('1人が複数の区分に含まれます。');
    expect(textOf(overlapping)).not.toContain('一致しないことがあります');
  });

  test('a scale has its statistics beside it, over those who answered', async () => {
    const element = await mount(scaleTable);
    expect(cellsOf(element)[0]?.slice(-6)).toEqual([
      '3～4（％）',
      '有効回答',
      '平均（有効回答）',
      '標準偏差（有効回答）',
      '中央値（有効回答）',
      '3～4（有効回答の％）',
    ]);
    expect(body(element)[0]).toEqual([
      '全体',
      '100',
      '10.0',
      '20.0',
      '30.0',
      '20.0',
      '20.0',
      '50.0',
      '80',
      '2.75',
      '0.98',
      '3.0',
      '62.5',
    ]);
    expect(body(element)[1]).toEqual(['部長級', ...Array.from({ length: 12 }, () => 'X')]);
  });

  test('an index: n and score of each group, hidden ones X with the reason, no percentages', async () => {
    const element = await mount(indexTable);
    expect(cellsOf(element)).toEqual([
      ['職', 'n', '算出対象外（人）', '指標'],
      ['全体', '600', '20', '62.5'],
      ['部長級', 'X', 'X', 'X'],
      ['次長級', 'X', 'X', 'X'],
      ['係員', '1,999', '500', '31.3'],
      ['再任用', '-', '-', '-'],
      ['臨時', '-', '30', '-'],
    ]);
    const text = textOf(element);
    expect(text).toContain('点（0～100）');
    expect(text).toContain('n は、指標の算出に必要な数の項目に回答した人の数です。');
    expect(text).toContain('部長級、次長級は、10人未満の回答が分かるのを防ぐため表示しません。');
    expect(text).not.toContain('割合');
    const alone = await mount({
      ...indexTable,
      kind: 'frequency',
      banner: null,
      points: indexTable.points.slice(0, 1),
    });
    expect(cellsOf(alone)[1]).toEqual(['全体', '600', '20', '62.5']);
  });

  test('counts instead of percentages', async () => {
    const element = await mount(singleTable, { choice: { basis: 'asked', unit: 'count' } });
    expect(body(element)[3]).toEqual(['係員', '2,500', '1', '1,999', '-', '500']);
    expect(textOf(element)).not.toContain('四捨五入');
  });

  test('a frequency table has options in rows, people and percent side by side', async () => {
    const element = await mount(frequencyTable);
    expect(cellsOf(element)).toEqual([
      ['選択肢', '人数', '割合（％）'],
      ['感じる', '500', '50.0'],
      ['どちらでもない', '250', '25.0'],
      ['感じない', '29', '2.9'],
      ['無回答', '221', '22.1'],
      ['n', '1,000', '100.0'],
    ]);
  });

  test('many options stand in rows, groups in columns', async () => {
    const categories = Array.from({ length: 18 }, (_, index) => ({
      code: String(index),
      label: { ja: `取り組み${index}` },
      isExclusive: false,
    }));
    const [total] = multipleTable.points;
    if (total?.column.status !== 'shown') throw new Error('the total is shown');
    const column = { ...total.column, counts: categories.map((_, index) => index) };
    const element = await mount({ ...multipleTable, categories, points: [{ ...total, column }] });
    const rows = cellsOf(element);
    expect(rows.slice(0, 3)).toEqual([
      ['選択肢', '全体'],
      ['n', '80'],
      ['取り組み0', '-'],
    ]);
    expect(rows).toHaveLength(21);
  });

  test('every outcome has its row: options outside the question in their own words, and who was not asked', async () => {
    const column = shown([40, 20, 10], {
      nonresponseCount: 5,
      nonSubstantiveCount: 13,
      nonSubstantiveCounts: [8, 5],
    });
    const element = await mount({
      ...frequencyTable,
      responseCount: 93,
      nonSubstantive: ['わからない', '上司はいない'].map((ja, place) => ({
        code: `x${place}`,
        label: { ja },
      })),
      points: [{ ...frequencyTable.points[0]!, column }],
    });
    expect(body(element)).toEqual([
      ['感じる', '40', '45.5'],
      ['どちらでもない', '20', '22.7'],
      ['感じない', '10', '11.4'],
      ['わからない', '8', '9.1'],
      ['上司はいない', '5', '5.7'],
      ['無回答', '5', '5.7'],
      ['n', '88', '100.0'],
      ['質問の対象外', '5', '—'],
    ]);
  });

  test('synthetic answers are marked on the table itself', async () => {
    expect(textOf(await mount(singleTable))).not.toContain('架空データ');
    expect(textOf(await mount({ ...singleTable, isSynthetic: true }))).toContain('架空データ');
  });

  test.each([singleTable, multipleTable, scaleTable, frequencyTable, indexTable])(
    'axe finds nothing, in Japanese and in English: $id',
    async (table) => {
      for (const language of ['ja', 'en'] as const) {
        const element = await mount(table, { language });
        expect((await axe.run(element)).violations).toEqual([]);
        const region = element.querySelector('[role=region]');
        expect(region?.getAttribute('tabindex')).toBe('0');
        expect(element.querySelector('caption')).not.toBeNull();
      }
    },
  );

  test('English has its own words for everything', async () => {
    const element = await mount(scaleTable, { language: 'en' });
    expect(cellsOf(element)[0]).toEqual([
      'grade',
      'n',
      '1',
      '2',
      '3',
      '4',
      'No answer',
      '3–4 (%)',
      'Answered',
      'Mean (answered)',
      'Std. dev. (answered)',
      'Median (answered)',
      '3–4 (% of answered)',
    ]);
    expect(textOf(element)).toContain(
      'X: not shown: 部長級 (en) (so that the answers of fewer than 10 people cannot be found).',
    );
  });
});
