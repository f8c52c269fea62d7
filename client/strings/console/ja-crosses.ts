/** What is said where one more table is asked for, in Japanese. */
export const jaCrosses = {
  title: '集計表を追加',
  lead: '公開した表にない組み合わせの集計表を追加できます。公開済みのすべての表と合わせて、少人数の区分の回答が分からないことを確かめ、確かめられたときだけ追加します。追加した表は取り消せず、集計結果を見られるすべての方に表示されます。',
  stub: '集計する設問',
  banner: '区分する設問',
  within: 'さらに外側で分ける属性',
  withinHint: '部門ごとに職で分ける、というように、属性の中を属性で分けるときに選びます。',
  withinNone: '分けない',
  choose: '選んでください',
  small: (minimum: number, groups: readonly string[]) =>
    `回答者が${minimum}人に満たないため、次の区分は表示されません：${groups.join('、')}`,
  add: '集計表を追加する',
  busy: '集計し、公開済みの表と合わせて確かめています。大きな調査では1分ほどかかることがあります。',
  incomplete: {
    stub: '集計する設問を選んでください。',
    banner: '区分する設問を選んでください。',
  },
  none: 'この調査には、集計表を追加できません。回答は約束の日を過ぎて削除されたか、組み合わせられる設問がありません。',
};
