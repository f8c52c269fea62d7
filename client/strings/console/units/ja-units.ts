import type { NoPageReason } from '../../../../analysis/report/unit-page/published-unit-page.ts';

/** The pages of units and of the organisation, in Japanese. */
export const jaUnits = {
  title: '組織別の結果',
  lead: '部・局・課・係ごとの結果です。所属長の方は、割り当てられた組織と、その内側の組織の結果を見ることができます。',
  organisationLink: '組織の登録と、所属長への割り当て',
  none: '見ることのできる組織別の結果は、まだありません。',
  noneNext:
    '所属をたずねる調査が公開され、あなたに組織が割り当てられると、ここに表示されます。心当たりがあるときは、調査の担当者にお問い合わせください。',
  ofWave: (wave: string) => `${wave}：組織の一覧`,
  listLead: (minimumBase: number) =>
    `ページがあるのは、回答が${minimumBase}人以上あり、ほかのページと見比べても${minimumBase}人未満の回答が分からない組織です。`,
  listTitle: '組織の一覧',
  heads: { unit: '組織', people: '職員数', responses: '回答数', page: 'ページ' },
  search: '組織を名前で探す',
  found: (found: number, all: number) =>
    found === 0 ? '当てはまる組織はありません。' : `${all}の組織のうち、${found}が当てはまります。`,
  openAll: 'すべて開く',
  closeAll: 'すべて閉じる',
  inside: (unit: string) => `${unit}の内側の組織`,
  hasPage: 'あり',
  merged: (label: string) => `「${label}」としてまとめて公開`,
  noPage: {
    nobody: 'なし（回答がありません）',
    'few-answers': 'なし（回答が少人数です）',
    'few-people': 'なし（職員が少人数です）',
    'left-out': 'なし（組織の区分をまとめて公開したためです）',
    'near-small': 'なし（近くの少人数の組織の回答を守るためです）',
  } satisfies Record<NoPageReason, string>,
  counted: (pages: number, units: number) => `${units}の組織のうち、${pages}にページがあります。`,
  unpublished: 'まだ公開していません。公開するとこうなります。',
  remedies: 'ページのない組織は、公開する前なら、同じ組織の中のほかの組織とまとめて公開できます。',
  remediesLink: 'まとめる組織を選ぶ（集計の確認）',
  toList: '組織の一覧',
  within: '上の組織',
  contents: 'このページの内容',
  ends: '高い項目と低い項目',
  parts: '内側の組織',
  partsLead: '組織名から、それぞれのページを開けます。',
  noPart: '（ページなし）',
  actions: '組織としての対応',
  noActions: 'この組織について、お知らせする対応はまだありません。',
  texts: '自由記述',
  noTexts:
    '書かれたことは、組織別には示しません。少ない人数の中では、書いた方が分かってしまうおそれがあるためです。調査全体で公開した自由記述は、調査の担当者から受け取ってください。職場での話し合いで、直接聞いてみてください。',
  handout: '職場で話し合うための資料（PDF）',
  handoutLead: '良い点、課題、話し合うことをA4判1枚にまとめたものです。印刷してお使いください。',
  handoutBusy: '資料を作っています…',
  notes: '注',
};

export type WordsOfUnits = typeof jaUnits;
