import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentHash } from '../../../server/content-hash.ts';

it('a shipped version never changes: a change is a new version in a new file', async () => {
  const lines = globSync('surveys/definitions/*/*.json')
    .toSorted()
    .map((file) => `${contentHash(JSON.parse(readFileSync(file, 'utf8')))}  ${file.replaceAll('\\', '/')}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('../../golden/definition-hashes.txt');
});
