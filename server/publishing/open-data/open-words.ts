import type { Language } from '../../../surveys/schema/local-text.ts';

/** What is said in and around files for everybody, in Japanese; the English has the same shape. */
const ja = {
  cover: '表紙',
  contents: '目次',
  notes: '注',
  number: '番号',
  sheet: 'シート',
  table: '集計表',
  note: '説明',
  oneTable: 'このシートには表が1つあります。A列から始まります。',
  notesOf: (numbers: string) => `注：「注」シートの${numbers}をご覧ください。`,
  shorthand: (minimum: number) =>
    `数値の代わりの記号：X は${minimum}人未満の回答が分かるのを防ぐため表示しないもの、— は当てはまる数値がないもの、- は0人のものです。`,
  units: '単位は、行または列の見出しの（　）の中に示しています。',
  published: (day: string) => `公表日：${day}`,
  files:
    'このファイルは、公表した集計表をすべて収めたものです。自由記述の回答と、一人ひとりの回答は含みません。',
  columns: {
    opens_on: '回答を始めた日',
    closes_on: '回答を締め切った日',
    series: '調査をまたいで同じ設問を表す記号（設問票／最初の版での記号／版）',
    series_change: '最初の版から言い回しが変わったか（none：変わっていない、wording：変わった）',
    wave: '調査の記号',
    table: '集計表の記号',
    stub: '設問の記号',
    stub_label: '設問',
    option: '選択肢の記号',
    option_label: '選択肢',
    banner: '分けた区分の設問の記号',
    banner_label: '分けた区分の設問',
    group: '区分の記号',
    group_label: '区分',
    quantity: '何の数値か',
    unit: '単位（people：人、percent：％、points：点、ratio：比）',
    base_name: '割合の分母の名前',
    base: '割合の分母（人）',
    value: '数値',
    reason: '数値がない理由',
    is_synthetic: '架空データか',
  } as Record<string, string>,
};

export type OpenWords = typeof ja;

const en: OpenWords = {
  cover: 'Cover',
  contents: 'Contents',
  notes: 'Notes',
  number: 'Number',
  sheet: 'Worksheet',
  table: 'Table',
  note: 'Explanation',
  oneTable: 'This worksheet contains one table. It begins in column A.',
  notesOf: (numbers) => `Notes: see ${numbers} on the worksheet “Notes”.`,
  shorthand: (minimum) =>
    `Shorthand in place of figures: X is not shown, so that nothing is known of fewer than ${minimum} people; — has no such figure; - is nobody.`,
  units: 'Units stand in brackets in the heads of rows or columns.',
  published: (day) => `Published on ${day}`,
  files:
    'This file holds all tables that were published. It holds no free texts, and nothing of any one respondent.',
  columns: {
    opens_on: 'first day of answering',
    closes_on: 'last day of answering',
    series:
      'names the same item in every wave (questionnaire / its code in its first version / that version)',
    series_change: 'whether its wording has changed since that version: none or wording',
    wave: 'code of the wave',
    table: 'code of the table',
    stub: 'code of the item',
    stub_label: 'item',
    option: 'code of the option',
    option_label: 'option',
    banner: 'code of the item that makes the groups',
    banner_label: 'item that makes the groups',
    group: 'code of the group',
    group_label: 'group',
    quantity: 'what the figure is',
    unit: 'people, percent, points or ratio',
    base_name: 'name of the base of a share',
    base: 'base of a share, in people',
    value: 'the figure',
    reason: 'why there is no figure',
    is_synthetic: 'whether the answers were made up',
  },
};

const words: Record<Language, OpenWords> = { ja, en };

/** What files for everybody say beside their tables. */
export function openWords(language: Language): OpenWords {
  return words[language];
}
