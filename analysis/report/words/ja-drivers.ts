import type { NoDriversReason } from '../drivers/published-drivers.ts';

/** What goes with an outcome: words of their own, for the first page does without. */
export const jaDrivers = {
  title: (outcome: string) => `「${outcome}」とともに動く項目（重点項目）`,
  columns: {
    number: '番号',
    driver: '項目',
    importance: '重要度（％、95％信頼区間）',
    score: '肯定的な回答（％、95％信頼区間）',
    correlation: '相関係数',
  },
  option: (item: string, option: string) => `${item}：${option}`,
  base: (base: string, explained: string) =>
    `すべての項目に回答した${base}人の回答による。項目全体で、個人差の${explained}％を説明しています。`,
  priorities: (outcome: string, names: readonly string[]) =>
    `「${outcome}」と結び付きが強く、肯定的な回答が少ない項目は、${names.map((name) => `「${name}」`).join('、')}です。`,
  noPriority: '結び付きが平均より強く、肯定的な回答が平均より少ないといえる項目はありません。',
  refused: {
    too_few_cases: (required: number | null) =>
      `すべての項目に回答した人が${required ?? ''}人に満たないため、重要度は計算していません。`,
    same_answers: () =>
      '同じ答え方になる項目の組があり、どちらの重要度か分けられないため、計算していません。',
    no_variation: () => '回答に個人差がないため、重要度は計算していません。',
  } satisfies Record<NoDriversReason, (required: number | null) => string>,
  noteCause: (outcome: string) =>
    `一緒に高くなったり低くなったりする度合いであり、原因かどうかは分かりません。項目を改善すれば「${outcome}」が上がるとは限りません。`,
  noteImportance:
    '重要度は、項目全体で説明できる個人差のうち、その項目の取り分です（相対重要度、合計100％）。区間はブートストラップ法によります。',
  noteScore:
    '肯定的な回答は、各項目に回答した人のうち、上位の段階または肯定的な選択肢を選んだ人の割合です。複数回答の項目は、その選択肢を選んだ人の割合です。',
  notePriority:
    '「重点」は、重要度の区間が全項目の平均より上にあり、肯定的な回答の区間が全項目の平均より下にある項目に付けています。',
  noteSign: '相関係数が負の項目は、その項目が高い人ほど結果が低い傾向にあります。',
  priority: '重点',
  map: {
    name: (outcome: string) => `「${outcome}」との結び付きと肯定的な回答の図。同じ値が下の表にあります。`,
    up: '重要度（％）',
    across: '肯定的な回答（％）',
    act: '重点',
    keep: '維持',
  },
};
