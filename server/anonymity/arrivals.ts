import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Delivery } from '../store/responses/response-file.ts';

/** How much is asked: three answers, many of which share a page of the file, or twenty-five. */
export type Length = 'short' | 'long';

/**
 * The deliveries of one small group in the order in which its members took their tickets, and then answered. No two
 * answer alike, so that the judge can tell them apart.
 */
export function arrivals(random: RandomGenerator, groupSize: number, length: Length): Delivery[] {
  const bytes = (count: number): Buffer =>
    Buffer.from(Array.from({ length: count }, () => uniformInt(random, 0, 255)));
  const itemCount = length === 'short' ? 3 : 25;
  const given = new Set<string>();
  const answers = (): string => {
    for (;;) {
      const sheet = JSON.stringify(
        Object.fromEntries(
          Array.from({ length: itemCount }, (_, item) => [`item${item + 1}`, uniformInt(random, 1, 10)]),
        ),
      );
      if (given.has(sheet)) continue;
      given.add(sheet);
      return sheet;
    }
  };
  return Array.from({ length: groupSize }, () => {
    const message = bytes(64);
    return {
      response: {
        key: bytes(16),
        answers: answers(),
        texts: [],
      },
      proof: {
        kind: 'ticket' as const,
        key: createHash('sha256').update(message).digest(),
        ticket: {
          stratum: '1',
          message: message.toString('base64url'),
          signature: bytes(256).toString('base64url'),
        },
      },
    };
  });
}
