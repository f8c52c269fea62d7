import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivals } from '../../../server/anonymity/arrivals.ts';
import { linkingAdversary } from '../../../server/anonymity/linking-adversary.ts';
import { ownCollections, sabotagedCollections } from '../../../server/anonymity/collections.ts';
import { linkage, tauVariance } from '../../../server/anonymity/linkage.ts';
import { drawnKeys } from '../drawn-keys.ts';
import { maskedCounters } from '../masked-counters.ts';
import { temporaryDirectory } from '../test-app.ts';

describe('the adversary', () => {
  it('links nobody on what Kotae keeps, and finds out every sabotage', () => {
    const attacks = linkingAdversary(4, 20261121);
    expect(attacks.filter(({ isLinked }) => isLinked).map(({ collection }) => collection)).toEqual(
      Object.keys(sabotagedCollections),
    );
    expect(attacks.filter(({ isSabotaged }) => !isSabotaged)).toHaveLength(3);
  });

  it('measures linkage: all, none reversed, and the spread of chance', () => {
    const keys = Array.from({ length: 20 }, (_, index) => Buffer.from([index]));
    expect(linkage(keys, keys)).toEqual({ hitCount: 20, tau: 1 });
    expect(linkage(keys, keys.toReversed())).toEqual({ hitCount: 0, tau: -1 });
    // Kendall: 2(2n + 5) / 9n(n - 1).
    expect(tauVariance(20)).toBeCloseTo(90 / 3420, 10);
  });
});

describe('the bytes of the file', () => {
  let directory: ReturnType<typeof temporaryDirectory>;
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => directory.dispose());

  const deliveries = arrivals(xoroshiro128plus(1), 42, 'long');

  // A row that was not rewritten yet lies anywhere: that is chance's doing, and not the order's.
  const atRest = ['open, rewritten after each response', 'closed and sealed'];
  it.each(atRest)('are the same for any order: %s', (name) => {
    const collect: (typeof sabotagedCollections)[string] = (path, order) =>
      (ownCollections(drawnKeys())[name] ?? (() => expect.fail(name)))(path, order);
    const forwards = maskedCounters(collect(directory.path, deliveries).file);
    const backwards = maskedCounters(collect(directory.path, deliveries.toReversed()).file);
    expect(forwards.equals(backwards)).toBe(true);
  });

  const inFile = ['rows left as inserted', 'an autoincrement key', 'a time column'];
  it.each(inFile)('tell the order if sabotaged: %s', (name) => {
    const collect = sabotagedCollections[name] ?? (() => expect.fail(name));
    const forwards = maskedCounters(collect(directory.path, deliveries).file);
    const backwards = maskedCounters(collect(directory.path, deliveries.toReversed()).file);
    expect(forwards.equals(backwards)).toBe(false);
  });
});
