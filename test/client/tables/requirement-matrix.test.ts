import axe from 'axe-core';
import { expect, test } from 'vitest';
import '../../../client/styles/base.css';
import '../../../client/shell/console.css';
import { RequirementMatrix } from '../../../client/tables/requirement-matrix.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { requirementMatrix } from '../../../analysis/report/requirement-matrix.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { cellsOf, mounted, textOf } from '../mounting.ts';
import { scaleTable, shown, singleTable, tooFew } from '../published-tables.ts';

const requirement: PublishedRequirement = {
  code: 'weights',
  label: { ja: '求められる能力', en: 'Abilities required' },
  attribute: 'grade',
  attributeLabel: { ja: '職', en: 'Grade' },
  groups: ['部長級', '次長級', '係員'].map((ja, index) => ({
    code: ['1', '2', '3'][index] ?? '',
    label: { ja, en: `Grade ${index + 1}` },
  })),
  marks: [
    { code: 'essential', symbol: '◎', label: { ja: '特に必要', en: 'Essential' } },
    { code: 'needed', symbol: '○', label: { ja: '必要', en: 'Needed' } },
  ],
  rows: [
    {
      item: 'work',
      label: { ja: '仕事', en: 'Work' },
      marks: { 1: 'essential', 2: 'needed' },
      positive: ['1'],
    },
    { item: 'secret', label: { ja: '表なし', en: 'No table' }, marks: { 3: 'needed' }, positive: ['1'] },
  ],
};
const label = { ja: '区分', en: 'Group' };
const table = {
  ...singleTable,
  points: [
    { code: 'total', kind: 'total' as const, label, column: shown([500, 100, 100]) },
    { code: '1', kind: 'option' as const, label, column: tooFew },
    { code: '23', kind: 'merged' as const, options: ['2', '3'], label, column: shown([1, 2, 5]) },
  ],
};

const mount = ({
  tables = [table],
  language = 'ja',
  rows = requirement.rows,
}: { tables?: PublishedTable[]; language?: Language; rows?: PublishedRequirement['rows'] } = {}) =>
  mounted(new RequirementMatrix(), {
    wave: 'w',
    view: requirementMatrix({ ...requirement, rows }, { tables, minimumBase: 10 }, language),
    language,
  });

test('each cell has the mark and the share that is published; hidden is X, nothing published is nothing', async () => {
  const element = await mount();
  const rows = cellsOf(element).map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')));
  expect(rows).toEqual([
    ['項目', '部長級', '次長級', '係員'],
    ['仕事', '◎ X', '○ 12.5* 差 87.5', '12.5*'],
    ['表なし', '', '', '○'],
  ]);
  const text = textOf(element);
  expect([...element.querySelectorAll('.marks > *')].map((one) => one.textContent)).toEqual([
    '◎',
    '特に必要',
    '○',
    '必要',
    '空欄',
    '求められていない',
  ]);
  expect(text).toContain('X：10人未満の回答が分かるのを防ぐため表示しません。');
  expect(text).toContain('まとめて公表');
  expect(text).toContain('数値ではありません');
});

test('a count that is hidden hides the share that it would be part of', async () => {
  const [total, ...rest] = table.points;
  if (total === undefined) throw new Error('a total');
  const column = shown([{ status: 'suppressed', reason: 'suppressed' }, 20, 30], { answeredBase: 60 });
  const points = [total, ...rest.slice(0, 1), { ...total, code: '2', kind: 'option' as const, column }];
  const element = await mount({ tables: [{ ...table, points }] });
  expect(cellsOf(element)[1]?.[2]).toMatch(/^○\s+X$/);
  expect(textOf(element)).toContain('分かるのを防ぐため');
});

test('a scale counts its top box among those who answered', async () => {
  const item = { item: 'attainment1', label, marks: {}, positive: ['3', '4'] };
  const points = [
    { code: '1', kind: 'option' as const, label, column: shown([10, 20, 30, 20], { nonresponseCount: 20 }) },
  ];
  const element = await mount({
    rows: [item],
    tables: [{ ...scaleTable, points }],
  });
  expect(cellsOf(element)[1]?.[1]).toBe('62.5');
});

test('accessible, in both languages; a mark alone is spoken in words', async () => {
  for (const language of ['ja', 'en'] as const) {
    const element = await mount({ language });
    expect((await axe.run(element)).violations).toEqual([]);
    expect(textOf(element)).toContain(language === 'ja' ? '特に必要' : 'Essential');
    expect([...element.querySelectorAll('td .spoken')].map((one) => one.textContent)).toContain(
      language === 'ja' ? '特に必要' : 'Essential',
    );
    expect(element.querySelector('a')?.getAttribute('href')).toContain('work*grade');
  }
});
