import { describe, expect, it } from 'vitest';
import { shownCount } from '../../../../analysis/report/topics/shown-count.ts';

type Show = (count: number, of: number, minimum: { minimumCount: number }) => number | null;

interface Sizes {
  lower: number;
  upper: number;
}

/** What sizes a set can have in all worlds that look the same to a reader; every set by what is shown of its world. */
function possibleSizes(worlds: Iterable<{ shown: (number | null)[]; sets: Record<string, number> }>) {
  const known = new Map<string, Sizes>();
  for (const { shown, sets } of worlds) {
    for (const [name, size] of Object.entries(sets)) {
      const key = `${name} of ${shown.join('/')}`;
      const { lower, upper } = known.get(key) ?? { lower: size, upper: size };
      known.set(key, { lower: Math.min(lower, size), upper: Math.max(upper, size) });
    }
  }
  return [...known];
}

/**
 * Of two shown numbers whose sets lie one within the other (a narrower and a wider rule; one rule before and after a
 * change): where certainly somebody, and certainly fewer than the minimum, are between them. And where certainly fewer
 * than the minimum did not write of a topic that is shown.
 */
function smallDifferences(show: Show, textCount: number, minimumCount: number): string[] {
  function* worlds() {
    for (let wider = 0; wider <= textCount; wider += 1) {
      for (let inner = 0; inner <= wider; inner += 1) {
        const shown = [inner, wider].map((count) => show(count, textCount, { minimumCount }));
        const sets = {
          ...(!shown.includes(null) && { between: wider - inner }),
          ...(shown[1] !== null && { outside: textCount - wider }),
        };
        yield { shown, sets };
      }
    }
  }
  return possibleSizes(worlds())
    .filter(([set, { lower, upper }]) => upper < minimumCount && (lower >= 1 || set.startsWith('outside')))
    .map(([set]) => set);
}

/**
 * What follows exactly of few people where a reader sees two topics, those who wrote of both and those who wrote of
 * either, knows how many texts there are, and uses that hidden numbers are hidden.
 */
function exactSizes(show: Show, textCount: number, minimumCount: number): string[] {
  function* worlds() {
    for (let first = 0; first <= textCount; first += 1) {
      for (let second = 0; first + second <= textCount; second += 1) {
        for (let both = 0; first + second + both <= textCount; both += 1) {
          const counts = [first + both, second + both, both, first + second + both];
          yield {
            shown: counts.map((count) => show(count, textCount, { minimumCount })),
            sets: { first, second, both, neither: textCount - first - second - both },
          };
        }
      }
    }
  }
  return possibleSizes(worlds())
    .filter(([, { lower, upper }]) => lower === upper && lower >= 1 && upper < minimumCount)
    .map(([set]) => set);
}

const workedOut = (...world: Parameters<typeof exactSizes>): string[] => [
  ...smallDifferences(...world),
  ...exactSizes(...world),
];

const sizes = [
  [28, 10],
  [45, 10],
  [48, 15],
  [60, 20],
] as const;

describe('numbers of writers', () => {
  it.each(sizes)('of %i texts, none of fewer than %i: nothing small follows', (textCount, minimumCount) => {
    expect(workedOut(shownCount, textCount, minimumCount)).toEqual([]);
  });

  const twins: Record<string, Show> = {
    'exact numbers from ten on': (count, of) => (count < 10 || of - count < 10 ? null : count),
    'rounded, but those who did not write are forgotten': (count) =>
      count < 10 ? null : 10 * Math.floor(count / 10),
    'rounded to five': (count, of) => (count < 10 || of - count < 10 ? null : 5 * Math.floor(count / 5)),
  };
  it.each(Object.entries(twins))('a twin is caught: %s', (_, show) => {
    expect(workedOut(show, 45, 10)).not.toEqual([]);
  });

  it('steps follow the minimum of the wave', () => {
    const of30 = (count: number) => shownCount(count, 200, { minimumCount: 30 });
    expect([29, 30, 59, 60, 170, 171].map(of30)).toEqual([null, 30, 30, 60, 150, null]);
  });
});
