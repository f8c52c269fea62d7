import type { RespondentLanguage } from '../../../surveys/schema/language.ts';

/** What the pages for everybody say around the tables, in Japanese; the others have the same shape. */
const ja = {
  title: (wave: string) => `${wave}　集計結果`,
  skip: '本文へ移動',
  synthetic: '架空データ（実際の回答ではありません）',
  lead: 'この調査の集計結果を、どなたでもご覧いただけます。',
  facts: '調査の概要',
  organisation: '実施した組織',
  period: '調査期間',
  population: '対象の職員',
  responses: '回答',
  people: (count: string) => `${count}人`,
  received: (count: string) => `${count}件`,
  published: '公表した日',
  hidden: (minimum: string) =>
    `${minimum}人未満の回答が分かる数値は、表示していません（X）。公表した表どうしを足し引きしても分からないように、ほかの数値もあわせて伏せています。`,
  tables: '集計表',
  files: 'ファイルで保存',
  fileNames: {
    csv: 'CSV（1行に1つの数値）',
    csvw: 'CSVの列の説明（CSVW）',
    xlsx: 'Excel（機械判読に対応した表）',
    ods: 'OpenDocument（機械判読に対応した表）',
    ddi: '調査票の説明（DDI Codebook）',
  },
  all: '集計表の一覧',
  rules: 'この調査の約束と、行ったこと',
  notes: '注',
  print: 'この画面は、そのまま印刷できます。',
  otherLanguages: 'ほかの言語',
  notFound: '公開されている集計結果がありません',
  notFoundNext: 'アドレスをお確かめください。公開が終わっていることもあります。',
};

export type PageWords = typeof ja;

const jaEasy: PageWords = {
  ...ja,
  lead: 'この アンケートの 結果です。だれでも 見る ことが できます。',
  facts: 'アンケートに ついて',
  organisation: 'アンケートを した ところ',
  period: 'アンケートの 期間',
  population: 'アンケートの 相手',
  responses: '答えの 数',
  published: '結果を 出した 日',
  hidden: (minimum) =>
    `${minimum}人より 少ない 人の 答えが わかる 数字は、見せません（X）。ほかの 表と くらべても わかりません。`,
  tables: '表',
  files: 'ファイルで もらう',
  all: '表の リスト',
  rules: 'この アンケートの 約束と、した こと',
  notes: '説明',
  print: 'この 画面は、印刷できます。',
  otherLanguages: 'ほかの 言葉',
  notFound: '見る ことが できる 結果が ありません',
  notFoundNext: 'アドレスを もう 一度 見て ください。',
};

const en: PageWords = {
  title: (wave) => `${wave}: results`,
  skip: 'Skip to content',
  synthetic: 'Made-up data (no real answers)',
  lead: 'The results of this survey are open to everybody.',
  facts: 'About the survey',
  organisation: 'Organisation',
  period: 'Period',
  population: 'Members of staff asked',
  responses: 'Responses',
  people: (count) => count,
  received: (count) => count,
  published: 'Published on',
  hidden: (minimum) =>
    `Figures that would tell the answers of fewer than ${minimum} people are not shown (X). Others are hidden with them, so that adding and subtracting the published tables does not tell them either.`,
  tables: 'Tables',
  files: 'Save as a file',
  fileNames: {
    csv: 'CSV (one row a figure)',
    csvw: 'What the columns of the CSV hold (CSVW)',
    xlsx: 'Excel (machine-readable tables)',
    ods: 'OpenDocument (machine-readable tables)',
    ddi: 'Description of the questionnaire (DDI Codebook)',
  },
  all: 'All tables',
  rules: 'What was promised, and what came of it',
  notes: 'Notes',
  print: 'This page prints as it is.',
  otherLanguages: 'Other languages',
  notFound: 'No open results here',
  notFoundNext: 'Please check the address. The results may not be open any more.',
};

const words: Record<RespondentLanguage, PageWords> = { ja, 'ja-easy': jaEasy, en };

export function pageWords(language: RespondentLanguage): PageWords {
  return words[language];
}
