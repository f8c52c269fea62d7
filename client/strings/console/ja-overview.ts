/** The first page of a wave's results, in Japanese. */
export const jaOverview = {
  lines: '項目ごとの結果',
  linesCaption: '項目ごとの値、分布と前回との差',
  linesNone: 'さがしている言葉を含む項目はありません。',
  rankings: '高い項目・低い項目・変わった項目',
  heatMap: '区分ごとの比較',
  tables: '集計表',
  contents: 'このページの内容',
  search: '項目をさがす',
  searchHint: '項目名の一部を入力してください。',
  found: (count: number, all: number) => `${all}項目のうち${count}項目を示しています。`,
  by: '区分',
  measure: '値',
  measures: { positive: '肯定的な回答の割合', mean: '平均・指標', share: '回答ごとの割合' },
  order: '並び順',
  orders: { questionnaire: '設問票の順', spread: '区分の差が大きい順', figure: '全体の値が高い順' },
  legend: '濃さの意味',
  keys: '矢印キーで区分を移動し、Enterキーで元の表を開けます。',
  noHeatMap: '区分ごとに比べられる表はありません。',
  notes: '注',
  print: 'このページを印刷',
};

export type WordsOfOverviewPage = typeof jaOverview;
