import type { Column, ShownColumn } from '../../analysis/index.ts';
import type { PublishedOverview } from '../../analysis/report/overview/published-overview.ts';
import type { PublishedResponseRate, PublishedTable } from '../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../analysis/report/unit-page/published-unit-page.ts';

const context = {
  wave: 'attainment-2024',
  waveTitle: { ja: '到達度確認アンケート', en: 'Attainment survey' },
  organisation: { ja: '枚方市', en: 'Hirakata City' },
  isSynthetic: false,
  languages: ['ja' as const, 'en' as const],
  rules: {
    minimumBase: 10,
    questionnaireHash: '0123456789abcdef',
    planHash: 'fedcba9876543210',
    codeVersion: '0.1.0',
  },
  opensOn: '2024-09-20',
  closesOn: '2024-10-04',
  eligibleCount: 2438,
  responseCount: 779,
};

/** A group's column; asked is answered plus blank unless said otherwise. */
export function shown(counts: ShownColumn['counts'], rest: Partial<ShownColumn> = {}): ShownColumn {
  const answeredBase =
    rest.answeredBase ??
    counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
  const nonresponseCount = rest.nonresponseCount ?? 0;
  const nonSubstantiveCount = rest.nonSubstantiveCount ?? 0;
  return {
    status: 'shown',
    askedBase: answeredBase + nonresponseCount + nonSubstantiveCount,
    nonresponseCount,
    nonSubstantiveCount,
    answeredBase,
    counts,
    ...rest,
  };
}

export const tooFew: Column = { status: 'suppressed', reason: 'suppressed' };
export const complementary: Column = { status: 'suppressed', reason: 'suppressed' };

function points(columns: [string, string, Column][]): PublishedTable['points'] {
  return columns.map(([code, ja, column]) => ({
    code,
    kind: code === 'total' ? 'total' : code === 'not_stated' ? 'not_stated' : 'option',
    label: { ja, en: `${ja} (en)` },
    column,
  }));
}

/** One answer of three, by grade: two groups hidden for different reasons, one without anybody. */
export const singleTable: PublishedTable = {
  ...context,
  responseCount: 600,
  id: 'work*grade',
  kind: 'cross-tab',
  stub: 'work',
  stubKind: 'single',
  stubLabel: { ja: '仕事のやりがい', en: 'Meaning of work' },
  stubText: { ja: '仕事にやりがいを感じますか。', en: 'Is your work meaningful?' },
  banner: 'grade',
  bannerLabel: { ja: '職', en: 'grade' },
  bannerKind: 'single',
  audienceNote: null,
  scale: null,
  categories: ['感じる', 'どちらでもない', '感じない'].map((ja, index) => ({
    code: String(index + 1),
    label: { ja, en: `Option ${index + 1}` },
    isExclusive: false,
  })),
  // 1/3 and 1/6 round so that the printed parts of 全体 add up to 99.9.
  points: points([
    ['total', '全体', shown([200, 200, 200], { nonresponseCount: 0 })],
    ['1', '部長級', tooFew],
    ['2', '次長級', complementary],
    ['3', '係員', shown([1, 1999, 0], { nonresponseCount: 500 })],
    ['4', '再任用', { status: 'no_cases' }],
  ]),
};

/** Any number of three options, by grade; 100 asked, 80 ticked something, 160 ticks. */
export const multipleTable: PublishedTable = {
  ...singleTable,
  responseCount: 100,
  id: 'guideline*grade',
  stub: 'guideline',
  stubKind: 'multiple',
  stubLabel: { ja: '意識している行動指針', en: 'Guidelines in mind' },
  categories: ['市民感覚', '責任', '特にない'].map((ja, index) => ({
    code: String(index + 1),
    label: { ja, en: `Guideline ${index + 1}` },
    isExclusive: index === 2,
  })),
  points: points([
    ['total', '全体', shown([70, 60, 30], { answeredBase: 80, nonresponseCount: 20, mentionCount: 160 })],
    [
      '1',
      '係員',
      shown([30, { status: 'suppressed', reason: 'suppressed' }, 0], {
        answeredBase: 40,
        nonresponseCount: 10,
      }),
    ],
  ]),
};

/** A scale from 1 to 4 with its statistics. */
export const scaleTable: PublishedTable = {
  ...singleTable,
  responseCount: 100,
  id: 'attainment1*grade',
  stub: 'attainment1',
  stubKind: 'scale',
  stubLabel: { ja: 'あるべき姿1の到達度', en: 'Attainment of ideal 1' },
  scale: { min: 1, max: 4, maxLabel: { ja: '最も近い' }, topBoxCount: 2, bottomBoxCount: 1 },
  categories: ['1', '2', '3', '4'].map((code) => ({ code, label: { ja: code }, isExclusive: false })),
  points: points([
    [
      'total',
      '全体',
      shown([10, 20, 30, 20], {
        nonresponseCount: 20,
        statistics: {
          mean: 2.745,
          standardDeviation: 0.9755,
          median: 3,
          lowerQuartile: 2,
          upperQuartile: 3.25,
          topBoxProportion: 0.625,
          bottomBoxProportion: 0.125,
        },
      }),
    ],
    ['1', '部長級', tooFew],
  ]),
};

/** 単純集計 of the single response item. */
export const frequencyTable: PublishedTable = {
  ...singleTable,
  responseCount: 1000,
  id: 'work',
  kind: 'frequency',
  banner: null,
  bannerLabel: null,
  bannerKind: null,
  points: points([['total', '全体', shown([500, 250, 29], { nonresponseCount: 221 })]]),
};

/** Grades within two departments, one of them hidden in one; who stated no department is one group. */
export const nestedTable: PublishedTable = {
  ...singleTable,
  responseCount: 100,
  id: 'work*department*grade',
  banner: 'department*grade',
  bannerLabel: { ja: '部門・職', en: 'department and grade' },
  nesting: { outer: { ja: '部門', en: 'department' }, inner: { ja: '職', en: 'grade' } },
  points: [
    ...points([['total', '全体', shown([40, 30, 30])]]),
    ...['総務部', '市民部'].flatMap((ja, department): PublishedTable['points'] => {
      const within = { code: `d${department}`, options: [`d${department}`] };
      const group = (code: string, inner: string, column: Column): PublishedTable['points'][number] => ({
        code: `${within.code}*${code}`,
        kind: code === 'total' ? 'subtotal' : 'option',
        within,
        label: { ja: `${ja} ／ ${inner}`, en: `${ja} / ${inner} (en)` },
        levels: { outer: { ja, en: ja }, inner: { ja: inner, en: `${inner} (en)` } },
        column,
      });
      return [
        group('total', '計', shown([20, 15, 10])),
        group('1', '係長級', department === 0 ? shown([8, 5, 2]) : tooFew),
        group('2', '係員', department === 0 ? shown([12, 10, 8]) : complementary),
      ];
    }),
    ...points([['not_stated', '無回答', shown([0, 0, 10])]]),
  ],
};

const grades: [string, number, number][] = [
  ['理事・部長級', 20, 6],
  ['参事・次長級', 42, 10],
  ['副参事・課長・主幹', 161, 58],
  ['課長代理・副主幹', 247, 93],
  ['係長・監督', 384, 104],
  ['主査・業務主査', 96, 31],
  ['主任・班長・副班長', 962, 227],
  ['係員', 526, 205],
];

/** Hirakata, September 2024, as published. */
export const hirakataResponseRate: PublishedResponseRate = {
  ...context,
  id: 'response-rate',
  kind: 'response-rate',
  item: 'grade',
  itemLabel: { ja: '職', en: 'grade' },
  rows: [
    ...grades.map(([ja, eligibleCount, responseCount], index) => ({
      code: String(index + 1),
      kind: 'option' as const,
      label: { ja, en: `Grade ${index + 1}` },
      eligibleCount,
      responseCount,
      responseRate: responseCount / eligibleCount,
      exceedsPopulation: false,
    })),
    {
      code: 'not_stated',
      kind: 'not_stated',
      label: { ja: '無回答', en: 'Not stated' },
      eligibleCount: null,
      responseCount: 45,
      responseRate: null,
      exceedsPopulation: false,
    },
    {
      code: 'total',
      kind: 'total',
      label: { ja: '計', en: 'Total' },
      eligibleCount: 2438,
      responseCount: 779,
      responseRate: 779 / 2438,
      exceedsPopulation: false,
    },
  ],
  stated: { responseCount: 734, responseRate: 734 / 2438 },
};

/** An index by grade: the same groups hidden, one in which nobody answered enough of its items. */
export const indexTable: PublishedTable = {
  ...singleTable,
  responseCount: 620,
  id: 'engagement*grade',
  stub: 'engagement',
  stubKind: 'index',
  stubLabel: { ja: 'エンゲージメント指数', en: 'Engagement index' },
  stubText: { ja: '「誇り」「推奨」を平均した指標です。', en: 'Mean of “Pride” and “Advocacy”.' },
  index: {
    items: [
      { code: 'pride', label: { ja: '誇り', en: 'Pride' } },
      { code: 'advocacy', label: { ja: '推奨', en: 'Advocacy' } },
    ],
    aggregation: 'respondent-mean',
    decimals: 1,
    lowest: 0,
    highest: 100,
  },
  categories: [],
  points: points([
    ['total', '全体', shown([], { answeredBase: 600, nonresponseCount: 20, indexScore: 62.5 })],
    ['1', '部長級', tooFew],
    ['2', '次長級', complementary],
    ['3', '係員', shown([], { answeredBase: 1999, nonresponseCount: 500, indexScore: 31.3 })],
    ['4', '再任用', { status: 'no_cases' }],
    ['5', '臨時', shown([], { answeredBase: 0, nonresponseCount: 30, indexScore: { status: 'no_answers' } })],
  ]),
};

const ofTotal = (table: PublishedTable): PublishedTable => ({
  ...table,
  id: table.stub,
  kind: 'frequency',
  banner: null,
  bannerLabel: null,
  bannerKind: null,
  points: table.points.slice(0, 1),
});

/** The overview of a wave with an item of one answer and a scale, by grade; none before it. */
export const overviewSample: PublishedOverview = {
  catalogue: {
    wave: context.wave,
    waveTitle: context.waveTitle,
    organisation: context.organisation,
    isSynthetic: false,
    status: 'published',
    publishedAt: '2024-11-20T00:00:00.000Z',
    opensOn: context.opensOn,
    closesOn: context.closesOn,
    eligibleCount: 2438,
    responseCount: 779,
    minimumBase: 10,
    entries: [frequencyTable, ofTotal(scaleTable), singleTable, scaleTable].map((table) => ({
      id: table.id,
      kind: table.kind,
      stub: table.stub,
      stubLabel: table.stubLabel,
      stubKind: table.stubKind,
      banner: table.banner,
      bannerLabel: table.bannerLabel,
      sectionLabel: { ja: '仕事', en: 'Work' },
      suppressedPointCount: table.points.filter(({ column }) => column.status === 'suppressed').length,
    })),
  },
  rate: hirakataResponseRate,
  items: [
    { stub: 'work', isAttribute: false, positive: ['1'] },
    { stub: 'attainment1', isAttribute: false, positive: ['3', '4'] },
    { stub: 'grade', isAttribute: true, positive: [] },
  ],
  tables: [frequencyTable, ofTotal(scaleTable), singleTable, scaleTable],
  earlier: null,
};

/** A scale by unit: a department of two sections, one of which is hidden. */
const unitTable: PublishedTable = {
  ...scaleTable,
  id: 'attainment1*unit',
  banner: 'unit',
  bannerLabel: { ja: '所属', en: 'Unit' },
  points: [
    ...scaleTable.points.slice(0, 1),
    {
      code: 'general',
      kind: 'net',
      options: ['staff', 'law'],
      label: { ja: '総務部', en: 'General affairs' },
      column: shown([2, 4, 10, 14], {
        statistics: {
          mean: 3.2,
          standardDeviation: 0.9,
          median: 3,
          lowerQuartile: 3,
          upperQuartile: 4,
          topBoxProportion: 0.8,
          bottomBoxProportion: 0.0667,
        },
      }),
    },
    ...points([
      [
        'staff',
        '人事課',
        shown([0, 2, 6, 12], {
          statistics: {
            mean: 3.5,
            standardDeviation: 0.7,
            median: 4,
            lowerQuartile: 3,
            upperQuartile: 4,
            topBoxProportion: 0.9,
            bottomBoxProportion: 0,
          },
        }),
      ],
      ['law', '法務課', tooFew],
    ]),
  ],
};

/** The page of the department above. */
export const unitPageSample: PublishedUnitPage = {
  wave: context.wave,
  waveTitle: context.waveTitle,
  organisation: context.organisation,
  isSynthetic: false,
  publishedAt: '2024-11-20T00:00:00.000Z',
  minimumBase: 10,
  unit: { code: 'general', label: { ja: '総務部', en: 'General affairs' } },
  above: [],
  parts: [
    { code: 'staff', label: { ja: '人事課', en: 'Personnel' }, hasPage: true },
    { code: 'law', label: { ja: '法務課', en: 'Law' }, hasPage: false },
  ],
  banner: 'unit',
  group: 'general',
  parent: null,
  counts: [
    { of: 'unit', label: { ja: '総務部', en: 'General affairs' }, eligibleCount: 60, responseCount: 30 },
    { of: 'total', label: { ja: '全体', en: 'Total' }, eligibleCount: null, responseCount: 100 },
  ],
  items: [{ stub: 'attainment1', isAttribute: false, positive: [] }],
  sections: [{ stub: 'attainment1', label: { ja: '仕事', en: 'Work' } }],
  tables: [unitTable],
  earlier: null,
  actions: [],
};
