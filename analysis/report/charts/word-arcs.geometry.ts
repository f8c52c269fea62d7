import type { WordMap } from '../topics/word-map.ts';

export interface WordArcsGeometry {
  width: number;
  height: number;
  words: { word: string; x: number; y: number; radius: number }[];
  /** Thicker where more wrote both. */
  arcs: { path: string; width: number; isClose: boolean }[];
}

const rowHeight = 26;
const margin = 12;
const mostWordsDrawn = 24;
const largestRadius = 9;

/**
 * 共起ネットワーク as arcs: words that were written together stand below each other, those that belong together in
 * neighbourhood, and an arc joins each pair at their right. Nothing overlaps on a phone or in print, and lines differ by
 * thickness and dashes, so that no colour is needed. Null where nothing was written together.
 *
 * @example wordArcsGeometry({ textCount: 30, words: [{ word: 'a', count: 10 }], pairs: [] }, 320) // => null
 */
export function wordArcsGeometry({ words, pairs }: WordMap, width: number): WordArcsGeometry | null {
  if (pairs.length === 0) return null;
  const counts = new Map(words.map((one) => [one.word, one]));
  const order = wordsInOrder(pairs)
    .flatMap((word) => counts.get(word) ?? [])
    .slice(0, mostWordsDrawn);
  const x = Math.round(Math.min(width * 0.5, 240));
  const room = width - x - margin;
  const highest = Math.max(...order.map(({ count }) => count));
  const placed = order.map(({ word, count }, place) => ({
    word,
    x,
    y: margin + rowHeight * (place + 0.5),
    radius: Math.max(3, largestRadius * Math.sqrt(count / highest)),
  }));
  const yOf = new Map(placed.map(({ word, y }) => [word, y]));
  const longest = Math.max(1, order.length - 1) * rowHeight;
  const most = Math.max(...pairs.map(({ count }) => count));
  return {
    width,
    height: 2 * margin + rowHeight * order.length,
    words: placed,
    arcs: pairs.flatMap(({ first, second, count, closeness }) => {
      const [one, other] = [yOf.get(first), yOf.get(second)];
      // Of a word beyond those that are drawn.
      if (one === undefined || other === undefined) return [];
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      // A cubic curve reaches three quarters of the way to its control points.
      const reach = Math.min(room, 24 + (room - 24) * ((to - from) / longest)) / 0.75;
      return [
        {
          path: `M${x},${from} C${x + reach},${from} ${x + reach},${to} ${x},${to}`,
          width: 1 + (4 * count) / most,
          isClose: closeness >= 0.5,
        },
      ];
    }),
  };
}

/** Each word below one that it was written with, the closest pairs first. */
function wordsInOrder(pairs: WordMap['pairs']): string[] {
  const chains: string[][] = [];
  const chainOf = (word: string): string[] | undefined => chains.find((chain) => chain.includes(word));
  for (const { first, second } of pairs) {
    const [one, other] = [chainOf(first), chainOf(second)];
    if (one === undefined && other === undefined) chains.push([first, second]);
    else if (one !== undefined && other === undefined) one.push(second);
    else if (one === undefined && other !== undefined) other.push(first);
    else if (one !== undefined && other !== undefined && one !== other) {
      one.push(...other);
      chains.splice(chains.indexOf(other), 1);
    }
  }
  return chains.flat();
}
