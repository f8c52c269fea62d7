import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readRegistry,
  Registry,
  registryPath,
  writeRegistry,
  type Organisation,
} from '../../../server/organisations/registry.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const cityA: Organisation = { code: 'city-a', name: 'A市', hosts: ['city-a.kotae.example', 'a.example'] };
const cityB: Organisation = { code: 'city-b', name: 'B市', hosts: ['city-b.kotae.example'] };

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

const put = (content: unknown): void =>
  writeFileSync(
    registryPath(directory.path),
    typeof content === 'string' ? content : JSON.stringify(content),
    { mode: 0o600 },
  );
const problems = (language: 'ja' | 'en' = 'en'): string[] => {
  try {
    readRegistry(directory.path, language);
  } catch (error) {
    return (error as Error).message.replaceAll(`${registryPath(directory.path)}: `, '').split('\n');
  }
  return [];
};

describe('the list of organisations', () => {
  it('is empty where there is none', () => {
    expect(readRegistry(directory.path, 'en')).toEqual([]);
  });

  it('comes back as it was written, and nobody else reads or changes it', () => {
    writeRegistry(directory.path, [cityA, cityB], 'en');
    expect(readRegistry(directory.path, 'en')).toEqual([cityA, cityB]);
    if (process.platform !== 'win32') expect(statSync(registryPath(directory.path)).mode & 0o777).toBe(0o600);
  });

  it('tells everything that is wrong with it at once, with its place', () => {
    put({
      organisations: [
        { code: 'A', name: ' ', hosts: [] },
        { code: 'b/../c', name: 'B', hosts: ['b.example:3000', 'B.example', '-b.example', 'b..example', ''] },
        { code: 'city-c', name: 'C', hosts: ['c.example'], owner: 'nobody' },
        'city-d',
      ],
    });
    expect(problems().map((line) => line.replace(/: .*/, ''))).toEqual([
      'organisations.0.code',
      'organisations.0.name',
      'organisations.0.hosts',
      'organisations.1.code',
      'organisations.1.hosts.0',
      'organisations.1.hosts.1',
      'organisations.1.hosts.2',
      'organisations.1.hosts.3',
      'organisations.1.hosts.4',
      'organisations.2',
      'organisations.3',
    ]);
    expect(problems('ja')[0]).toMatch(/英小文字/);
  });

  it.each(['010.0.0.1', '1.2.3', '999.1.1.1', 'city-a.1', 'a.0x1'])(
    'takes no host that a browser writes otherwise or cannot ask for: %s',
    (host) => {
      put({ organisations: [{ ...cityB, hosts: ['10.0.0.1', 'localhost', host] }] });
      expect(problems().map((line) => line.replace(/: .*/, ''))).toEqual(['organisations.0.hosts.2']);
    },
  );

  it('that is not to be read is told as that, not as one that is wrong', () => {
    mkdirSync(registryPath(directory.path), { mode: 0o700 });
    expect(problems()).toEqual(['cannot be read; give it to the account that the server runs as (EISDIR)']);
  });

  it('gives no code and no host to two', () => {
    put({ organisations: [cityA, { ...cityB, code: 'city-a' }, { ...cityB, hosts: ['a.example'] }] });
    expect(problems()).toEqual([
      'organisations.1.code: there is an organisation of this code already',
      'organisations.2.hosts.0: this host is registered already',
    ]);
    expect(() => writeRegistry(directory.path, [cityA, cityA], 'en')).toThrow('already');
  });

  it.each(['', '[', 'null', '[]', '{}', '{"organisations":{}}', '{"organisations":[null]}'])(
    'that is no list is refused by its path: %s',
    (content) => {
      put(content);
      expect(() => readRegistry(directory.path, 'en')).toThrow(registryPath(directory.path));
    },
  );

  it.runIf(process.platform !== 'win32')('is not believed where others may change it', () => {
    put({ organisations: [cityA] });
    chmodSync(registryPath(directory.path), 0o622);
    expect(problems()).toEqual(['others may change it: run chmod go-w on it']);
  });
});

describe('a list that changes', () => {
  it('is read anew, and who is in it is found by every host', () => {
    writeRegistry(directory.path, [cityA], 'en');
    const registry = new Registry(directory.path, 'en');
    expect(registry.ofHost('a.example')).toEqual(cityA);
    expect(registry.ofHost('city-b.kotae.example')).toBeUndefined();
    writeRegistry(directory.path, [cityB], 'en');
    expect(registry.ofHost('a.example')).toBeUndefined();
    expect(registry.ofHost('city-b.kotae.example')).toEqual(cityB);
    writeRegistry(directory.path, [], 'en');
    expect(registry.all()).toEqual([]);
  });

  it('stays as it was where the file went away, which is told once, and is read when it is back', () => {
    writeRegistry(directory.path, [cityA], 'en');
    const registry = new Registry(directory.path, 'en');
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    rmSync(registryPath(directory.path));
    expect(registry.all()).toEqual([cityA]);
    expect(registry.ofHost('a.example')).toEqual(cityA);
    expect(told.mock.calls.map(([line]) => String(line).split('; ')[0])).toEqual([
      `${registryPath(directory.path)}: is gone`,
    ]);
    told.mockRestore();
    writeRegistry(directory.path, [cityB], 'en');
    expect(registry.all()).toEqual([cityB]);
  });

  it('stays as it was where it became wrong, which is told once', () => {
    writeRegistry(directory.path, [cityA], 'en');
    const registry = new Registry(directory.path, 'en');
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    put(readFileSync(registryPath(directory.path), 'utf8').slice(0, -20));
    expect(registry.all()).toEqual([cityA]);
    expect(registry.all()).toEqual([cityA]);
    expect(told.mock.calls).toEqual([[`${registryPath(directory.path)}: is not JSON`]]);
    told.mockRestore();
  });
});
