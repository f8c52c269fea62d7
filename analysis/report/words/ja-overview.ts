/** The overview of a wave as the page shows it, in Japanese. */
export const jaOverview = {
  columns: {
    item: '項目',
    figure: '値',
    distribution: '分布',
    earlier: '前回',
    change: '前回との差',
    benchmark: '他団体を含む中央値',
  },
  hidden: '非表示',
  percent: (value: string) => `${value}％`,
  percentagePoints: (difference: string) => `${difference}ポイント`,
  points: (difference: string) => `${difference}点`,
  range: (from: string, to: string) => `${from}～${to}`,
  /** A place on scales of different lengths. */
  placed: (range: string) => `尺度の${range}％の位置`,
  answer: (label: string) => `「${label}」`,
  answerJoin: '',
  answerCorner: '選択肢',
  shareOfAnswers: (table: string) => `${table}の割合（％）`,
  answerOf: (item: string, answer: string) => `${item}：${answer}`,
  score: (lowest: string, highest: string) => `指標（${lowest}～${highest}）`,
  mean: (min: number, max: number) => `平均（${min}～${max}）`,
  positive: (answers: string) => `${answers}と答えた割合`,
  leading: (answers: string) => `最も多い回答${answers}の割合`,
  one: (answers: string) => `${answers}の割合`,
  positiveAnswers: '肯定的な回答の割合',
  notAskedBefore: '前回は設問なし',
  otherScale: '尺度が前回と異なる',
  otherWording: '※',
  symbols: { higher: '▲', lower: '▼' },
  compared: { now: '今回', earlier: '前回', change: '増減' },
  comparedOf: (wave: string, measure: string) => `${wave}：${measure}`,
  /** Of a table by groups the figure that is compared, otherwise each. */
  comparedWith: (title: string, measure: string | null) =>
    `${title}：前回との比較${measure === null ? '' : `（${measure}）`}`,
  mark: '印',
  changeMark: { higher: '前回より高い', lower: '前回より低い' },
  groupMark: { higher: '他の区分より高い', lower: '他の区分より低い' },
  successCycle: '職場の成功循環',
  qualities: ['関係の質', '思考の質', '行動の質', '結果の質'],
  ends: { top: '高い項目', bottom: '低い項目' },
  changed: '前回から大きく変わった項目',
  responded: (count: string, eligible: string, rate: string) =>
    `職員${eligible}人のうち${count}人が回答しました（回答率${rate}％）。`,
  respondedUncounted: (count: string) => `${count}人が回答しました。`,
  respondedBefore: (title: string, rate: string, change: string) =>
    `前回（${title}）の回答率は${rate}％で、前回との差は${change}です。`,
  heatMapTitle: (banner: string, measure: string) => `${banner}別の${measure}`,
  measures: { positive: '肯定的な回答の割合', mean: '平均・指標', share: '回答ごとの割合' },
  noteBase:
    '平均と肯定的な回答の割合は、その項目に回答した人（無回答などを除く）を基数としています。最も多い回答の割合は、元の表と同じ基数です。項目名から元の表を開けます。',
  noteRounding: '値は四捨五入しています。差は四捨五入する前の値から計算しています。',
  noteNoEarlier: '前回にあたる公開済みの調査がないため、前回との差は示していません。',
  noteChange: (tests: number) =>
    `▲▼は、偶然とは考えにくい差にだけ付けています（割合は正規近似または正確検定、平均はウェルチの検定。このページの${tests}の比較を通したホルムの調整後、5％水準）。▲▼のない差は、差がないことを示すものではありません。前回と今回の両方に回答した人がいても、別の人として計算しています。`,
  noteIndex: '指標は、ばらつきを公表していないため検定していません。',
  noteWording: '※：前回と設問の言葉が異なります。',
  noteScale: '選択肢や段階が前回と異なる項目は、比べていません。',
  noteWeighted: '重み付けした値は検定していません。',
  noteEarlier: (title: string) =>
    `前回は「${title}」です。増減は、四捨五入する前の値の差です（割合はポイント、平均と指標は点）。`,
  noteStandardised: (
    banner: string,
    { earlier, change, raw }: { earlier: string; change: string; raw: string },
  ) =>
    `前回の「${banner}」の構成を今回の回答者と同じにすると、前回の全体は${earlier}、増減は${change}です（そろえない場合の増減は${raw}）。各区分の前回の値を、今回の回答数で重み付けしています。`,
  noteRest: '両方の調査で示している区分のほかは、まとめて1つの区分としています。',
  noteNotStandardised: (banner: string) =>
    `「${banner}」の構成をそろえた比較はしていません（両方の調査で示している区分がないため）。`,
  noteOtherWording: '前回とは設問の言葉が異なります。',
  noteOtherScale: (title: string) =>
    `前回（${title}）とは選択肢、段階または区分が異なるため、比べていません。`,
  noteBenchmark: (organisations: number) =>
    `「他団体を含む中央値」は、この団体を含む${organisations}団体が公表した全体の値の中央値です（値のない団体は除き、5団体から。公表した値より1桁粗く丸めています）。`,
  noteUntested: '増減は検定していません。',
  noteTableChange: (tests: number) =>
    `▲（増）▼（減）は、差の信頼区間が0を含まない場合にだけ付けています（割合は正規近似または正確検定、平均はウェルチの検定による。この表の${tests}の比較を通したホルムの調整後、5％水準）。▲▼のない差は、差がないことを示すものではありません。前回と今回の両方に回答した人がいても、別の人として計算しています。`,
  letters: {
    named: (letter: string, group: string) => `${letter} ${group}`,
    join: '、',
    higherThan: (groups: string) => `${groups}より高い`,
    note: (tests: number) =>
      `区分名の前のA、B…は区分の記号です。値の後の記号は、その記号の区分より値が高く、偶然とは考えにくい差であることを示します（割合は正規近似または正確検定、平均はウェルチの検定。この表の${tests}の比較を通したホルムの調整後、5％水準）。記号のない差は、差がないことを示すものではありません。差の理由を示すものでもありません。`,
    example: (higher: string, lower: string, answer: string | null) =>
      `例：${answer === null ? '平均' : `「${answer}」の割合`}は、「${higher}」が「${lower}」より高くなっています。`,
    none: 'この表には、記号の付く差はありません。',
  },
  gridTitle: (group: string) => `項目の一覧（${group}）`,
  noteGrid:
    '選択肢の同じ項目を並べています。各行は、その項目の集計表の行と同じ値です。nは項目ごとに異なることがあります。',
  noteNothing: (reason: string) => `${reason}、この調査に示せる項目はありません。`,
  noteHidden: (reason: string) => `「非表示」の区分は、${reason}表示しません。`,
  noteGroups: (tests: number) =>
    `▲▼は、その区分を、表示しているほかの区分を合わせたものと比べ、偶然とは考えにくい差にだけ付けています（割合は正規近似または正確検定、平均はウェルチの検定。このページの${tests}の比較を通したホルムの調整後、5％水準）。指標は検定していません。差の理由を示すものではありません。`,
  noteNoGroup: '「—」は、その項目の表にない区分、または聞いていない区分です。',
};

export type WordsOfOverview = typeof jaOverview;
