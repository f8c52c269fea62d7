import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asvsLevels } from './asvs-levels.ts';

const text = readFileSync('test/security/asvs.md', 'utf8');
const states = ['tested', 'built', 'documented', 'not applicable', 'open'];

/** Number -> level. */
const wanted = new Map<string, string>(
  Object.entries(asvsLevels).flatMap(([section, levels]) =>
    Array.from(levels, (level, index) => [`${section}.${index + 1}`, level] as const).filter(
      ([, level]) => level !== '-',
    ),
  ),
);

/** What is wrong with the list, a line each. */
function faults(list: string): string[] {
  const rows = [...list.matchAll(/^\| (\d+\.\d+\.\d+) .*$/gm)].map(([line]) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
  const numbers = rows.map(([number = '']) => number);
  return [
    ...[...wanted.keys()].filter((number) => !numbers.includes(number)).map((number) => `${number}: missing`),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number) => `${number}: twice`),
    ...rows.flatMap(([number = '', level, about = '', state = '', by = '']) => [
      ...(wanted.get(number) === level ? [] : [`${number}: not of level ${level}`]),
      ...(states.includes(state) ? [] : [`${number}: ${state} is no state`]),
      ...(about === '' || by === '' ? [`${number}: says nothing`] : []),
      ...(state === 'tested' && !by.includes('`test/') ? [`${number}: names no test`] : []),
      ...testFaults(by).map((fault) => `${number}: ${fault}`),
    ]),
  ];
}

/** Tests that are named and do not exist, each as `file` › `title`. */
function testFaults(by: string): string[] {
  return [...by.matchAll(/`(test\/[^`]+)`(?: › `([^`]+)`)?/g)].flatMap(([, file = '', title]) => {
    if (!existsSync(file)) return [`${file} does not exist`];
    if (title === undefined) return [];
    const code = readFileSync(file, 'utf8');
    const isThere = ["'", '"', '`'].some((quote) => code.includes(`${quote}${title}${quote}`));
    return isThere ? [] : [`${file} has no test “${title}”`];
  });
}

describe('the list of requirements of ASVS', () => {
  it('has all 253, each once, with a state, and names tests that exist', () => {
    expect(wanted.size).toBe(253);
    expect(faults(text)).toEqual([]);
  });

  it.each([
    [/^\| 1\.2\.4 .*\n/m, '', '1.2.4: missing'],
    [/^(\| 1\.2\.4 .*\n)/m, '$1$1', '1.2.4: twice'],
    [/^\| 1\.2\.4 +\| 1/m, '| 1.2.4 | 2', '1.2.4: not of level 2'],
    [
      /`are all answered[^`]*`/,
      '`nobody wrote this`',
      '1.1.1: test/security/fuzz.test.ts has no test “nobody wrote this”',
    ],
    [
      /`test\/security\/fuzz.test.ts`/,
      '`test/security/gone.test.ts`',
      '1.1.1: test/security/gone.test.ts does not exist',
    ],
    [/^(\| 3\.3\.3 .*)\| open +\|/m, '$1| perhaps |', '3.3.3: perhaps is no state'],
  ])('a planted fault is found: %s', (pattern, replacement, fault) => {
    expect(text).toMatch(pattern);
    expect(faults(text.replace(pattern, replacement))).toEqual([fault]);
  });
});
