import type { MomentKind, MomentTrouble } from '../../../server/contract/calendar.ts';

/** What HR's first page says of what happens by itself, in Japanese; pages that plan it bring more words along. */
export const jaCalendar = {
  kinds: {
    open: '受付を始める',
    invitation: '招待のメールを送る',
    reminder: '督促のメールを送る',
    close: '締め切る',
  } satisfies Record<MomentKind, string>,
  troubles: {
    overtaken: '後に予定していた督促の日になったため、まとめました。',
    'days-over': '日程が過ぎました。',
    'reminded-recently': '前の督促から3日たっていませんでした。',
    'nobody-to-mail': '送る相手がいませんでした。',
    'nobody-invited': '招待した人がいません。名簿を読み込むと、1時間以内に行います。',
    'no-mail-server': 'メールの送信が設定されていません。設定すると、1時間以内に行います。',
    'mail-under-way': 'ほかのメールを送り終わると、1時間以内に行います。',
    'mail-stopped': 'メールサーバーに送れず、途中で止まりました。1時間ごとに続きから送ります。',
    'paper-unfinished':
      '登録していない紙の回答の束があります。登録するか破棄すると、1時間以内に締め切ります。',
  } satisfies Record<MomentTrouble, string>,
  seriesList: {
    listTitle: 'くり返す調査',
    rhythm: (months: number, rounds: number) => `${months}か月ごと、全${rounds}回`,
    partsOf: (parts: number) => `（設問は${parts}組が順番）`,
    next: (round: number, made: string, opens: string) =>
      `第${round}回：${made}に準備中の調査を作り、${opens}に回答を始めます。`,
    over: 'すべての回を作りました。',
    stopped: (made: number) => `止めています（第${made}回まで）。`,
    stop: '次の回を作らない',
    resume: '再開する',
    stopOf: (title: string) => `「${title}」の次の回を作らない`,
    resumeOf: (title: string) => `「${title}」を再開する`,
  },
  home: {
    previous: '前回',
    next: '自動で行うこと',
    upcoming: (day: string, what: string) => `${day} ${what}`,
    waits: (what: string, title: string, trouble: string) =>
      `「${title}」の「${what}」が待っています。${trouble}`,
    missed: (what: string, title: string) =>
      `「${title}」の「${what}」を行えませんでした。予定を確かめてください。`,
    opensToday: (title: string) => `「${title}」は、今日が受付を始める日です。受付を始めてください。`,
    inviteFirst: (title: string) => `「${title}」に招待する職員の名簿を読み込んでください。`,
    closesToday: (title: string) => `「${title}」は、今日が締切日です。`,
    itself: (day: string, what: string) => `${day}に自動で「${what}」を行います。`,
  },
};
