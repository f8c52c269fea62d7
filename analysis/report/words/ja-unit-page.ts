/** The page of a unit and its sheet for the workplace, in Japanese. */
export const jaUnitPage = {
  title: (unit: string) => `${unit}の結果`,
  response: '回答状況',
  unit: '組織',
  counts: { eligible: '職員数', responded: '回答数', 'response-rate': '回答率' },
  percent: (value: string) => `${value}％`,
  items: '項目ごとの結果',
  someItems: '主な項目の結果（すべての項目は画面にあります）',
  item: '項目',
  own: 'この組織',
  total: '全体',
  earlier: '前回',
  change: '前回との差',
  measured: (measure: string) => (measure === '' ? '' : `　${measure}`),
  partsTitle: '内側の組織ごとの結果',
  noteBase: '値は、それぞれの組織でその項目に回答した人を基数としています。',
  noteUntested:
    '組織どうしの差や前回との差は検定していません。人数の少ない組織では、偶然でも値が大きく動きます。順位付けではなく、話し合いのきっかけとしてお使いください。',
  noteEarlier: (wave: string) =>
    `前回は「${wave}」の同じ組織の値です。統合や分割があった組織には前回の値がありません。`,
  noteNoEarlier: '前回の同じ組織の値がないため、前回との差は示していません。',
  noteHidden: (reason: string) => `Xは、${reason}表示していない値です。`,
  states: {
    'not-started': '未着手',
    'in-progress': '実施中',
    done: '実施済み',
    declined: '対応しない',
  },
  handout: '職場で話し合うための資料',
  source: (organisation: string, wave: string, published: string) =>
    `${organisation}「${wave}」（${published}公開）の結果です。`,
  respondedOf: (counts: string) => `この組織の${counts}`,
  good: '良い点',
  toDiscuss: '課題',
  talk: '話し合うこと',
  questions: [
    '良い点は、どのような取り組みから生まれていますか。これからも続けるために何ができますか。',
    '課題について、日ごろの仕事のどの場面で感じますか。だれが答えたかを探すことはしません。',
    '私たちの職場で、次の3か月に試すことを一つ決めましょう。',
  ],
  actions: '組織としての対応',
  action: (words: string, state: string) => `${words}（${state}）`,
  decided: '決めたこと',
  roomToWrite: '何を：　　　　　　　　　　　　　　だれが：　　　　　　　　　いつまでに：',
  noEnds: '比べられる項目が少ないため、示していません。',
};

export type WordsOfUnitPage = typeof jaUnitPage;
