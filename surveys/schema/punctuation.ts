import type { Language } from './language.ts';

/** What stands between words, by language. */
export const punctuation: Record<Language, { comma: string; colon: string; sentenceGap: string }> = {
  ja: { comma: '、', colon: '：', sentenceGap: '' },
  en: { comma: ', ', colon: ': ', sentenceGap: ' ' },
};
