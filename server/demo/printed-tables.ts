import type { NewPrintedReport } from '../contract/publishing/printed-reports.ts';
import { hirakata2024, publishedWave } from './demonstration.ts';

/** A report with its table as somebody would paste it. */
type PrintedText = Omit<NewPrintedReport, 'table'> & { text: string };

const grades = [
  '理事・部長級',
  '参事・次長級',
  '副参事・課長・主幹',
  '課長代理・副主幹',
  '係長・監督',
  '主査・業務主査',
  '主任・班長・副班長',
  '係員',
];
const { questionnaire } = publishedWave;

/** The table of who answered, as the city published it in March 2025: its rates, and nothing of any answer. */
const rates = ['30.0%', '23.8%', '36.0%', '37.7%', '27.1%', '32.3%', '23.6%', '39.0%'];
const participation: PrintedText = {
  code: 'printed-2024',
  title: {
    ja: '職員アンケート 回答者の属性（枚方市公表）',
    en: 'Staff survey: who answered (as the city published it)',
  },
  source: '枚方市人材育成基本方針 中間見直し（令和7年3月） 資料 2.回答者の属性',
  questionnaire,
  fiscalYear: 2024,
  isSynthetic: false,
  wave: publishedWave.code,
  columns: {},
  groups: {},
  text: [
    '2.回答者の属性\t\t\t[単位:人]',
    '職\t職員数\t回答数\t回答率',
    ...grades.map((grade, place) =>
      [grade, hirakata2024.population[place], hirakata2024.responses[place], rates[place]].join('\t'),
    ),
    '無回答\t—\t45\t—',
    '計\t2,438\t779\t32.0%',
  ].join('\n'),
};

/** A report that nobody printed, so that trends begin before the first wave. */
const madeUp: PrintedText = {
  code: 'printed-2020',
  title: { ja: '職員意識調査報告書（架空データ）', en: 'Report on a staff survey (synthetic data)' },
  source: '架空の報告書 図表2-1（デモ）',
  questionnaire,
  fiscalYear: 2020,
  isSynthetic: true,
  columns: {
    'あるべき姿1 平均': 'mean:attainment1',
    'あるべき姿3 平均': 'mean:attainment3',
    '全員経営（％）': 'share:guideline/6',
  },
  groups: {},
  text: [
    '架空データ\t\t\t\t',
    '\tn\tあるべき姿1 平均\tあるべき姿3 平均\t全員経営（％）',
    '全体\t602\t6.41点\t5.52点\t17.3',
    '係員\t131\t5.90点\t4.88点\t9.2',
  ].join('\n'),
};

export const printedTables: readonly PrintedText[] = [participation, madeUp];
