import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* What the lock file says of the packages, without asking any registry. */

interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
type Lock = Record<string, LockedPackage>;

const { packages: lock } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };

/** Licences of packages that go along with the program, and of those that only build and test it. */
const shipped = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
];
const developed = [...shipped, 'MPL-2.0', 'Zlib'];

/** Whether a licence expression lets us: all its parts of an AND, one of an OR. */
function isAllowed(expression: string, licences: readonly string[]): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => licences.includes(licence)));
}

function faults(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([path, one]) => {
    if (path === '') return [];
    return [
      !/^sha512-[\w+/]{86}==$/.test(one.integrity ?? '') && `${path}: no checksum`,
      !/^\d+\.\d+\.\d+/.test(one.version ?? '') && `${path}: no version`,
      !isAllowed(one.license ?? 'none', one.dev ? developed : shipped) &&
        `${path}: ${one.license ?? 'no licence'}`,
      one.hasInstallScript && `${path}: runs a script when it is installed`,
    ].filter((fault) => typeof fault === 'string');
  });
}

describe('every package of the lock file', () => {
  it('has a checksum and a licence that lets us, and runs no script of its own', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(300);
    expect(faults(lock)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is pinned where we name it', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>;
    const named = { ...dependencies, ...devDependencies, ...optionalDependencies };
    expect(Object.entries(named).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
    for (const [name, version] of Object.entries(named)) {
      expect([name, lock[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it.each<[LockedPackage, string]>([
    [{ integrity: '' }, 'node_modules/hono: no checksum'],
    [{ integrity: 'sha1-abc' }, 'node_modules/hono: no checksum'],
    [{ license: 'GPL-3.0-only' }, 'node_modules/hono: GPL-3.0-only'],
    [{ license: 'MIT AND AGPL-3.0' }, 'node_modules/hono: MIT AND AGPL-3.0'],
    [{ license: 'MPL-2.0' }, 'node_modules/hono: MPL-2.0'],
    [{ hasInstallScript: true }, 'node_modules/hono: runs a script when it is installed'],
  ])('a planted fault is found: %o', (planted, fault) => {
    expect(faults({ ...lock, 'node_modules/hono': { ...lock['node_modules/hono'], ...planted } })).toEqual([
      fault,
    ]);
  });
});
