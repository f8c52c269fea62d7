import type { Language } from './language.ts';

/** What stands between words, by language. */
export const punctuation: Record<
  Language,
  { comma: string; colon: string; sentenceGap: string; inBrackets: (words: string) => string }
> = {
  ja: { comma: '、', colon: '：', sentenceGap: '', inBrackets: (words) => `（${words}）` },
  en: { comma: ', ', colon: ': ', sentenceGap: ' ', inBrackets: (words) => `(${words})` },
};
