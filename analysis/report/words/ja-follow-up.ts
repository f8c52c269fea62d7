import type { ActionState } from '../follow-up/action-states.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';

/** What moved from a wave to the next, of the figures that actions answer to; in Japanese. */
export const jaFollowUp = {
  states: {
    'not-started': '未着手',
    'in-progress': '進行中',
    done: '完了',
    declined: '対応しない',
  } satisfies Record<ActionState, string>,
  verdicts: {
    moved: '動いた',
    'not-moved': '動いていない',
    undecided: '判定保留',
    'not-comparable': '比べられない',
  } satisfies Record<FollowUp['verdict'], string>,
  /** What holds of every verdict. */
  note: '「動いた」は、この一覧の値をまとめて見ても（ホルム法で調整して）偶然の幅を超えるといえるものだけです。「動いていない」は、そうはいえないものです。なぜ動いたか、対応の効果かどうかは分かりません。（　）は増減の95％区間です。',
  after: (wave: string) => `「${wave}」を受けて行ったことと、その後の値です。`,
  state: (state: string) => `状態：${state}`,
  became: (verdict: string, sentence: string) => `その後の値：${verdict}。${sentence}`,
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
