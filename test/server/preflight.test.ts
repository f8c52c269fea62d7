import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childNode } from '../child-node.ts';
import { temporaryDirectory } from './test-app.ts';

/** An install with the preflight and one file more, which it imports as the programs do. */
let install: ReturnType<typeof temporaryDirectory>;
const inInstall = (name: string) => join(install.path, name);

beforeEach(() => {
  install = temporaryDirectory();
  mkdirSync(inInstall('server'));
  mkdirSync(inInstall('node_modules'));
  copyFileSync('server/preflight.ts', inInstall('server/preflight.ts'));
  writeFileSync(inInstall('package.json'), '{ "type": "module" }');
  writeFileSync(inInstall('server/main.ts'), "import './preflight.ts';\nawait import('./rest.ts');\n");
  writeFileSync(inInstall('server/rest.ts'), "console.log('started');\n");
});
afterEach(() => install.dispose());

async function start() {
  const asByDefault = { NODE_COMPILE_CACHE: undefined, NODE_DISABLE_COMPILE_CACHE: undefined };
  const { stdout, stderr } = childNode([inInstall('server/main.ts')], asByDefault);
  const [out, err] = await Promise.all([buffer(stdout), buffer(stderr)]);
  return { out: out.toString(), err: err.toString() };
}
const cached = () =>
  readdirSync(inInstall('node_modules/.cache/kotae'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );

describe('the compile cache', () => {
  it('keeps what was imported after the preflight, beside the packages', async () => {
    expect(await start()).toEqual({ out: 'started\n', err: '' });
    expect(cached()).not.toEqual([]);
  });

  it('keeps nothing of what is imported at the top', async () => {
    writeFileSync(inInstall('server/main.ts'), "import './preflight.ts';\nimport './rest.ts';\n");
    expect(await start()).toEqual({ out: 'started\n', err: '' });
    expect(cached()).toEqual([]);
  });

  it('is done without where it cannot be written', async () => {
    writeFileSync(inInstall('node_modules/.cache'), 'a file where a directory should be');
    expect(await start()).toEqual({ out: 'started\n', err: '' });
  });

  it.each(['server/main.ts', 'server/cli.ts'])('%s imports nothing else at its top', (program) => {
    const source = readFileSync(program, 'utf8');
    expect(source.match(/^(?:import|export)\b.*/gm)).toEqual(["import './preflight.ts';"]);
  });
});
