import { array, assert, integer, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordArcsGeometry } from '../../../../analysis/report/charts/word-arcs.geometry.ts';
import { wordMap, type WordMap } from '../../../../analysis/report/topics/word-map.ts';
import '../../../seed.ts';

const minimum = { minimumCount: 10 };
const vocabulary = ['会議', '研修', '残業', '窓口', 'ict', '𠮷', '<script>', '=cmd|'];

const texts = array(subarray(vocabulary), { minLength: 25, maxLength: 60 });

function writers(words: readonly string[][], wanted: readonly string[]): number {
  return words.filter((text) => wanted.every((word) => text.includes(word))).length;
}

/** What is named in a map although fewer than ten wrote it, or fewer than ten did not. */
function tooFew(map: WordMap, words: readonly string[][]): string[] {
  const named = [
    ...map.words.map(({ word }) => [word]),
    ...map.pairs.map(({ first, second }) => [first, second]),
  ];
  return named
    .filter((one) => writers(words, one) < 10 || words.length - writers(words, one) < 10)
    .map((one) => one.join(' '));
}

describe('words that people wrote', () => {
  it('are named where ten wrote them and ten did not, pairs too, with numbers in tens', () => {
    assert(
      property(texts, (words) => {
        const map = wordMap(words, minimum);
        expect(tooFew(map, words)).toEqual([]);
        for (const { count } of [...map.words, ...map.pairs]) expect(count % 10).toBe(0);
        for (const { closeness } of map.pairs) expect(closeness).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a twin that names what nine wrote is caught', () => {
    const words = [
      ...Array.from({ length: 9 }, () => ['会議', '残業']),
      ...Array.from({ length: 20 }, () => ['研修']),
    ];
    const leaky: WordMap = {
      textCount: words.length,
      words: [{ word: '会議', count: 9 }],
      pairs: [{ first: '会議', second: '残業', count: 9, closeness: 1 }],
    };
    expect(tooFew(leaky, words)).toEqual(['会議', '会議 残業']);
    expect(tooFew(wordMap(words, minimum), words)).toEqual([]);
  });

  it('nothing hangs on a number that is not shown: order, choice and closeness stay within a step', () => {
    const world = (a: number, b: number, rare: number) => [
      ...Array.from({ length: a }, () => ['窓口']),
      ...Array.from({ length: b }, () => ['会議']),
      ...Array.from({ length: 12 }, () => ['研修', '残業']),
      ...Array.from({ length: rare }, () => ['架空課']),
      ...Array.from({ length: 80 - a - b - 12 - rare }, () => []),
    ];
    expect(wordMap(world(19, 11, 3), minimum)).toEqual(wordMap(world(11, 19, 9), minimum));
    expect(wordMap(world(19, 11, 3), minimum)).not.toEqual(wordMap(world(20, 11, 3), minimum));
  });

  it('a word is counted once a writer, however often it is written', () => {
    const words = [
      ...Array.from({ length: 9 }, () => ['会議', '会議']),
      ...Array.from({ length: 20 }, () => []),
    ];
    expect(wordMap(words, minimum).words).toEqual([]);
  });
});

describe('the picture of them', () => {
  it('has every word once, beneath each other, and arcs within its width', () => {
    assert(
      property(texts, integer({ min: 256, max: 1200 }), (words, width) => {
        const map = wordMap(words, minimum);
        const geometry = wordArcsGeometry(map, width);
        expect(geometry === null).toBe(map.pairs.length === 0);
        if (geometry === null) return;
        const drawn = geometry.words.map(({ word }) => word);
        expect(new Set(drawn).size).toBe(drawn.length);
        const inPairs = new Set(map.pairs.flatMap(({ first, second }) => [first, second]));
        expect(new Set(drawn)).toEqual(inPairs);
        const rows = geometry.words.map(({ y }) => y);
        rows.slice(1).forEach((y, place) => expect(y - (rows[place] ?? 0)).toBeGreaterThanOrEqual(20));
        for (const { path } of geometry.arcs) {
          const [, start = 0, control = 0] = /^M([\d.]+),.* C([\d.]+),/.exec(path)?.map(Number) ?? [];
          expect(start + (control - start) * 0.75).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
