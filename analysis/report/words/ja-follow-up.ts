/** What moved from a wave to the next, of the figures that actions answer to; in Japanese. */
export const jaFollowUp = {
  sentence: (of: { before: string; after: string; difference: string; interval: string; verdict: string }) =>
    `${of.before}から${of.after}へ、${of.difference}${of.interval}。${of.verdict}`,
  higher: '偶然の幅を超えて上がりました。',
  lower: '偶然の幅を超えて下がりました。',
  seems: '偶然の幅を超えて動いたとはいえません。',
  same: '値は変わっていません。',
  unknown: '区間を計算できないため、判定しません。',
  hidden: (reason: string) => `${reason}表示しない値があり、判定しません。`,
  noAnswers: '値のない調査があり、判定しません。',
  wording: '設問の言葉が変わったため、比べられません。',
  scale: '選択肢や尺度が変わったため、比べられません。',
  group: '区分の作り方が変わったため、比べられません。',
  missing: '次の調査に同じ設問の集計がないため、比べられません。',
};
