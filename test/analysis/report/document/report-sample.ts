import { actionStates } from '../../../../analysis/report/follow-up/action-states.ts';
import type { ReportOptions } from '../../../../analysis/report/document/report-options.ts';
import { usualOptions } from '../../../../analysis/report/document/report-options.ts';
import type { ReportSource } from '../../../../analysis/report/document/report-source.ts';
import type { PublishedResult } from '../../../../analysis/report/published-table.ts';
import { catalogueEntryOf } from '../../../../server/publishing/tables/catalogue-of.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { hostileTexts } from './hostile-texts.ts';
import { planSheet } from '../../../client/pages/indicator-plans/plan-sheet-sample.ts';
import {
  frequencyTable,
  hirakataResponseRate,
  indexTable,
  multipleTable,
  nestedTable,
  scaleTable,
  singleTable,
} from '../../../client/published-tables.ts';

export { hostileTexts } from './hostile-texts.ts';

const texts: PublishedResult = {
  ...singleTable,
  kind: 'texts',
  id: 'opinion',
  stub: 'opinion',
  stubLabel: { ja: 'ご意見', en: 'Opinions' },
  stubText: { ja: 'ご意見をお書きください。', en: 'Your opinions.' },
  optionLabel: null,
  givenCount: 12,
  minimumCount: 10,
  texts: Object.values(hostileTexts),
};

const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'sample',
  version: 2,
  title: { ja: '見本' },
  purpose: { ja: '職員の状況を確かめるため', en: 'To see how staff are.' },
  languages: ['ja'],
  estimatedMinutes: 5,
  populationItem: 'grade',
  sections: [
    {
      code: 'work',
      title: { ja: '仕事', en: 'Work' },
      items: [
        {
          type: 'single-response',
          code: 'work',
          text: { ja: hostileTexts.markup },
          options: Object.values(hostileTexts).map((ja, place) => ({
            code: String(place + 1),
            label: { ja },
          })),
        },
        { type: 'open-ended', code: 'opinion', text: { ja: hostileTexts.typst } },
      ],
    },
  ],
} as Questionnaire;

const before = { ...frequencyTable, wave: 'attainment-2021' };

/** Tables of every kind, an earlier wave, texts and a plan: a report with every chapter. */
export const reportSource: ReportSource = {
  topics: new Map(),
  catalogue: {
    wave: 'attainment-2024',
    waveTitle: { ja: '到達度確認アンケート', en: 'Attainment survey' },
    organisation: { ja: '枚方市', en: 'Hirakata City' },
    isSynthetic: true,
    status: 'published',
    publishedAt: '2024-12-02T03:04:05.000Z',
    opensOn: '2024-09-20',
    closesOn: '2024-10-04',
    eligibleCount: 2438,
    responseCount: 779,
    minimumBase: 10,
    entries: [frequencyTable, singleTable, scaleTable, multipleTable, nestedTable, indexTable].map((table) =>
      catalogueEntryOf(table, { ja: '仕事', en: 'Work' }),
    ),
  },
  results: [
    hirakataResponseRate,
    frequencyTable,
    singleTable,
    scaleTable,
    multipleTable,
    nestedTable,
    indexTable,
    texts,
  ],
  questionnaire,
  modes: ['ticket', 'paper'],
  earlier: [
    {
      wave: 'attainment-2021',
      title: { ja: '前回の調査', en: 'Earlier survey' },
      opensOn: '2021-09-01',
      items: [{ code: 'work', change: 'wording', table: before }],
    },
  ],
  printed: Object.values(hostileTexts).map((ja, place) => ({
    code: 'work',
    change: place === 0 ? 'wording' : 'none',
    report: { title: { ja: `報告書${ja}` }, source: `資料${ja}`, fiscalYear: 2000 + place },
    figures: [{ statistic: 'proportion', options: ['1'], value: 0.412, decimals: 1, base: 310 }],
  })),
  plans: [planSheet],
  followUps: {
    waveTitle: { ja: '前回の調査', en: 'Earlier survey' },
    actions: Object.values(hostileTexts).map((ja, place) => ({
      number: place + 1,
      subjectLabel: { ja: '仕事のやりがい', en: 'Meaning of work' },
      publicWords: { ja: `対応：${ja}` },
      state: actionStates[place % actionStates.length] ?? 'done',
      followUp:
        place === 0
          ? null
          : { verdict: 'not-moved', sentence: { ja: '値は変わっていません。', en: 'The same.' } },
    })),
  },
};

/** Everything, both stamps, and a comment under a table, a list and an earlier figure. */
export const reportOptions: ReportOptions = {
  ...usualOptions,
  stamps: ['draft', 'restricted'],
  comments: {
    'work*grade': Object.values(hostileTexts).join('\n'),
    opinion: '多様な意見がありました。',
    'trend:work': '前回から変わりません。',
  },
};
