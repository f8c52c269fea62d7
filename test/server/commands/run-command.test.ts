import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runKotae } from '../../child-node.ts';

it('--version prints the version of the package, and nothing else', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await runKotae(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it('a word that it does not know is one line, and exit code 1', async () => {
  expect(await runKotae(['nonsense'])).toEqual({
    code: 1,
    out: '',
    err: "error: unknown command 'nonsense'\n",
  });
});
