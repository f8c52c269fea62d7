import { patternWords } from '../../../surveys/items/words/pattern-words.ts';
import { answerIssueSentences } from '../../../surveys/items/answer-issue-words.ts';

/** What only some need or only at the end, in Japanese: loaded with those pages and items. */
export const jaLater = {
  place: (place: number) => `${place}位`,
  notRanked: '選ばない',
  ranking: (most: number) => `大切なものから順に、${most}つまで選んでください。`,
  movedFrom: (option: string, place: number) => `「${option}」を${place}位から移しました。`,
  numberRange: (min: number, max: number) => `${min}から${max}までの数`,
  dateRange: (earliest: string, latest: string) => `${earliest}から${latest}まで`,
  dateExample: {
    day: '「令和7年4月1日」「R7.4.1」「2025/4/1」のように書けます。',
    month: '「令和7年4月」「R7.4」「2025/4」のように書けます。',
    year: '「令和7年」「R7」「2025」のように書けます。',
  },
  dateRead: (words: string) => `読み取り：${words}`,
  textPattern: patternWords.ja,
  dateNotRead: '日付として読み取れません。',

  reviewLead: 'まだ送信していません。内容を確かめて、いちばん下の「送信する」を押してください。',
  change: '修正する',
  changeSection: (section: string) => `「${section}」を修正する`,
  blank: '未回答',
  skipped: (count: number) =>
    `前のページに、答えていない設問が${count}件あります。このまま進んでもかまいません。`,
  blanks: (count: number) => `答えていない設問が${count}件あります。このまま送信してもかまいません。`,
  send: '送信する',
  sendLead: '送信したあとは、修正や取り消しができません。どの回答がだれのものか、分からないためです。',
  sending: '送信しています。',
  waiting:
    'まだ届いていません。回答は失われていません。この画面を開いたままお待ちください。つながると自動で送ります。',
  sendNow: '今すぐ送りなおす',
  twice: '何度送っても、記録されるのは1回だけです。',
  refused: '送信できませんでした。回答は失われていません。',
  thanks: 'ご協力ありがとうございました。',
  alreadyRecorded: 'この回答は、前の送信で届いていました。はじめに届いた内容を記録しています。',
  whenResults: (day: string) =>
    `${day}に締め切ります。そのあと集計し、人が特定されないことを確かめてから公表します。`,
  closePage: 'この画面は閉じてかまいません。この端末に回答は残っていません。',
  erase: 'この画面を消す',
  eraseLead: '次に使う人のために、最後にこの画面を消してください。',
  eraseSoon: (seconds: number) => `この画面は、${seconds}秒後に消えます。`,

  notOpenNext: (day: string) => `${day}から回答できる予定です。始まってから、もう一度開いてください。`,
  closedNext: (day: string) =>
    `回答の期限は${day}でした。ご協力ありがとうございました。結果は、集計のあとに公表します。`,
  publishedNext: '結果は、調査の担当者がお知らせします。ご協力ありがとうございました。',
  usedNext:
    '1枚の回答券、1つの番号で回答できるのは1回だけです。今回の内容は記録していません。心当たりがないときは、調査の担当者に申し出てください。',
  closedWhileAnswering: '回答の途中で期限を過ぎたため、この回答は記録されませんでした。',

  idleTitle: 'まだ回答していますか',
  idleWarning: (seconds: number) => `操作がないため、あと${seconds}秒で回答を消し、はじめの画面に戻ります。`,
  goOn: '続ける',

  answerIssues: answerIssueSentences.ja,
};

export type LaterStrings = typeof jaLater;
