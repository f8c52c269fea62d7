/** Mid-term reviews, in Japanese. */
export const jaPlanReview = {
  title: (plan: string) => `${plan} 中間見直し資料`,
  courses: '1 成果指標の推移',
  movements: {
    title: '2 動いた指標と、動いたように見える指標',
    lead: '基準の調査から最新の調査までの変化です。「動いた」は、計画の指標をまとめて見ても（ホルム法で調整して）偶然の幅を超えるといえるものだけです。',
    groups: {
      moved: '動いた指標',
      seems: '動いたように見えるが、偶然の幅を超えるとはいえない指標',
      same: '変わっていない指標',
      unknown: '区間がなく、動いたかどうかを判断できない指標',
      'not-comparable': '比べられる調査がない指標',
    },
    none: 'なし',
    figure: (year: string, value: string) => `${year}の${value}`,
    sentence: (of: {
      label: string;
      from: string;
      to: string;
      difference: string;
      interval: string;
      verdict: string;
    }) => `${of.label}：${of.from}から${of.to}へ、${of.difference}${of.interval}。${of.verdict}`,
    notComparable: (label: string) => `${label}：比べられる2回の調査がありません。`,
    moved: { good: '望ましい方向に動きました。', bad: '望ましくない方向に動きました。' },
    seems: '動いたとはいえません。',
    same: '変わっていません。',
    unknown: '区間がないため判断しません。',
  },
  mix: {
    heading: '3 回答者の代表性',
    lead: '職員の構成と回答者の構成を比べたものです。構成が偏ると、全体の値も偏ることがあります。',
    title: (year: string, wave: string) => (wave === '' ? year : `${year} ${wave}`),
    columns: {
      eligible: '職員数（人）',
      'eligible-share': '職員の構成比（％）',
      responded: '回答数（人）',
      'responded-share': '回答者の構成比（％）',
      gap: '差（ポイント）',
    },
    indicator: (value: string) =>
      `R指標 ${value}（1に近いほど、どの区分も同じ割合で回答しています。区分の中の偏りは分かりません）。`,
    notStated: (count: string) => `区分を答えていない回答者${count}人は含みません。`,
    none: '職員数が分かる公表済みの調査がないため、比べられません。',
  },
  standardised: {
    title: '職員の構成に合わせた値',
    raw: (year: string) => `${year} そのままの値`,
    weighted: (year: string) => `${year} 構成に合わせた値`,
    note: '「構成に合わせた値」は、回答者の構成が職員の構成と同じだったとした場合の値（公表した集計表のウェイト付きの全体）です。二つの値が近ければ、構成の偏りで動いたのではないといえます。',
  },
  wordings: {
    title: '4 文言・尺度の変更',
    none: '計画の指標の設問に、文言や尺度の変更はありません。',
  },
  committee: {
    title: '5 委員会の意見・決定',
    none: '委員会の意見・決定はまだ記録されていません。',
  },
};
