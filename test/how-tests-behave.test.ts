import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  /** What no test may do by itself … */
  is: RegExp;
  /** … but the files that do it for all. */
  besides: string[];
  planted: string[];
}

const rules: Record<string, Rule> = {
  'sets a time limit of its own': {
    is: /^(?!.*\blimits\.).*timeout|^\s*\}, [\d_]+\);|\bvi\.wait(?:For|Until)\b/gim,
    besides: ['test/limits.ts', 'test/eventually.ts'],
    planted: [
      "it('answers', { timeout: 60_000 }, async () => undefined);",
      "it('answers', async () => {\n}, 60_000);",
      'await page.getByText(words).waitFor({ timeout: 5000 });',
      'await new Promise((resolve) => setTimeout(resolve, 200));',
      'await page.waitForTimeout(200);',
      'await fetch(url, { signal: AbortSignal.timeout(1000) });',
      'await vi.waitFor(() => expect(log).toHaveBeenCalled());',
    ],
  },
  'leaves a process to itself': {
    is: /node:child_process|\.launch(?:Server|PersistentContext)?\(/g,
    besides: [
      'test/child-node.ts',
      'test/end-to-end/shared-browser.ts',
      'test/parent-that-stays.ts',
      'test/server/postgres/cluster-process.ts',
      // Benches have no browser to share.
      'test/bench/first-visit.ts',
      'test/bench/overview.ts',
    ],
    planted: ["import { spawn } from 'node:child_process';", 'await chromium.launch();'],
  },
  'leaves anything to chance': {
    is: /\bMath\.random\b|\bconfigureGlobal\b/g,
    besides: ['test/seed.ts'],
    planted: ['const one = list[Math.floor(Math.random() * list.length)];'],
  },
};

const self = 'test/how-tests-behave.test.ts';
const files = globSync('test/**/*.ts').map((file) => file.replaceAll('\\', '/'));
const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe.each(Object.entries(rules))('no test %s', (_name, { is, besides, planted }) => {
  it('in any file but the ones that do it for all', () => {
    const found = files
      .filter((file) => file !== self && !besides.includes(file))
      .flatMap((file) =>
        (code(readFileSync(file, 'utf8')).match(is) ?? []).map((line) => `${file}: ${line}`),
      );
    expect(files).toEqual(expect.arrayContaining([self, ...besides]));
    expect(found).toEqual([]);
  });

  it.each(planted)('a planted one is found: %s', (line) => {
    expect(code(line).match(is)).not.toBeNull();
  });
});
