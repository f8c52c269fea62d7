import { expect, it } from 'vitest';
import { watchingAdversary } from '../../../server/anonymity/watching-adversary.ts';

it('whoever copies the files of an open wave, or reads its counts, links nobody where tickets come first', async () => {
  const attacks = await watchingAdversary(3, 20261130);
  expect(attacks.map(({ collection, isLinked }) => [collection, isLinked])).toEqual([
    ['files copied twice a second, ticket window', false],
    ['public counts read twice a second', false],
    // The sabotaged twins; the first of them is a wave that HR may open, and whose contract says so.
    ['files copied, no window (contract says so)', true],
    ['files copied, answers in order of tickets', true],
    ['public counts that move at once', true],
  ]);
  const atOneGo = attacks.find(({ collection }) => collection.includes('no window'));
  expect(atOneGo?.hitProportion).toBeGreaterThan(0.5);
});
