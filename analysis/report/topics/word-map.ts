import { shownCount } from './shown-count.ts';

/** Words that many wrote, and which of them were written together. */
export interface WordMap {
  textCount: number;
  /** The most written first; among as many as are shown, by the alphabet. */
  words: WordCount[];
  /** The closest first. */
  pairs: WordPair[];
}

export interface WordCount {
  word: string;
  /** As it is shown (`shownCount`). */
  count: number;
}

export interface WordPair {
  first: string;
  second: string;
  /** Who wrote both, as it is shown. */
  count: number;
  /** Jaccard: who wrote both, of those who wrote either; of the numbers that are shown. 0 to 1. */
  closeness: number;
}

const mostWordsShown = 60;
const mostPairsShown = 60;

/**
 * The words of texts, each counted once a writer. Nothing in it hangs on a number that is not shown: neither the order
 * nor what is left out at the end.
 *
 * Shape    words: the words of each text, in any order, repeated or not.
 * Base     all texts.
 * @example wordMap([...Array(10).fill(['会議', '残業']), ...Array(12).fill(['研修'])], { minimumCount: 10 }).pairs // => [{ first: '会議', second: '残業', count: 10, closeness: 1 }]
 */
export function wordMap(words: readonly (readonly string[])[], minimum: { minimumCount: number }): WordMap {
  const texts = words.map((ofText) => [...new Set(ofText)]);
  const shown = (counts: Map<string, number>): Map<string, number> =>
    new Map(
      [...counts].flatMap(([key, count]) => {
        const value = shownCount(count, texts.length, minimum);
        return value === null ? [] : [[key, value]];
      }),
    );
  const counts = shown(countEach(texts));
  const listed = [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((a, b) => b.count - a.count || compare(a.word, b.word))
    .slice(0, mostWordsShown);
  const kept = new Set(listed.map(({ word }) => word));
  const together = shown(countEach(texts.map((ofText) => pairsOf(ofText.filter((word) => kept.has(word))))));
  const pairs = [...together]
    .map(([key, count]) => {
      const [first = '', second = ''] = key.split('\n');
      const either = (counts.get(first) ?? count) + (counts.get(second) ?? count) - count;
      return { first, second, count, closeness: count / either };
    })
    .toSorted((a, b) => b.closeness - a.closeness || compare(a.first + a.second, b.first + b.second))
    .slice(0, mostPairsShown);
  return { textCount: texts.length, words: listed, pairs };
}

function countEach(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const one of list) {
      const before = counts.get(one);
      counts.set(one, before === undefined ? 1 : before + 1);
    }
  }
  return counts;
}

function pairsOf(words: readonly string[]): string[] {
  const sorted = words.toSorted(compare);
  return sorted.flatMap((first, place) => sorted.slice(place + 1).map((second) => `${first}\n${second}`));
}

/** By code units: the same in every place. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
