import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { attackOf, type Attack } from './attack.ts';
import { arrivals, type Length } from './arrivals.ts';
import { ownCollections, sabotagedCollections } from './collections.ts';
import type { Evidence } from './evidence.ts';
import { guessedOrder } from './guessed-order.ts';
import { linkage } from './linkage.ts';

const groupSizes = [20, 42];
const lengths: Length[] = ['short', 'long'];

/**
 * Lets the adversary loose on many small groups whose members answer in the order in which they took their tickets,
 * and who tells it that order: against Kotae's own files and against each sabotaged one.
 * Unit     one world for each group size and length, `worldCount` times.
 */
export function linkingAdversary(worldCount: number, seed: number): Attack[] {
  const directory = mkdtempSync(join(tmpdir(), 'kotae-audit-'));
  try {
    return [
      ...Object.entries(ownCollections(randomBytes)).map(([name, collect]) => ({
        name,
        collect,
        isSabotaged: false,
      })),
      ...Object.entries(sabotagedCollections).map(([name, collect]) => ({
        name,
        collect,
        isSabotaged: true,
      })),
    ].map(({ name, collect, isSabotaged }) => {
      const random = xoroshiro128plus(seed);
      const linkages = [];
      for (let world = 0; world < worldCount; world += 1) {
        for (const size of groupSizes) {
          for (const length of lengths) {
            const deliveries = arrivals(random, size, length);
            const truth = deliveries.map(({ response }) => Buffer.from(response.answers));
            const evidence = collect(directory, deliveries);
            const found = linkage(truth, answersInOrder(evidence, guessedOrder(evidence)));
            linkages.push({ size, ...found });
          }
        }
      }
      return attackOf(name, isSabotaged, linkages);
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Keys are drawn anew when a file is sealed: what tells the judge whose row it is are the answers, which nobody shares. */
function answersInOrder({ keys, answers }: Evidence, order: readonly Buffer[]): Buffer[] {
  const answersOf = new Map(keys.map((key, index) => [key.toString('hex'), answers[index] ?? '']));
  return order.map((key) => Buffer.from(answersOf.get(key.toString('hex')) ?? ''));
}
