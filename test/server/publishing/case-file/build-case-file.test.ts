import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import { describe, expect, it } from 'vitest';
import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../../../../analysis/index.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { labelTable } from '../../../../server/publishing/tables/label-table.ts';
import { runTablePlan } from '../../../../server/publishing/tables/run-table-plan.ts';
import { tableContext } from '../../../../server/publishing/tables/table-context.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../surveys/schema/table-plan.ts';

const option = (code: string) => ({ code, label: { ja: `選択肢${code}` } });
const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'routed',
  version: 1,
  title: { ja: '分岐' },
  purpose: { ja: '分岐を確かめます。' },
  languages: ['ja'],
  estimatedMinutes: 1,
  sections: [
    {
      code: 'all',
      title: { ja: '全員' },
      items: [
        {
          type: 'single-response',
          code: 'grade',
          isAttribute: true,
          text: { ja: '職' },
          options: [option('1'), option('2')],
        },
        {
          type: 'single-response',
          code: 'content',
          text: { ja: '満足していますか' },
          options: [option('yes'), option('no'), { ...option('unsure'), isSubstantive: false }],
        },
        {
          type: 'multiple-response',
          code: 'reason',
          text: { ja: '理由' },
          askedWhen: { item: 'content', is: ['no'] },
          audience: { item: 'grade', is: ['2'] },
          options: [option('a'), option('b'), { ...option('none'), isExclusive: true }],
        },
        {
          type: 'rating-scale',
          code: 'score',
          text: { ja: '点' },
          min: 1,
          max: 5,
          topBoxCount: 2,
          bottomBoxCount: 2,
        },
        { type: 'open-ended', code: 'free', text: { ja: '自由記述' }, maxLength: 100 },
      ],
    },
  ],
};
const plan: TablePlan = {
  format: 'kotae-table-plan/1',
  questionnaire: 'routed',
  version: 1,
  banners: [{ item: 'grade' }],
  crosses: [],
};
const outcomes = (code: string, sheets: Record<string, Answer>[]) => [
  ...(buildCaseFile(questionnaire, sheets, sheets.length).columns[code]?.outcomes ?? []),
];

describe('a case file', () => {
  it('keeps not asked, item nonresponse and "don’t know" apart', () => {
    const sheets = [
      { content: 'yes', score: 5 },
      { content: 'unsure' },
      {},
      { grade: '2', content: 'no', reason: ['a', 'b'] },
      { grade: '2', content: 'no' },
      { grade: '1', content: 'no' },
    ];
    expect(outcomes('content', sheets)).toEqual([
      firstCategory,
      nonSubstantive,
      nonresponse,
      firstCategory + 1,
      firstCategory + 1,
      firstCategory + 1,
    ]);
    expect(outcomes('score', sheets)).toEqual([
      firstCategory + 4,
      nonresponse,
      nonresponse,
      nonresponse,
      nonresponse,
      nonresponse,
    ]);
    expect(outcomes('reason', sheets)).toEqual([
      notAsked,
      notAsked,
      notAsked,
      firstCategory,
      nonresponse,
      notAsked,
    ]);
    const file = buildCaseFile(questionnaire, sheets, sheets.length);
    expect(file.columns['reason']).toMatchObject({ masks: Uint32Array.of(0, 0, 0, 3, 0, 0) });
    expect(file.columns['free']).toBeUndefined();
  });

  it('an answer to a question that was not asked never enters a base', () => {
    const asked = Array.from({ length: 20 }, () => ({ grade: '2', content: 'no', reason: ['a'] }));
    const strays = Array.from({ length: 30 }, () => ({ grade: '2', content: 'yes', reason: ['b'] }));
    const rules = { minimumBase: 10 };
    const tables = runTablePlan(buildCaseFile(questionnaire, [...asked, ...strays], 50), plan, rules);
    const reason = tables.find((table) => table.id === 'reason');
    expect(reason?.points[0]?.column).toMatchObject({ askedBase: 20, answeredBase: 20, counts: [20, 0, 0] });
  });

  it('who was asked is printed with the table, in words', () => {
    const sheets = Array.from({ length: 20 }, () => ({ grade: '2', content: 'no', reason: ['a'] }));
    const [table] = runTablePlan(buildCaseFile(questionnaire, sheets, sheets.length), plan, {
      minimumBase: 10,
    }).filter(({ id }) => id === 'reason');
    if (table === undefined) throw new Error('no table');
    const wave = {
      code: 'w',
      organisation: { ja: '市' },
      title: { ja: '調査' },
      isSynthetic: false,
      opensOn: '2026-01-01',
      closesOn: '2026-01-31',
      minimumBase: 10,
      merges: [],
      modes: ['ticket' as const],
    };
    const context = tableContext(wave, { questionnaire, tablePlan: plan, hash: '' }, plan, [], sheets.length);
    expect(labelTable(table, asTabulated(questionnaire), plan, context).audienceNote).toEqual({
      ja: '選択肢2',
      en: '選択肢2',
    });
  });
});

it('a date is counted in the bands that the questionnaire states, never as itself', () => {
  const [section] = questionnaire.sections;
  if (section === undefined) throw new Error('no section');
  const dated: Questionnaire = {
    ...questionnaire,
    sections: [
      {
        ...section,
        items: [
          {
            type: 'date',
            code: 'hired',
            text: { ja: '採用日' },
            precision: 'day',
            earliest: '1980-04-01',
            latest: '2026-03-31',
            bands: [
              { code: 'h20', label: { ja: '平成20年度まで' }, atMost: '2009-03-31' },
              { code: 'h30', label: { ja: '平成21～30年度' }, atMost: '2019-03-31' },
              { code: 'r', label: { ja: '令和元年度から' } },
            ],
          },
        ],
      },
    ],
  };
  const hired = ['2009-03-31', '2009-04-01', '2019-03-31', '2019-04-01', undefined];
  const sheets = hired.map((date): Record<string, Answer> => (date === undefined ? {} : { hired: date }));
  const { items, columns } = buildCaseFile(dated, sheets, sheets.length);
  expect(items).toEqual([
    { code: 'hired', kind: 'single', categories: ['h20', 'h30', 'r'], isAttribute: false },
  ]);
  expect([...(columns['hired']?.outcomes ?? [])]).toEqual([
    firstCategory,
    firstCategory + 1,
    firstCategory + 1,
    firstCategory + 2,
    nonresponse,
  ]);
});
