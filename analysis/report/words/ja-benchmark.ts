/** 他団体との比較 */
export const jaBenchmark = {
  title: '他団体との比較',
  of: (count: number) => `${count}団体の公表値の比較です。`,
  organisations: (names: string) => `団体：${names}`,
  organisation: (name: string, closed: string) => `${name}（${closed}締切）`,
  synthetic: '架空データ（実際の回答ではありません）を含みます。',
  item: '項目',
  line: (item: string, measure: string) => `${item}（${measure}）`,
  measures: {
    positive: '肯定的な回答、％',
    mean: '平均',
    score: 'スコア',
    'response-rate': '％',
  },
  own: '自団体',
  organisationCount: '団体数',
  lowerQuartile: '第1四分位',
  median: '中央値',
  upperQuartile: '第3四分位',
  separator: '、',
  noteEach: '職員数にかかわらず、1団体を1と数えています。全団体の職員を合わせた値ではありません。',
  noteRounded: '個々の団体の値が読み取れないよう、公表値より1桁粗く丸めています。',
  noteFewest: (median: number, quartiles: number) =>
    `中央値は${median}団体以上、四分位は${quartiles}団体以上で示します。満たない項目は「-」です。`,
  noteUnknown: '値を公表していない団体は、その項目の団体数に含みません。',
};
