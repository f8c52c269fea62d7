import type { SuppressionReason } from '../../../analysis/index.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { IndicatorStatistic } from '../../../surveys/schema/indicator-plan.ts';
import type { SheetStatus } from '../../../analysis/report/plan-sheet.ts';

/** The words of exported indicator sheets. */
interface PlanWords {
  synthetic: string;
  period: (first: string, last: string) => string;
  midTerm: (year: string) => string;
  indicator: string;
  source: string;
  group: string;
  statistic: string;
  statistics: Record<IndicatorStatistic['kind'], string>;
  ofAsked: string;
  direction: string;
  directions: Record<'higher' | 'lower', string>;
  unit: string;
  units: Record<'percent' | 'points', string>;
  baseline: string;
  value: (year: string) => string;
  lower: (year: string) => string;
  upper: (year: string) => string;
  base: (year: string) => string;
  change: string;
  changeLower: string;
  changeUpper: string;
  target: string;
  targetYear: string;
  judgedBy: string;
  judges: Record<'interval' | 'estimate', string>;
  status: string;
  statuses: Record<SheetStatus['status'], string>;
  notPublished: string;
  notInWave: string;
  otherGroup: string;
  scaleMark: string;
  wordingMark: string;
  reasons: Record<SuppressionReason, (minimumBase: number) => string>;
  notes: string[];
}

export const planWords: Record<Language, PlanWords> = {
  ja: {
    synthetic: '架空データ（実際の回答ではありません）',
    period: (first, last) => `計画期間 ${first}～${last}`,
    midTerm: (year) => `中間年度 ${year}`,
    indicator: '成果指標',
    source: '元の設問・指標',
    group: '対象',
    statistic: '値の取り方',
    statistics: { mean: '平均', 'top-box': '上位の段階の割合', proportion: '割合', score: '指標の点数' },
    ofAsked: '無回答を含む',
    direction: '望ましい方向',
    directions: { higher: '高いほど良い', lower: '低いほど良い' },
    unit: '単位',
    units: { percent: '％', points: '点' },
    baseline: '基準値',
    value: (year) => `${year} 値`,
    lower: (year) => `${year} 95％区間の下限`,
    upper: (year) => `${year} 95％区間の上限`,
    base: (year) => `${year} n`,
    change: '基準からの増減（ポイント）',
    changeLower: '増減の95％区間の下限',
    changeUpper: '増減の95％区間の上限',
    target: '目標値',
    targetYear: '目標年度',
    judgedBy: '判定の方法',
    judges: { interval: '95％区間で判定', estimate: '値だけで判定' },
    status: '判定',
    statuses: {
      met: '達成',
      not_met: '未達',
      undecided: '判定保留',
      no_target: '目標なし',
      no_figure: '値がないため判定しない',
      not_comparable: '尺度が変わったため判定しない',
    },
    notPublished: '未公表',
    notInWave: '設問なし',
    otherGroup: '区分が異なる',
    scaleMark: '※尺度変更',
    wordingMark: '＊文言変更',
    reasons: {
      below_minimum_base: (minimum) => `X：${minimum}人未満のため表示しません。`,
      complementary: () => 'X：他の数値との差し引きで分かるのを防ぐため表示しません。',
    },
    notes: [
      '値はすべて公表した集計表のものです。',
      '95％区間は、回答者を対象職員から無作為に選んだとみなした場合の区間です（有限母集団修正を含む。職員数が分からない区分では含みません）。回答していない職員の考えは含みません。',
      '増減は四捨五入する前の値の差です。区間は2回の調査を独立とみなしたもので、同じ職員が両方に回答している場合は広めです。増減の理由を示すものではありません。',
      '＊は設問の文言が変わった調査、※は尺度が変わったため比較しない調査です。「-」は該当する回答がないことを示します。',
    ],
  },
  en: {
    synthetic: 'Synthetic data (no real responses)',
    period: (first, last) => `Plan ${first} to ${last}`,
    midTerm: (year) => `Mid-term ${year}`,
    indicator: 'Indicator',
    source: 'Item or index',
    group: 'Group',
    statistic: 'Figure',
    statistics: { mean: 'Mean', 'top-box': 'Top box share', proportion: 'Share', score: 'Index score' },
    ofAsked: 'no answer included',
    direction: 'Better',
    directions: { higher: 'Higher is better', lower: 'Lower is better' },
    unit: 'Unit',
    units: { percent: '%', points: 'points' },
    baseline: 'Baseline',
    value: (year) => `${year} value`,
    lower: (year) => `${year} 95% lower`,
    upper: (year) => `${year} 95% upper`,
    base: (year) => `${year} n`,
    change: 'Change from baseline (points)',
    changeLower: 'Change, 95% lower',
    changeUpper: 'Change, 95% upper',
    target: 'Target',
    targetYear: 'Target year',
    judgedBy: 'Judged by',
    judges: { interval: 'the 95% interval', estimate: 'the figure alone' },
    status: 'Status',
    statuses: {
      met: 'Met',
      not_met: 'Not met',
      undecided: 'Undecided',
      no_target: 'No target',
      no_figure: 'Not judged: no figure',
      not_comparable: 'Not judged: the scale changed',
    },
    notPublished: 'Not published',
    notInWave: 'Not asked',
    otherGroup: 'Other groups',
    scaleMark: '(scale changed)',
    wordingMark: '* wording changed',
    reasons: {
      below_minimum_base: (minimum) => `X: not shown (fewer than ${minimum} people).`,
      complementary: () => 'X: not shown (could otherwise be found by subtracting other figures).',
    },
    notes: [
      'All figures are those of the published tables.',
      '95% intervals treat those who answered as if drawn by chance from the staff concerned (with the finite population correction where the number of staff is known). They say nothing about those who did not answer.',
      'Changes are differences of unrounded figures. Their intervals treat the two surveys as independent, which is wider than needed where the same people answered both. They do not say why anything changed.',
      '* marks a survey in which the wording differed; a survey with another scale is not compared. “-” means no case.',
    ],
  },
};
