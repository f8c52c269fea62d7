import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import {
  readResponses,
  type ResponseReadingOptions,
} from '../../../../server/intake/responses/read-responses.ts';
import { plainWords } from '../../../../server/intake/plain-words.ts';
import { targetName } from '../../../../server/intake/responses/target.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

/* Files as other tools export them, of the questionnaire of the cases with a ranking and an "other" added. */

const cases = JSON.parse(
  readFileSync('test/server/intake/cases/questionnaire.json', 'utf8'),
) as Questionnaire;
const [section] = cases.sections;
if (section === undefined) throw new Error('no section');
const letters = ['a', 'b', 'c'].map((code) => ({ code, label: { ja: `施策${code.toUpperCase()}` } }));
const questionnaire: Questionnaire = {
  ...cases,
  sections: [
    {
      ...section,
      items: [
        ...section.items,
        { type: 'ranking', code: 'best', text: { ja: '大切な施策の順' }, options: letters, rankCount: 2 },
        {
          type: 'multiple-response',
          code: 'wish',
          text: { ja: '望むこと' },
          options: [
            { code: 'time', label: { ja: '時間、ゆとり' } },
            { code: 'pay', label: { ja: '給与' } },
            { code: 'other', label: { ja: 'その他' }, takesText: true },
          ],
        },
      ],
    },
  ],
};

async function read(rows: readonly unknown[][], options: ResponseReadingOptions = {}) {
  const file = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows as string[][] }] });
  return readResponses(questionnaire, { file }, { missingAreBlank: true, ...options });
}
const sheets = async (rows: readonly unknown[][], options?: ResponseReadingOptions) => {
  const reading = await read(rows, options);
  expect([reading.fileIssues, [...reading.rowIssues]]).toEqual([[], []]);
  return reading.responses.map(({ sheet }) => sheet);
};

describe('LimeSurvey', () => {
  it('codes, one column an option and a place, `Y`, and what the tool adds', async () => {
    const rows = [
      [
        'id',
        'submitdate',
        'lastpage',
        'seed',
        'ipaddr',
        'GRADE',
        'lead',
        'multi[a]',
        'multi[b]',
        'agree[r0]',
        'agree[r1]',
        'sat',
        'best[1]',
        'best[2]',
        'wish[time]',
        'wish[other]',
        'groupTime12',
      ],
      [
        1,
        '2026-11-20 09:15:02',
        3,
        99,
        '10.0.0.1',
        'g1',
        'y',
        'Y',
        '',
        'c0',
        'c1',
        7,
        'b',
        'a',
        'Y',
        '',
        12.5,
      ],
      [2, '', 2, 98, '10.0.0.2', 'g1', 'y', '', '', '', '', '', '', '', '', '', 3],
    ];
    const reading = await read(rows);
    expect(reading.responses.map(({ sheet }) => sheet.answers)).toEqual([
      { grade: 'g1', lead: 'y', multi: ['a'], r0: 'c0', r1: 'c1', sat: 7, best: ['b', 'a'], wish: ['time'] },
    ]);
    expect(Array.from(reading.rowIssues, ([line, issues]) => [line, issues[0]?.code])).toEqual([
      [3, 'unfinished-response'],
    ]);
    expect(
      reading.columns.filter(({ target }) => target === null).map(({ heading, how }) => [heading, how]),
    ).toEqual([
      ['id', 'technical'],
      ['submitdate', 'time'],
      ['lastpage', 'technical'],
      ['seed', 'technical'],
      ['ipaddr', 'person'],
      ['groupTime12', 'time'],
    ]);
    expect(JSON.stringify([reading.responses, reading.unknownValues])).not.toMatch(/10\.0\.0|2026/);
  });

  it('another answer: ticked by being written, or `-oth-` with its words beside', async () => {
    const renamed = JSON.parse(JSON.stringify(questionnaire).replaceAll('"other"', '"90"')) as Questionnaire;
    const text = 'wish[time],wish[other]\nY,休憩室\n,\n,静けさ';
    for (const one of [questionnaire, renamed]) {
      const option = one === renamed ? '90' : 'other';
      const { responses } = await readResponses(one, { text }, { missingAreBlank: true });
      expect(responses.map(({ sheet }) => sheet)).toEqual([
        { answers: { wish: ['time', option] }, texts: { [`wish/${option}`]: '休憩室' } },
        { answers: { wish: [option] }, texts: { [`wish/${option}`]: '静けさ' } },
      ]);
    }
    const { responses } = await readResponses(
      renamed,
      { text: 'wish,wish[other]\n-oth-,休憩室' },
      { missingAreBlank: true },
    );
    expect(responses[0]?.sheet).toEqual({ answers: { wish: ['90'] }, texts: { 'wish/90': '休憩室' } });
  });

  it('code and question in one heading, answers in words', async () => {
    const rows = [
      [
        'grade. 職',
        'multi[b]. 大切にしている行動指針をすべて選んでください [@SUM(A1)]',
        'r2. 次のそれぞれ [職場で意見を言える]',
      ],
      ['課長級', 'はい', 'とてもそう思う'],
    ];
    expect(await sheets(rows)).toEqual([{ answers: { grade: 'g2', multi: ['b'], r2: 'c4' }, texts: {} }]);
  });
});

describe('Microsoft Forms', () => {
  it('questions as headings, numbers before them, options closed by a semicolon', async () => {
    const rows = [
      [
        'ID',
        '開始時刻',
        '完了時刻',
        'メール',
        '名前',
        '1. 職',
        '望むこと',
        '仕事にやりがいがある',
        '大切な施策の順',
      ],
      [
        1,
        new Date('2026-11-20T09:15:02Z'),
        new Date('2026-11-20T09:20:00Z'),
        'taro@example.jp',
        '田中',
        '部長級',
        '時間、ゆとり;給与;',
        'まあそう思う',
        '施策C;施策A;',
      ],
    ];
    expect(await sheets(rows)).toEqual([
      { answers: { grade: 'g1', wish: ['time', 'pay'], r1: 'c3', best: ['c', 'a'] }, texts: {} },
    ]);
  });
});

describe('XLSForm', () => {
  it('codes parted by spaces, with a column an option beside', async () => {
    const rows = [
      ['start', 'deviceid', 'wish', 'wish/time', 'wish/pay', 'best', '_uuid'],
      ['2026-11-20T09:15:02', 'abc', 'pay time', '1', '1', 'c a', '1-2-3'],
    ];
    expect(await sheets(rows)).toEqual([{ answers: { wish: ['time', 'pay'], best: ['c', 'a'] }, texts: {} }]);
  });
});

describe('Qualtrics', () => {
  it('three rows of headings; previews and unfinished responses are told', async () => {
    const rows = [
      ['StartDate', 'Status', 'Finished', 'ResponseId', 'Q1', 'QID2_1', 'Q3_1', 'sat'],
      [
        '開始日',
        '応答タイプ',
        '完了',
        '回答 ID',
        '職',
        '望むこと - 給与',
        '次のそれぞれについて、どの程度そう思いますか - 成長を実感している',
        '満足度',
      ],
      [
        '{"ImportId":"startDate"}',
        '{"ImportId":"status"}',
        '{"ImportId":"finished"}',
        '{"ImportId":"_recordId"}',
        '{"ImportId":"QID1"}',
        '{"ImportId":"QID2"}',
        '{"ImportId":"QID3_1"}',
        '{"ImportId":"QID4"}',
      ],
      ['2026-11-20 09:15:02', 'IP Address', 'True', 'R_1', '部長級', '給与', 'わからない', '10'],
      ['2026-11-20 09:16:02', 'Survey Preview', 'True', 'R_2', '部長級', '給与', 'わからない', '10'],
      ['2026-11-20 09:17:02', 'IP Address', 'False', 'R_3', '部長級', '', '', ''],
    ];
    const reading = await read(rows);
    expect(reading.headingLine).toBe(1);
    expect(reading.fileIssues).toEqual([]);
    expect(reading.responses).toEqual([
      { line: 4, sheet: { answers: { grade: 'g1', wish: ['pay'], r3: 'c5', sat: 10 }, texts: {} } },
    ]);
    expect([...reading.rowIssues.keys()]).toEqual([5, 6]);
  });
});

describe('SurveyMonkey', () => {
  const matrix = '次のそれぞれについて、どの程度そう思いますか';
  const above = [
    'respondent_id',
    'date_created',
    'ip_address',
    '職',
    '望むこと',
    '',
    '',
    matrix,
    '',
    '部下について',
  ];
  const below = [
    '',
    '',
    '',
    'Response',
    '時間、ゆとり',
    '給与',
    'その他',
    '仕事にやりがいがある',
    '成長を実感している',
    'Open-Ended Response',
  ];
  const row = [
    '118',
    '2026-11-20 09:15:02',
    '10.0.0.1',
    '課長級',
    '時間、ゆとり',
    '',
    '休憩室',
    'とてもそう思う',
    'わからない',
    '',
  ];

  it('questions over the columns of their options and lines', async () => {
    const reading = await read([above, below, row]);
    expect(reading.headingLine).toBe(1);
    expect(reading.columns.map(({ heading, how }) => (how === 'unknown' ? heading : how))).toEqual([
      'technical',
      'time',
      'person',
      ...above.slice(3).map(() => 'recognised'),
    ]);
    expect(reading.responses).toEqual([
      {
        line: 3,
        sheet: {
          answers: { grade: 'g2', wish: ['time', 'other'], r1: 'c4', r3: 'c5' },
          texts: { 'wish/other': '休憩室' },
        },
      },
    ]);
  });

  it('an option in other words is asked about under the words of both rows', async () => {
    const other = below.map((cell) => (cell === 'その他' ? 'そのほか（具体的に）' : cell));
    const heading = '望むこと [そのほか（具体的に）]';
    const reading = await read([above, other, row]);
    expect(reading.columns.filter(({ how }) => how === 'unknown').map((column) => column.heading)).toEqual([
      heading,
    ]);
    const columns = new Map([[plainWords(heading), 'wish/other/text']]);
    expect((await sheets([above, other, row], { columns }))[0]?.texts).toEqual({ 'wish/other': '休憩室' });
  });

  describe('a ranking has a column an option, with its place in the cell', () => {
    const heads = ['respondent_id', '大切な施策の順', '', '', '職'];
    const options = ['', '施策A', '施策B', '施策C', 'Response'];
    const answersOf = async (...cells: string[]) =>
      (await sheets([heads, options, ['118', ...cells, '課長級']]))[0]?.answers;

    it('the best that are asked for are taken, in their order', async () => {
      expect(await answersOf('3', '1', '2')).toEqual({ best: ['b', 'c'], grade: 'g2' });
      expect(await answersOf('2位', '１', '')).toEqual({ best: ['b', 'a'], grade: 'g2' });
      expect(await answersOf('', '', '')).toEqual({ grade: 'g2' });
    });

    it.each([
      ['two of one place', ['1', '1', '2']],
      ['no place', ['1', 'とても', '3']],
      ['a place of nothing', ['0', '1', '2']],
    ])('%s is no answer, and is told', async (_, cells) => {
      const reading = await read([heads, options, ['118', ...cells, '課長級']]);
      expect(reading.responses).toEqual([]);
      const issues = [...reading.rowIssues.values()].flat();
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ path }) => path.includes('best'))).toBe(true);
    });

    it('columns that were explained are known by the place of an option', async () => {
      const columns = new Map([[plainWords('甲'), 'best/c/place']]);
      expect(
        (
          await sheets(
            [
              ['甲', '職'],
              ['1', '課長級'],
            ],
            { columns },
          )
        )[0]?.answers,
      ).toEqual({
        best: ['c'],
        grade: 'g2',
      });
    });
  });

  it('a first respondent who left a column without a heading is no second row', async () => {
    const rows = [
      ['ID', '職', ''],
      ['', '部長級', 'メモ'],
    ];
    expect((await read(rows)).headingLine).toBe(1);
    expect((await sheets(rows, { columns: new Map([['#3', '']]) })).length).toBe(1);
  });
});

describe('what is not certain', () => {
  it('is asked: a heading that could be two questions, and one that is none', async () => {
    const twice: Questionnaire = {
      ...questionnaire,
      sections: [
        {
          ...section,
          items: [
            ...section.items,
            { type: 'open-ended', code: 'also', text: { ja: '満足度' }, maxLength: 99 },
          ],
        },
      ],
    };
    const text = '職,満足度,ひとこと\n部長級,7,特になし';
    const reading = await readResponses(twice, { text });
    expect(reading.columns.map(({ how }) => how)).toEqual(['recognised', 'unknown', 'unknown']);
    const columns = new Map([
      ['満足度', 'sat'],
      ['ひとこと', ''],
    ]);
    const told = await readResponses(twice, { text }, { columns, missingAreBlank: true });
    expect(told.columns.map(({ how, target }) => [how, target && targetName(target)])).toEqual([
      ['recognised', 'grade'],
      ['remembered', 'sat'],
      ['left-out', null],
    ]);
    expect(told.responses.map(({ sheet }) => sheet.answers)).toEqual([{ grade: 'g1', sat: 7 }]);
  });

  it('what somebody wrote beside the options is asked about as a whole, and kept as text where it is said so', async () => {
    const rows = [
      ['職', '望むこと'],
      ['部長級', '給与, 人を, 増やしてほしい'],
      ['課長級', '休憩室'],
    ];
    const asked = await read(rows);
    expect(asked.unknownValues).toEqual([
      { item: 'wish', value: '人を, 増やしてほしい', count: 1 },
      { item: 'wish', value: '休憩室', count: 1 },
    ]);
    const values = new Map([['wish', new Map([['*', 'other/text']])]]);
    expect(await sheets(rows, { values })).toEqual([
      { answers: { grade: 'g1', wish: ['pay', 'other'] }, texts: { 'wish/other': '人を, 増やしてほしい' } },
      { answers: { grade: 'g2', wish: ['other'] }, texts: { 'wish/other': '休憩室' } },
    ]);
  });

  it('a long entry is nobody’s word for an answer: it is not offered for an explanation', async () => {
    const { unknownValues } = await read([['職'], ['わ'.repeat(61)]]);
    expect(unknownValues).toEqual([]);
  });
});

describe('headings', () => {
  it('that nobody knows are asked about, even where rows of answers hold the codes of items', async () => {
    const rows = [
      ['あ', 'い', 'う'],
      ['r0', 'r1', 'r2'],
      ['r0', 'r1', 'r2'],
    ];
    const reading = await read(rows);
    expect(reading.headingLine).toBe(1);
    expect(reading.columns.map(({ how }) => how)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('below a title, with marks of required questions', async () => {
    const rows = [
      ['令和８年度　職員アンケート　回答一覧'],
      [],
      ['問1 職 *', '満足度（必須）'],
      ['部長級', '１０点'],
    ];
    expect(await sheets(rows)).toEqual([{ answers: { grade: 'g1', sat: 10 }, texts: {} }]);
  });
});
