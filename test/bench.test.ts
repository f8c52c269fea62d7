import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { childNode } from './child-node.ts';

it('the measurements load outside a test, and say which there are', async () => {
  const child = childNode(['test/bench/run.ts', 'nothing']);
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(said).toContain('no bench called nothing; there are: collection, tickets, page');
});
