import { wordMap } from '../../../analysis/report/topics/word-map.ts';
import { contentWords } from '../topics/content-words.ts';
import { loadTokenizer } from '../topics/tokenize.ts';
import { workInBackground } from './work-in-background.ts';
import type { WordsWork } from './words-in-background.ts';

await workInBackground<WordsWork>(async ({ texts, minimumCount }) => {
  const tokenize = loadTokenizer();
  return wordMap(
    texts.map((text) => contentWords(tokenize(text))),
    { minimumCount },
  );
});
