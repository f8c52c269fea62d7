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

describe('a Node.js that is too old', () => {
  const asOld = (version: string) =>
    `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`;

  it.each(['12.22.0', '20.20.2', '23.11.0'])(
    '%s is told so in both languages, before anything of ours is read',
    async (version) => {
      const { stdout, stderr } = childNode(['--import', asOld(version), 'server/start.cjs']);
      const [out, err] = await Promise.all([buffer(stdout), buffer(stderr)]);
      expect(out.toString()).toBe('');
      expect(err.toString()).toBe(
        `Node.js ${version} では動きません。Node.js 24 以上で起動してください。\nKotae needs Node.js 24 or newer; this is ${version}.\n`,
      );
    },
  );

  /** What Node.js 12 does not read. */
  const newer = /=>|`|\b(?:const|let|class|async|await)\b|\?\.|\?\?|^import\b|^export\b/m;
  const code = (text: string) => text.replaceAll(/\/\/.*$/gm, '');

  it('can read the file that says so', () => {
    expect(code(readFileSync('server/start.cjs', 'utf8'))).not.toMatch(newer);
    expect(readFileSync('package.json', 'utf8')).toContain('"start": "node server/start.cjs"');
    for (const planted of ['const a = 1;', 'a?.b;', "import './main.ts';"]) expect(planted).toMatch(newer);
  });
});
