import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importQuestionnaire } from '../../../../server/authoring/import/import-questionnaire.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

async function read(bytes: Uint8Array) {
  const outcome = await importQuestionnaire(bytes);
  if ('issue' in outcome) throw new Error(outcome.issue.code);
  const { sections } = outcome.questionnaire as unknown as Questionnaire;
  const parts = sections.flatMap(({ items }) => items);
  return {
    part: (code: string) => parts.find((own) => own.code === code),
    facts: (code: string) => outcome.report.filter((note) => note.code === code).map(({ facts }) => facts),
  };
}

const json = (survey: unknown) => read(new TextEncoder().encode(JSON.stringify(survey)));

const choices = [
  ['list_name', 'name', 'label'],
  ['yn', 'yes', 'はい'],
  ['yn', 'no', 'いいえ'],
];

async function form(survey: string[][], settings: string[][] = [], listed = choices) {
  return read(
    await writeXlsx({
      sheets: [
        { name: 'survey', rows: survey },
        { name: 'choices', rows: listed },
        ...(settings.length > 0 ? [{ name: 'settings', rows: settings }] : []),
      ],
    }),
  );
}

describe('XLSForm', () => {
  it('columns by the names of what they bind are the same columns', async () => {
    const { part, facts } = await form([
      ['type', 'name', 'label', 'bind::required', 'bind::relevant', 'bind:constraint'],
      ['select_one yn', 'meets', '面談はありますか。', 'yes', '', ''],
      ['integer', 'times', '何回ですか。', '', "${meets} = 'yes'", '. >= 1 and . <= 12'],
    ]);
    expect(part('meets')).toMatchObject({ isRequired: true });
    expect(part('times')).toMatchObject({ askedWhen: { item: 'meets', is: ['yes'] }, min: 1, max: 12 });
    expect(facts('property-left-out')).toEqual([]);
  });

  describe('choices that are filtered by an earlier answer', () => {
    const places = [
      ['list_name', 'name', 'label', 'prefecture', 'city'],
      ['prefecture', 'osaka', '大阪府', '', ''],
      ['prefecture', 'kyoto', '京都府', '', ''],
      ['city', 'hirakata', '枚方市', 'osaka', ''],
      ['city', 'suita', '吹田市', 'osaka', ''],
      ['city', 'uji', '宇治市', 'kyoto', ''],
      ['ward', 'north', '北部', '', 'hirakata'],
      ['ward', 'south', '南部', '', 'uji'],
    ];
    const heads = ['type', 'name', 'label', 'choice_filter', 'relevant'];
    const rows = [
      heads,
      ['select_one prefecture', 'prefecture', '都道府県', '', ''],
      ['select_one city', 'city', '市', 'prefecture = ${prefecture}', ''],
      ['select_one ward', 'ward', '地区', '${city} = city', ''],
      ['text', 'why', '理由', '', "${city} = 'suita'"],
      ['text', 'not_uji', '宇治市でない方', '', "${city} != 'uji'"],
    ];

    it('become one question an answer, and conditions know which', async () => {
      const { part, facts } = await form(rows, [], places);
      expect(part('city_osaka')).toMatchObject({
        askedWhen: { item: 'prefecture', is: ['osaka'] },
        options: [{ code: 'hirakata' }, { code: 'suita' }],
      });
      expect(part('city_kyoto')).toMatchObject({ askedWhen: { item: 'prefecture', is: ['kyoto'] } });
      expect(part('ward_hirakata')).toMatchObject({ askedWhen: { item: 'city_osaka', is: ['hirakata'] } });
      expect(part('ward_uji')).toMatchObject({ askedWhen: { item: 'city_kyoto', is: ['uji'] } });
      expect(part('why')).toMatchObject({ askedWhen: { item: 'city_osaka', is: ['suita'] } });
      expect(part('not_uji')).toMatchObject({ askedWhen: { not: { item: 'city_kyoto', is: ['uji'] } } });
      expect(facts('choice-filter-opened')).toEqual([{ count: 2 }, { count: 2 }]);
      expect(facts('choice-filter-left-out')).toEqual([]);
    });

    it.each([
      ["prefecture != ''", places],
      ['prefecture = ${nobody}', places],
      ['prefecture = ${prefecture}', [...places, ['city', 'naha', '那覇市', 'okinawa', '']]],
      ['prefecture = ${prefecture}', [...places, ['city', 'naha', '那覇市', '', '']]],
    ])('are all offered, and it is said, where a filter is none of these: %s', async (filter, listed) => {
      const { part, facts } = await form(
        [
          heads,
          ['select_one prefecture', 'prefecture', '都道府県', '', ''],
          ['select_one city', 'city', '市', filter, ''],
        ],
        [],
        listed,
      );
      const { length } = listed.filter(([list]) => list === 'city');
      expect(part('city')).toHaveProperty('options.length', length);
      expect(facts('choice-filter-left-out')).toEqual([{ expression: filter }]);
    });
  });

  it('what is worked out from answers alone is taken into the conditions that speak of it', async () => {
    const { part, facts } = await form([
      ['type', 'name', 'label', 'calculation', 'relevant'],
      ['select_one yn', 'meets', '面談はありますか。', '', ''],
      ['integer', 'years', '勤続年数', '', ''],
      ['calculate', 'senior', '', "${meets} = 'yes' and ${years} >= 10", ''],
      ['calculate', 'ratio', '', '${years} div 2', ''],
      ['calculate', 'some', '', '${years} > 3', "${meets} = 'yes'"],
      ['text', 'a', '甲', '', '${senior}'],
      ['text', 'b', '乙', '', "${senior} = 'false'"],
      ['text', 'c', '丙', '', 'not(${senior} = true())'],
      ['text', 'd', '丁', '', '${senior} > 3'],
      ['text', 'e', '戊', '', '${ratio} > 3'],
      ['text', 'f', '己', '', "${some} = 'false'"],
    ]);
    const senior = {
      all: [
        { item: 'meets', is: ['yes'] },
        { item: 'years', atLeast: 10 },
      ],
    };
    expect(part('a')).toMatchObject({ askedWhen: senior });
    expect(part('b')).toMatchObject({ askedWhen: { not: senior } });
    expect(part('c')).toMatchObject({ askedWhen: { not: senior } });
    expect(facts('condition-left-out')).toEqual([
      { expression: '${senior} > 3', why: 'form', what: '' },
      { expression: '${ratio} > 3', why: 'not-before', what: 'ratio' },
      { expression: "${some} = 'false'", why: 'not-before', what: 'some' },
    ]);
  });

  it('a column without a language beside one of the language that the file declares: neither goes unsaid', async () => {
    const { part, facts } = await form(
      [
        ['type', 'name', 'label', 'label::French (fr)'],
        ['text', 'a', 'Name?', 'Nom ?'],
      ],
      [
        ['form_id', 'default_language'],
        ['f', 'French (fr)'],
      ],
    );
    expect(part('a')).toMatchObject({ text: { ja: 'Name?' } });
    expect(facts('languages-left-out')).toEqual([{ languages: 'fr' }]);
  });

  it('hints of inner groups stand before their questions; words of groups without questions are told', async () => {
    const { part, facts } = await form([
      ['type', 'name', 'label', 'hint', 'appearance'],
      ['begin_group', 'outer', '外', '', ''],
      ['begin_group', 'inner', '内', '昨年度について', ''],
      ['date', 'day', '日', '', 'no-calendar'],
      ['end_group', '', '', '', ''],
      ['end_group', '', '', '', ''],
      ['begin_group', 'places', '場所', '', ''],
      ['geopoint', 'where', 'どこ', '', ''],
      ['end_group', '', '', '', ''],
    ]);
    expect(part('inner')).toMatchObject({ type: 'text-block', text: { ja: '内\n昨年度について' } });
    expect(facts('property-left-out')).toEqual(
      expect.arrayContaining([
        { property: 'title', value: '場所' },
        { property: 'appearance', value: 'no-calendar' },
      ]),
    );
  });
});

describe('SurveyJS', () => {
  it('questions of a repeated panel speak of each other by the panel', async () => {
    const { part } = await json({
      elements: [
        {
          type: 'paneldynamic',
          name: 'kids',
          templateElements: [
            { type: 'radiogroup', name: 'home', choices: ['y', 'n'] },
            { type: 'text', name: 'why', visibleIf: "{panel.home} = 'n'" },
          ],
        },
      ],
    });
    expect(part('why')).toMatchObject({ askedWhen: { item: 'home', is: ['n'] } });
  });

  it('rows that are shown by an earlier tick are asked of those who ticked', async () => {
    const { part } = await json({
      elements: [
        { type: 'checkbox', name: 'used', choices: ['bus', "o'clock"] },
        {
          type: 'matrix',
          name: 'liked',
          rows: ['bus', "o'clock"],
          columns: ['y', 'n'],
          rowsVisibleIf: '{used} contains {item}',
        },
      ],
    });
    const [bus, clock] = ['bus', 'o_clock'].map((code) => ({ askedWhen: { item: 'used', is: [code] } }));
    expect(part('liked')).toMatchObject({ rows: [bus, clock] });
  });

  it.each<[string, unknown]>([
    ['{tick}', { item: 'tick', is: ['true'] }],
    ['{a} and not {tick}', { all: [{ item: 'a', is: ['x', 'y'] }, { not: { item: 'tick', is: ['true'] } }] }],
    ["{a} = ''x''", { item: 'a', is: ['x'] }],
    [
      "{a} = '' or {list} = ''",
      {
        any: [{ not: { item: 'a', isAnswered: true } }, { not: { item: 'list', isAnswered: true } }],
      },
    ],
    [
      '{times}',
      {
        all: [{ item: 'times', isAnswered: true }, { not: { item: 'times', atLeast: 0, atMost: 0 } }],
      },
    ],
    [
      '{times} anyof [1, 3]',
      {
        any: [
          { item: 'times', atLeast: 1, atMost: 1 },
          { item: 'times', atLeast: 3, atMost: 3 },
        ],
      },
    ],
    [
      '{list.length} > 1',
      {
        all: [
          { item: 'list', is: ['p'] },
          { item: 'list', is: ['q'] },
        ],
      },
    ],
    [
      "iif({a} = 'x', true, {list} contains 'q')",
      {
        any: [
          { item: 'a', is: ['x'] },
          { all: [{ not: { item: 'a', is: ['x'] } }, { item: 'list', is: ['q'] }] },
        ],
      },
    ],
  ])('a condition as people write it: %s', async (visibleIf, askedWhen) => {
    const { part } = await json({
      elements: [
        { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
        { type: 'boolean', name: 'tick' },
        { type: 'text', inputType: 'number', name: 'times', min: 0, max: 9 },
        { type: 'checkbox', name: 'list', choices: ['p', 'q'] },
        { type: 'comment', name: 'c', visibleIf },
      ],
    });
    expect(part('c')).toMatchObject({ askedWhen });
  });

  it.each([
    ["{elsewhere} = 'x'", 'not-before', 'elsewhere'],
    ["{later} = 'x'", 'not-before', 'later'],
    ['today() > 3', 'function', 'today'],
    ['{a} = {b}', 'two-answers', ''],
    ["{a} = 'z'", 'never', ''],
    ['{a} %% 2', 'form', ''],
  ])('a condition that cannot be said is told with why: %s', async (visibleIf, why, what) => {
    const { facts } = await json({
      elements: [
        { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
        { type: 'radiogroup', name: 'b', choices: ['x', 'y'] },
        { type: 'text', name: 'c', visibleIf },
        { type: 'radiogroup', name: 'later', choices: ['x', 'y'] },
      ],
    });
    expect(facts('condition-left-out')).toEqual([{ expression: visibleIf, why, what }]);
  });

  it('orders, words of answers that are not offered and messages of demands are told', async () => {
    const { facts } = await json({
      name: 'form_7',
      elements: [
        {
          type: 'checkbox',
          name: 'a',
          choices: ['x', 'y'],
          choicesOrder: 'asc',
          otherText: '別のもの',
          commentText: '理由',
        },
        { type: 'text', name: 'b', validators: [{ type: 'regex', regex: '^A', text: 'A から始める' }] },
      ],
    });
    expect(facts('property-left-out')).toEqual(
      expect.arrayContaining([
        { property: 'choicesOrder', value: 'asc' },
        { property: 'otherText', value: '別のもの' },
        { property: 'commentText', value: '理由' },
        { property: 'name', value: 'form_7' },
      ]),
    );
    expect(JSON.stringify(facts('constraint-left-out'))).toContain('A から始める');
  });
});

describe('regular expressions', () => {
  it('become one of our forms where they ask for it, and are told where not', async () => {
    const { part, facts } = await json({
      elements: [
        ['a', '^[0-9]+$'],
        ['b', String.raw`^\d{3}-?\d{4}$`],
        ['c', '^([01]?[0-9]|2[0-3]):[0-5][0-9]$'],
        ['d', '^[ァ-ヶー]+$'],
        ['e', '[0-9]+'],
        ['f', '^(a+)+$'],
        ['g', '^[0-9]{4}$'],
      ].map(([name, regex]) => ({
        type: 'text',
        name,
        validators: [{ type: 'regex', regex: regex, text: '正しく' }],
      })),
    });
    const patterns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (name) => Reflect.get(part(name) ?? {}, 'pattern') as unknown,
    );
    expect(patterns).toEqual([
      'digits',
      'postal-code',
      'time-of-day',
      'katakana',
      undefined,
      undefined,
      undefined,
    ]);
    // Part of a text, another form, and so many digits: none of ours says that.
    expect(facts('constraint-left-out')).toHaveLength(3);
    expect(facts('property-left-out')).toHaveLength(4);
  });
});

describe('LimeSurvey', () => {
  it('a question of a group that the file does not have is asked at the end', async () => {
    const row = (fields: Record<string, string>) =>
      `<row>${Object.entries(fields)
        .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
        .join('')}</row>`;
    const question = { parent_qid: '0', type: 'T', language: 'ja', mandatory: 'N', relevance: '1' };
    const lss = `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><groups><rows>${row(
      {
        gid: '1',
        group_name: '仕事',
        language: 'ja',
      },
    )}</rows></groups><questions><rows>${[
      row({ ...question, qid: '1', gid: '1', title: 'a', question: '甲' }),
      row({ ...question, qid: '2', gid: '9', title: 'b', question: '乙<script src="x.js"></script>' }),
    ].join('')}</rows></questions></document>`;
    const { part, facts } = await read(new TextEncoder().encode(lss));
    expect(part('a')).toMatchObject({ text: { ja: '甲' } });
    expect(part('b')).toMatchObject({ text: { ja: '乙' } });
    expect(facts('media-left-out')).toEqual([{ media: 'x.js' }]);
  });

  it('of boxes as a group the designer of conditions asks whether one is ticked, not whether it is the only one', async () => {
    const row = (fields: Record<string, string>) =>
      `<row>${Object.entries(fields)
        .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
        .join('')}</row>`;
    const question = { sid: '8', gid: '3', parent_qid: '0', language: 'ja', mandatory: 'N', relevance: '1' };
    const box = (qid: string, title: string) =>
      row({ ...question, qid, parent_qid: '1', type: 'T', title, question: title });
    const condition = (cid: string, cfieldname: string, value: string) =>
      row({ cid, qid: '2', scenario: '1', cqid: '1', cfieldname, method: '==', value });
    const lss = `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><groups><rows>${row({ gid: '3', group_name: '仕事', language: 'ja' })}</rows></groups><questions><rows>${[
      row({ ...question, qid: '1', type: 'M', title: 'ways', question: '甲', question_order: '1' }),
      row({ ...question, qid: '2', type: 'T', title: 'why', question: '乙', question_order: '2' }),
    ].join('')}</rows></questions><subquestions><rows>${['a', 'b', 'c']
      .map((title, place) => box(`1${place}`, title))
      .join('')}</rows></subquestions><conditions><rows>${[
      condition('1', '8X3X1', 'a'),
      condition('2', '8X3X1', 'b'),
    ].join('')}</rows></conditions></document>`;
    const { part, facts } = await read(new TextEncoder().encode(lss));
    expect(part('why')).toMatchObject({ askedWhen: { item: 'ways', is: ['a', 'b'] } });
    expect(facts('condition-left-out')).toEqual([]);
  });
});
