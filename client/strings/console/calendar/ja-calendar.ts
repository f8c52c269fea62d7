import type { MomentKind } from '../../../../server/contract/fieldwork/calendar.ts';

/** What HR's first page says of what happens by itself, in Japanese; pages that plan it bring more words along. */
export const jaCalendar = {
  kinds: {
    open: '受付を始める',
    invitation: '招待のメールを送る',
    reminder: '督促のメールを送る',
    close: '締め切る',
  } satisfies Record<MomentKind, string>,
  home: {
    previous: '前回',
    next: '自動で行うこと',
    upcoming: (day: string, what: string) => `${day} ${what}`,
    waits: (what: string, title: string) =>
      `「${title}」の「${what}」が待っています。何を待っているかを確かめてください。`,
    missed: (what: string, title: string) =>
      `「${title}」の「${what}」を行えませんでした。予定を確かめてください。`,
    opensToday: (title: string) => `「${title}」は、今日が受付を始める日です。受付を始めてください。`,
    inviteFirst: (title: string) => `「${title}」に招待する職員の名簿を読み込んでください。`,
    closesToday: (title: string) => `「${title}」は、今日が締切日です。`,
    itself: (day: string, what: string) => `${day}に自動で「${what}」を行います。`,
  },
};
