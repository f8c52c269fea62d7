import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { WordMap } from '../../../analysis/report/topics/word-map.ts';
import { runInBackground, type BackgroundJob, type Limits } from './run-in-background.ts';

export interface WordsWork {
  task: Pick<PublishedTexts, 'texts' | 'minimumCount'>;
  progress: never;
  result: WordMap;
}

/** Two milliseconds a text: far beyond any list that somebody reviewed. */
const wordsLimits: Limits = { milliseconds: 2 * 60_000, megabytes: 1024 };

/** Finds the words of published texts in a thread of its own, which takes the dictionary out of memory with it. */
export function wordsInBackground(
  { texts, minimumCount }: WordsWork['task'],
  limits: Limits = wordsLimits,
): BackgroundJob<WordMap> {
  return runInBackground<WordsWork>('words-worker.ts', { texts, minimumCount }, () => undefined, limits);
}
