import { i32, v128, whileTrue, type Code, type Local, type WasmFunction } from './wasm-module.ts';

const wordBytes = 16;
const stepWords = 8;

/** What one combination of planes has been counted to: ones, twos and fours wait to be made eights (Harley-Seal). */
interface Counter {
  ones: Local;
  twos: Local;
  fours: Local;
  total: Local;
  /** Carries of the first half of a step. */
  earlyTwos: Local;
  earlyFours: Local;
}

/**
 * Counts the cases of every combination of some planes in one pass, run by run: the counter of combination s (bit p:
 * plane p is set) is of those who have at least the bits of s, among those whose bit is set in every condition. Eight
 * words become one that is counted, and the planes are read once for all combinations.
 *
 * Shape    parameters: the planes, the conditions (places in memory), runs, runsEnd, out. A run is three words: from, to
 *          (bytes into a plane, whole words), place (bytes into out). Counters of 32 bits, each added to what is there;
 *          from combination 0 on where there are conditions, else from 1 on: how many there are in all is known.
 * @example countCombinations(3, 1).parameterCount // => 7
 */
export function countCombinations(planeCount: number, conditionCount: number): WasmFunction {
  const combinations = Array.from({ length: 1 << planeCount }, (_, index) => index).slice(
    conditionCount === 0 ? 1 : 0,
  );
  return {
    name: `count${planeCount}of${conditionCount}`,
    parameterCount: planeCount + conditionCount + 3,
    body: (parameters, local) => {
      const read = parameters
        .slice(0, -3)
        .map((place) => ({ place, even: local('v128'), odd: local('v128') }));
      const [runs, runsEnd, out] = parameters.slice(-3) as [Local, Local, Local];
      const [from, to, stepsEnd, place] = [local('i32'), local('i32'), local('i32'), local('i32')];
      const [either, carry, second] = [local('v128'), local('v128'), local('v128')];
      const counters = combinations.map((combination) => ({
        combination,
        counter: counterOf(local),
      }));

      const isMeant = (combination: number, index: number): boolean =>
        index >= planeCount || ((combination >>> index) & 1) === 1;
      const word = (combination: number, half: 'even' | 'odd'): Code =>
        read
          .filter((_, index) => isMeant(combination, index))
          .map((own) => own[half].get)
          .reduce((both, own) => v128.and(both, own));
      const loaded = (own: Local, index: number): Code =>
        v128.load(i32.add(own.get, from.get), index * wordBytes);
      /** A full adder of each bit: `low` keeps the sum, what is carried goes to `into`. */
      const add = (low: Local, [a, b]: [Code, Code], into: Local): Code => [
        second.set(b),
        either.set(v128.xor(low.get, a)),
        into.set(v128.or(v128.andNot(low.get, either.get), v128.and(either.get, second.get))),
        low.set(v128.xor(either.get, second.get)),
      ];
      const pair = (index: number): Code => [
        ...read.flatMap((own) => [
          own.even.set(loaded(own.place, 2 * index)),
          own.odd.set(loaded(own.place, 2 * index + 1)),
        ]),
        ...counters.map(({ combination, counter }): Code => {
          const { ones, twos, fours, total, earlyTwos, earlyFours } = counter;
          const words: [Code, Code] = [word(combination, 'even'), word(combination, 'odd')];
          if (index % 2 === 0) return add(ones, words, earlyTwos);
          const twoPairs = add(twos, [earlyTwos.get, carry.get], index === 1 ? earlyFours : carry);
          if (index === 1) return [add(ones, words, carry), twoPairs];
          return [
            add(ones, words, carry),
            twoPairs,
            add(fours, [earlyFours.get, carry.get], carry),
            total.set(v128.add(total.get, onesInLanes(carry.get))),
          ];
        }),
      ];
      const single: Code = [
        ...read.map((own) => own.even.set(loaded(own.place, 0))),
        ...counters.map(({ combination, counter: { total } }) =>
          total.set(v128.add(total.get, onesInLanes(word(combination, 'even')))),
        ),
        from.set(i32.add(from.get, i32.of(wordBytes))),
      ];
      const run: Code = [
        from.set(i32.load(runs.get)),
        to.set(i32.load(runs.get, 4)),
        place.set(i32.add(out.get, i32.load(runs.get, 8))),
        stepsEnd.set(
          i32.add(from.get, i32.and(i32.subtract(to.get, from.get), i32.of(-stepWords * wordBytes))),
        ),
        ...counters.flatMap(({ counter: { ones, twos, fours, total } }) =>
          [ones, twos, fours, total].map((own) => own.set(v128.zero)),
        ),
        whileTrue(i32.isBelow(from.get, stepsEnd.get), [
          ...[0, 1, 2, 3].map(pair),
          from.set(i32.add(from.get, i32.of(stepWords * wordBytes))),
        ]),
        ...counters.flatMap(({ counter: { ones, twos, fours, total } }) =>
          [fours, twos, ones].map((low) =>
            total.set(v128.add(v128.add(total.get, total.get), onesInLanes(low.get))),
          ),
        ),
        whileTrue(i32.isBelow(from.get, to.get), single),
        ...counters.map(({ counter: { total } }, index) =>
          i32.store(place.get, i32.add(i32.load(place.get, 4 * index), sumOfLanes(total.get)), 4 * index),
        ),
        runs.set(i32.add(runs.get, i32.of(12))),
      ];
      return whileTrue(i32.isBelow(runs.get, runsEnd.get), run);
    },
  };
}

function counterOf(local: (type: 'v128') => Local): Counter {
  return {
    ones: local('v128'),
    twos: local('v128'),
    fours: local('v128'),
    total: local('v128'),
    earlyTwos: local('v128'),
    earlyFours: local('v128'),
  };
}

/** Bits counted in four lanes of 32: no group is so large that they overflow. */
const onesInLanes = (bits: Code): Code => v128.addWordPairs(v128.addBytePairs(v128.onesOfBytes(bits)));

const sumOfLanes = (bits: Code): Code =>
  [1, 2, 3].reduce<Code>((sum, lane) => i32.add(sum, v128.lane(bits, lane)), v128.lane(bits, 0));
