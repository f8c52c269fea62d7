import type { Rotation } from '../schema/rotation.ts';

/**
 * Which part of a rotation has its turn in a round, from 1; its place, from 0.
 *
 * Throws   "a round is counted from 1".
 *
 * @example partOfRound({ parts: [['a'], ['b'], ['c']] }, 4) // => 0
 */
export function partOfRound({ parts }: Rotation, round: number): number {
  if (!Number.isInteger(round) || round < 1) throw new RangeError('a round is counted from 1');
  return (round - 1) % parts.length;
}
