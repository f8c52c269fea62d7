import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as analysis from '../../analysis/index.ts';

/** The section is where somebody who has a figure to compute looks for the function. */
const root = join(import.meta.dirname, '../..');
const section =
  /\n## Statistics\n([\s\S]*)$/.exec(readFileSync(join(root, 'analysis/README.md'), 'utf8'))?.[1] ?? '';

function named(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/`([a-z]+[A-Z]\w*|percent|margins|regression|correlations|representativity)`/g)].map(
      ([, name = '']) => name,
    ),
  );
}

/** Functions of the folders of statistics that the table of contents offers. */
function offered(): string[] {
  const contents = readFileSync(join(root, 'analysis/index.ts'), 'utf8');
  const folders =
    /export \{([^}]*)\} from '\.\/(?:proportions|means|association|reliability|multiplicity|finding|weight|index-score|compare|drivers)\//g;
  return [...contents.matchAll(folders)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
}

describe('analysis/README.md, Statistics', () => {
  test('names functions that there are', () => {
    const known = Object.keys(analysis);
    expect([...named(section)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('leaves none out', () => {
    expect(offered().length).toBeGreaterThan(75);
    const found = named(section);
    expect(offered().filter((name) => !found.has(name))).toEqual([]);
  });

  test('a name that is misspelt or missing would be seen', () => {
    expect(named('by `wilsonInterva` and `response_rate`')).toEqual(new Set(['wilsonInterva']));
    expect(offered()).toContain('wilsonInterval');
    expect(named(section.replaceAll('`wilsonInterval`', ''))).not.toContain('wilsonInterval');
  });
});
