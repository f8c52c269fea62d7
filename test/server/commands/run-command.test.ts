import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const kotae = (...words: string[]) => promisify(execFile)(process.execPath, ['server/cli.ts', ...words]);

it('--version prints the version of the package, and nothing else', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await kotae('--version')).toEqual({ stdout: `${version}\n`, stderr: '' });
});

it('a word that it does not know is one line, and exit code 1', async () => {
  await expect(kotae('nonsense')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: "error: unknown command 'nonsense'\n",
  });
});
