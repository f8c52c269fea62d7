import { ja as jaReport } from '../../../../analysis/report/words/ja.ts';
import type { TextsWithheldReason } from '../../../../analysis/report/catalogue.ts';

/** What the pages of what people wrote say, in Japanese. */
export const jaTexts = {
  ...jaReport.texts,
  title: '自由記述の確認',
  lead: '回答者が書いた文章を1件ずつ読み、公開するかどうかを決めます。個人が分かる部分は黒塗りにできますが、ほかの書き換えはできません。確認していない記述は公開されません。',
  apart:
    '記述は、職などの区分やほかの回答から切り離して保存しています。並び順は無作為で、同じ人が書いた記述どうしも結び付きません。',
  minimum: (count: number) =>
    `記述が${count}件以上ある設問だけを表示します。少ない記述からは、誰が書いたかが分かるおそれがあるためです。`,
  none: 'この調査には、文章を書く設問がありません。',
  places: '設問の一覧',
  progress: (reviewed: string, given: string) => `${reviewed} / ${given}件を確認`,
  released: (count: string) => `公開する記述 ${count}件`,
  review: '記述を確認する',
  reviewName: (title: string) => `「${title}」の記述を確認する`,
  back: '設問の一覧に戻る',
  listName: '記述（並び順に意味はありません）',
  numbered: (number: number) => `記述${number}`,
  states: { release: '公開する', withhold: '公開しない', none: '未確認' },
  release: '公開する',
  withhold: '公開しない',
  reopen: '未確認に戻す',
  spoken: (action: string, number: number) => `${action}（記述${number}）`,
  next: '次の未確認の記述へ',
  withholdRest: '残りはすべて公開しない',
  withheldRest: (count: string) => `未確認だった${count}件を「公開しない」にしました。`,
  undo: '元に戻す',
  undone: (count: string) => `${count}件を未確認に戻しました。`,
  allDone: 'すべて確認しました。',
  blacken: '一部を黒塗りにする',
  blackenHint:
    '伏せる部分を選んでから、「選んだ部分を黒塗りにする」を押してください。キーボードでは、Shiftキーを押しながら矢印キーで選べます。',
  blackenSelection: '選んだ部分を黒塗りにする',
  nothingSelected: '伏せる部分を選んでください。',
  blackened: '黒塗りにしました。',
  unblacken: '黒塗りをすべて取り消す',
  closeBlacken: '黒塗りを終える',
  original: '元の記述（公開されません）',
  reasons: {
    few: (count: number) =>
      `記述が${count}件に満たない（または記述がない）ため、内容も件数も、人事担当を含むどなたにも表示しません。`,
    attribute: () => '職などの区分と結び付く記述のため、内容も件数も、人事担当を含むどなたにも表示しません。',
    hidden: () => '元になる集計値を表示しないため、内容も件数も、人事担当を含むどなたにも表示しません。',
  } satisfies Record<TextsWithheldReason, (count: number) => string>,
  draftsLead:
    '確認して「公開する」とした記述だけが、集計表と一緒に公開されます。公開した後は変えられません。',
  listed: (published: string, given: string) => `記述 ${given}件のうち ${published}件を公開`,
  withheldTitle: '公開しない自由記述',
  withheldLead: '次の設問の記述は、内容も件数も公開しません。',
  publishedReasons: {
    few: (count: number) => `記述が${count}件に満たない（または記述がない）ため`,
    attribute: () => '職などの区分と結び付く記述のため',
    hidden: () => '元になる集計値を表示しないため',
  } satisfies Record<TextsWithheldReason, (count: number) => string>,
};
