import type { Language } from '../../../surveys/schema/local-text.ts';

/** The words of exported and printed tables. */
interface GridWords {
  synthetic: string;
  fieldwork: (opensOn: string, closesOn: string, eligible: number, responses: number) => string;
  responseRate: string;
  eligible: string;
  responses: string;
  rate: string;
  reconciliation: (stated: number, rate: string) => string;
  exceeds: string;
  rounding: string;
  group: string;
  asked: string;
  answered: string;
  /** Those with enough answers for an index, and its score. */
  scored: string;
  score: string;
  nonresponse: string;
  count: string;
  percentOfCases: string;
  percentOfAsked: string;
  audience: (who: string) => string;
  suppressed: (minimumBase: number) => string;
  weighted: (by: string) => string;
  weights: (effectiveBase: string, designEffect: string) => string;
  groupsDoNotAddUp: string;
  groupsOverlap: string;
  multiple: string;
  statistics: (scale: { topBoxCount: number; bottomBoxCount: number }) => string[];
}

const thousands = (count: number): string => count.toLocaleString('en-US');

export const gridWords: Record<Language, GridWords> = {
  ja: {
    synthetic: '架空データ（実際の回答ではありません）',
    fieldwork: (opensOn, closesOn, eligible, responses) =>
      `調査期間 ${opensOn}～${closesOn}  職員数 ${thousands(eligible)}人  回答数 ${thousands(responses)}人`,
    responseRate: '回答率',
    eligible: '職員数',
    responses: '回答数',
    rate: '回答率(%)',
    reconciliation: (stated, rate) =>
      `区分が分かる回答は${stated}件で、職員数に対して${rate}%です。計の回答率は無回答を含みます。`,
    exceeds:
      '回答数が職員数を上回る区分があります。職員数または回答の区分を確かめてください（値はそのまま示しています）。',
    rounding: '割合は四捨五入しているため、合計が100%にならないことがあります。',
    group: '区分',
    asked: '質問対象者数',
    answered: '回答者数',
    scored: '算出対象者数',
    score: '指標',
    nonresponse: '無回答(人)',
    count: '(人)',
    percentOfCases: '(回答者ベース%)',
    percentOfAsked: '(質問対象者ベース%)',
    audience: (who) => `回答対象: ${who}`,
    suppressed: (minimumBase) =>
      `X: 秘匿。${minimumBase}人未満の区分、および差し引きでその内容が分かる区分は示していません。`,
    weighted: (by) => `全体（${by}別の職員数で重み付け）`,
    weights: (effectiveBase, designEffect) =>
      `重み付けは、区分ごとの回答率の違いを職員数で補正した値です（有効標本サイズ ${effectiveBase}、デザイン効果 ${designEffect}）。秘匿した区分と区分が無回答の人は、一つの区分として扱っています。回答した人としなかった人の違いは補正されません。`,
    groupsDoNotAddUp: '区分が無回答の人を含むため、各区分の人数の合計は全体と一致しないことがあります。',
    groupsOverlap: '区分も複数回答のため、1人が複数の区分に含まれます。',
    multiple: '複数回答のため、割合の合計は100%を超えることがあります。',
    statistics: (scale) => [
      '平均',
      '標準偏差',
      '中央値',
      `上位${scale.topBoxCount}段階(%)`,
      `下位${scale.bottomBoxCount}段階(%)`,
    ],
  },
  en: {
    synthetic: 'Synthetic data (not real answers)',
    fieldwork: (opensOn, closesOn, eligible, responses) =>
      `Fieldwork ${opensOn} to ${closesOn}  eligible ${thousands(eligible)}  responses ${thousands(responses)}`,
    responseRate: 'Response rate',
    eligible: 'Eligible',
    responses: 'Responses',
    rate: 'Response rate (%)',
    reconciliation: (stated, rate) =>
      `${stated} responses state their group, ${rate}% of those eligible. The total includes those who did not.`,
    exceeds:
      'A group has more responses than people. Check its head count or the answers; figures are shown as they are.',
    rounding: 'Percentages are rounded half up and may not add up to 100.',
    group: 'Group',
    asked: 'Asked',
    answered: 'Answered',
    scored: 'Answered enough items',
    score: 'Index score',
    nonresponse: 'No answer (n)',
    count: '(n)',
    percentOfCases: '(% of cases)',
    percentOfAsked: '(% of asked)',
    audience: (who) => `Asked of: ${who}`,
    suppressed: (minimumBase) =>
      `X: suppressed. Groups under ${minimumBase}, and groups from which such a group could be derived, are not shown.`,
    weighted: (by) => `Total (weighted by staff per ${by})`,
    weights: (effectiveBase, designEffect) =>
      `The weighted row corrects for groups that answered more or less often (effective base ${effectiveBase}, design effect ${designEffect}). Hidden groups and those who did not state theirs count as one group. It does not correct for differences between those who answered and those who did not.`,
    groupsDoNotAddUp: 'The groups may not add up to the total: some respondents did not state theirs.',
    groupsOverlap: 'The groups overlap: one respondent may be in several.',
    multiple: 'Several answers were possible; percentages may add up to more than 100.',
    statistics: (scale) => [
      'Mean',
      'Standard deviation',
      'Median',
      `Top ${scale.topBoxCount} (%)`,
      `Bottom ${scale.bottomBoxCount} (%)`,
    ],
  },
};
