import type { Language } from '../../surveys/schema/local-text.ts';

interface SharedTerminalWords {
  title: string;
  warning: (seconds: number) => string;
  goOn: string;
}

/** What a shared terminal says when nobody has touched it for a while. */
export const sharedTerminalWords: Record<Language, SharedTerminalWords> = {
  ja: {
    title: 'まだ回答していますか',
    warning: (seconds) => `操作がないため、あと${seconds}秒で回答を消し、はじめの画面に戻ります。`,
    goOn: '続ける',
  },
  en: {
    title: 'Are you still answering?',
    warning: (seconds) =>
      `Nothing was pressed for a while: in ${seconds} seconds your answers are erased and the first page comes back.`,
    goOn: 'Go on',
  },
};
