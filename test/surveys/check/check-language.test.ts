import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import type {
  DateItem,
  Matrix,
  NumberItem,
  RankingItem,
  SectionPart,
  SingleResponseItem,
  TextBlock,
} from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { grade, opinion, option, questionnaire, rewarding, section } from '../planted-questionnaire.ts';

const text = (ja: string) => ({ ja, en: ja });

const years: NumberItem = {
  type: 'number',
  code: 'years',
  text: text('勤続年数'),
  min: 0,
  max: 50,
  bands: [
    { code: 'new', label: text('5年以下'), atMost: 5 },
    { code: 'old', label: text('6年以上') },
  ],
};
const hired: DateItem = {
  type: 'date',
  code: 'hired',
  text: text('採用日'),
  precision: 'month',
  earliest: '1980-04',
  latest: '2026-03',
  bands: [
    { code: 'before', label: text('前'), atMost: '1999-12' },
    { code: 'after', label: text('後') },
  ],
};
const need: RankingItem = {
  type: 'ranking',
  code: 'need',
  text: text('強化すべき能力'),
  options: [option('1'), option('2'), option('3')],
  rankCount: 2,
};
const attitudes: Matrix = {
  type: 'matrix',
  code: 'attitudes',
  text: text('行動姿勢'),
  rows: [
    { code: 'attitude1', text: text('市民志向') },
    { code: 'attitude2', text: text('チャレンジ精神') },
  ],
  columns: { min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
};
const note: TextBlock = { type: 'text-block', code: 'note', text: text('以下は参考です。') };
const mood: SingleResponseItem = {
  type: 'single-response',
  code: 'mood',
  text: text('気分'),
  options: [
    { ...option('good'), score: 100, isPositive: true },
    { ...option('bad'), score: 0 },
    { ...option('unknown'), isSubstantive: false },
  ],
};

const whole = (...parts: SectionPart[]): Questionnaire => {
  const { populationItem: _, ...rest } = questionnaire({ ...section('a', []), items: parts });
  return rest;
};
const codes = (raw: Questionnaire): string[] => checkQuestionnaire(raw).issues.map(({ code }) => code);
const found = (raw: Questionnaire) =>
  checkQuestionnaire(raw).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

it('accepts every kind of part', () => {
  const all = whole(grade, rewarding, years, hired, need, note, attitudes, mood, opinion);
  expect(checkQuestionnaire({ ...all, sections: all.sections.map((one) => one) }).issues).toEqual([
    // The opinion of the planted questionnaire is asked on an item that is not here.
    expect.objectContaining({ code: 'unknown-item' }),
  ]);
  expect(codes(whole(grade, rewarding, years, hired, need, note, attitudes, mood))).toEqual([]);
});

describe('numbers, rankings, matrices', () => {
  it.each<[string, SectionPart, string[]]>([
    ['no number between the limits', { ...years, min: 0.2, max: 0.8 }, ['empty-scale']],
    [
      'classes that do not ascend',
      { ...years, bands: [{ ...option('a'), atMost: 9 }, { ...option('b'), atMost: 5 }, option('c')] },
      ['bands-not-ascending'],
    ],
    [
      'a last class that ends too early',
      {
        ...years,
        bands: [
          { ...option('a'), atMost: 5 },
          { ...option('b'), atMost: 9 },
        ],
      },
      ['bands-not-ascending'],
    ],
    ['a class twice', { ...years, bands: [{ ...option('a'), atMost: 5 }, option('a')] }, ['duplicate-code']],
    ['dates that end before they begin', { ...hired, earliest: '2030-01' }, ['empty-scale']],
    ['a limit that is no date', { ...hired, latest: '2026-13' }, ['not-a-date']],
    [
      'limits and bands less exact than the item',
      { ...hired, precision: 'day' },
      ['not-a-date', 'not-a-date', 'not-a-date'],
    ],
    [
      'classes of dates that do not ascend',
      {
        ...hired,
        bands: [{ ...option('a'), atMost: '2009-12' }, { ...option('b'), atMost: '1999-12' }, option('c')],
      },
      ['bands-not-ascending'],
    ],
    ['more places than options', { ...need, rankCount: 4 }, ['max-choices-above-options']],
    [
      'opposites without words',
      { ...rewarding, isBipolar: true, minLabel: text('やらされ感') },
      ['bipolar-without-words'],
    ],
    [
      'a faulty scale, once for every row',
      { ...attitudes, columns: { min: 5, max: 1, topBoxCount: 1, bottomBoxCount: 1 } },
      ['empty-scale', 'empty-scale'],
    ],
  ])('%s', (_, part, expected) => {
    expect(codes(whole(part))).toEqual(expected);
  });

  it('no code twice, not even that of a row, a text or the first places of a ranking', () => {
    expect(found(whole(years, { ...attitudes, code: 'years' }))).toEqual([
      'duplicate-code sections.0.items.0.code',
    ]);
    expect(found(whole({ ...note, code: 'attitude1' }, attitudes))).toEqual([
      'duplicate-code sections.0.items.1.rows.0.code',
    ]);
    expect(found(whole(need, { ...years, code: 'need_first' }))).toEqual([
      'duplicate-code sections.0.items.1.code',
    ]);
  });
});

describe('what nobody can reach', () => {
  const asked = (...askedWhen: NonNullable<SectionPart['askedWhen']>[]): SectionPart => ({
    ...note,
    askedWhen: { all: askedWhen },
  });

  it.each<[string, SectionPart[], string[]]>([
    [
      'two answers to one single response',
      [mood, asked({ item: 'mood', is: ['good'] }, { item: 'mood', is: ['bad'] })],
      ['unreachable sections.0.items.1'],
    ],
    [
      'bounds that exclude each other',
      [years, asked({ item: 'years', atLeast: 10 }, { item: 'years', atMost: 9 })],
      ['unreachable sections.0.items.1'],
    ],
    [
      'no whole number between them',
      [years, asked({ item: 'years', atLeast: 9.2 }, { item: 'years', atMost: 9.8 })],
      ['unreachable sections.0.items.1'],
    ],
    [
      'three ranked of two places',
      [need, asked({ item: 'need', is: ['1'] }, { item: 'need', is: ['2'] }, { item: 'need', is: ['3'] })],
      ['unreachable sections.0.items.1'],
    ],
    [
      'the blank of a required item',
      [
        { ...mood, isRequired: true },
        asked({ not: { item: 'mood', is: ['good'] } }, { not: { item: 'mood', is: ['bad', 'unknown'] } }),
      ],
      ['unreachable sections.0.items.1'],
    ],
    [
      'through an item that is not asked then',
      [
        mood,
        { ...years, askedWhen: { item: 'mood', is: ['good'] } },
        asked({ item: 'mood', is: ['bad'] }, { item: 'years', atLeast: 0 }),
      ],
      ['unreachable sections.0.items.2'],
    ],
    [
      'one row of a matrix',
      [
        mood,
        {
          ...attitudes,
          askedWhen: { item: 'mood', is: ['good'] },
          rows: attitudes.rows.map((row, index) =>
            index === 0 ? row : { ...row, askedWhen: { item: 'mood', is: ['bad'] } },
          ),
        },
      ],
      ['unreachable sections.0.items.1.rows.1'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(whole(...parts))).toEqual(expected);
  });

  it.each<[string, SectionPart[]]>([
    [
      'two ticks',
      [{ ...need, rankCount: 2 }, asked({ item: 'need', is: ['1'] }, { item: 'need', is: ['3'] })],
    ],
    ['a blank that may be', [mood, asked({ not: { item: 'mood', is: ['good', 'bad', 'unknown'] } })]],
    ['a number between', [years, asked({ item: 'years', atLeast: 9 }, { item: 'years', atMost: 9 })]],
  ])('but %s is no fault', (_, parts) => {
    expect(found(whole(...parts))).toEqual([]);
  });

  it('a questionnaire in which nobody is asked anything, a section named once', () => {
    const never = {
      all: [
        { item: 'mood', is: ['good'] },
        { item: 'mood', is: ['bad'] },
      ],
    };
    expect(found(whole(note))).toEqual(['nothing-asked sections']);
    const two = questionnaire(section('a', [mood]), section('b', [rewarding, years], never));
    const { populationItem: _, ...rest } = two;
    expect(found(rest)).toEqual(['unreachable sections.1']);
  });

  it('free text is kept apart, even whether there is any', () => {
    const why: SectionPart = {
      type: 'open-ended',
      code: 'why',
      text: { ja: 'なぜ', en: 'Why' },
      maxLength: 10,
    };
    expect(found(whole(years, asked({ item: 'years', isAnswered: true })))).toEqual([]);
    expect(found(whole(why, asked({ item: 'why', isAnswered: true })))).toEqual([
      'wrong-condition sections.0.items.1.askedWhen.all.0.isAnswered',
    ]);
    expect(found(whole(years, asked({ item: 'years', hasAll: ['1'] })))).toEqual([
      'wrong-condition sections.0.items.1.askedWhen.all.0.hasAll',
    ]);
  });

  it('the time of a date is no bound for a condition, but that there is one is', () => {
    expect(found(whole(hired, asked({ item: 'hired', isAnswered: true })))).toEqual([]);
    expect(found(whole(hired, asked({ item: 'hired', atLeast: 2000 })))).toEqual([
      'wrong-condition sections.0.items.1.askedWhen.all.0.atLeast',
    ]);
  });

  it('items that wait for each other', () => {
    const { issues } = checkQuestionnaire(
      whole(
        { ...mood, askedWhen: { item: 'years', atLeast: 3 } },
        { ...years, askedWhen: { item: 'mood', is: ['good'] } },
      ),
    );
    expect(issues.map(({ code }) => code)).toEqual(['condition-looks-ahead', 'routing-circle']);
    expect(issues[1]?.facts).toEqual({ items: ['mood', 'years'] });
  });
});

describe('indices and requirements', () => {
  const index = {
    code: 'spirit',
    label: text('意欲'),
    items: ['rewarding', 'mood'],
    scoring: 'score',
    aggregation: 'respondent-mean',
    minimumAnsweredCount: 1,
    decimals: 1,
  } as const;
  const base = whole(grade, rewarding, mood, need, { ...opinion, askedWhen: undefined });

  it.each([
    ['sound', {}, []],
    ['over a text', { items: ['rewarding', 'opinion'] }, ['not-scored indices.0.items.1']],
    ['over a ranking', { items: ['rewarding', 'need'] }, ['not-scored indices.0.items.1']],
    ['over nothing', { items: ['rewarding', 'elsewhere'] }, ['unknown-item indices.0.items.1']],
    ['over one item twice', { items: ['mood', 'mood'] }, ['duplicate-code indices.0.items.1']],
    ['called like an item', { code: 'mood' }, ['duplicate-code indices.0.code']],
    ['options without scores', { items: ['rewarding', 'grade'] }, ['option-without-score indices.0.items.1']],
    [
      'no positive option',
      { items: ['rewarding', 'grade'], scoring: 'positive' },
      ['no-positive-option indices.0.items.1'],
    ],
    [
      'asking for too much',
      { minimumAnsweredCount: 3 },
      ['index-minimum-above-items indices.0.minimumAnsweredCount'],
    ],
  ])('an index %s', (_, change, expected) => {
    expect(
      found({ ...base, indices: [{ ...index, ...change } as typeof index & { items: string[] }] }),
    ).toEqual(expected);
  });

  it('requirements speak of items, groups and marks that exist, all faults at once', () => {
    const requirement = {
      code: 'weights',
      label: text('求められる能力'),
      attribute: 'grade',
      marks: [{ code: 'essential', symbol: '◎', label: text('特に必要') }],
      rows: [
        { item: 'rewarding', marks: { '1': 'essential' } },
        { item: 'elsewhere', marks: { '9': 'essential', '2': 'maybe' } },
      ],
    };
    expect(found({ ...base, requirements: [requirement] })).toEqual([
      'unknown-item requirements.0.rows.1.item',
      'unknown-mark requirements.0.rows.1.marks.2',
      'unknown-option requirements.0.rows.1.marks.9',
    ]);
    expect(found({ ...base, requirements: [{ ...requirement, attribute: 'mood' }] })).toEqual([
      'not-an-attribute requirements.0.attribute',
    ]);
  });
});

it('placeholders stand in a text, continued items in an earlier version', () => {
  const placeholders = [{ code: 'organisation', label: { ja: '組織名', en: 'organisation' } }];
  expect(found({ ...whole(mood), placeholders })).toEqual(['unused-placeholder placeholders.0']);
  expect(
    found({ ...whole({ ...mood, text: { ja: '[組織名]の一員', en: 'of [organisation]' } }), placeholders }),
  ).toEqual([]);
  const continued = whole({ ...mood, continues: { version: 2, change: 'wording' } });
  expect(found({ ...continued, version: 2 })).toEqual([
    'continues-no-earlier-version sections.0.items.0.continues.version',
  ]);
  expect(found({ ...continued, version: 3 })).toEqual([]);
});
