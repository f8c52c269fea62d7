import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { billOfMaterials, licenceList } from '../../deployment/software-list.ts';
import { licenceWords, readLock, writeSoftwareList } from '../../deployment/write-software-list.ts';
import { temporaryDirectory } from '../server/temporary-directory.ts';

const lock = readLock('.');
const bill = billOfMaterials(lock);

it('the bill of materials names every package that goes along, once, with its checksum and licence', () => {
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6']);
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['hono', 'better-sqlite3', '@stdlib/math-base-special-erfc']));
  expect(names).not.toContain('vitest');
  const references = bill.components.map((one) => one['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  for (const { version, purl, hashes, licenses } of bill.components) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/);
    expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    expect(licenses[0]?.expression).not.toBe('');
  }
  const known = new Set([...references, bill.dependencies[0]?.ref]);
  const led = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
  expect(led.filter((reference) => !known.has(reference))).toEqual([]);
  // Every one of them is there because somebody needs it.
  expect(references.filter((reference) => !led.includes(reference ?? ''))).toEqual([]);
});

it('says which of two versions a package needs', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^2' } },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', dev: true },
  };
  const { components, dependencies } = billOfMaterials({ name: 'x', version: '0.0.0', packages });
  expect(components).toHaveLength(3);
  expect(dependencies[1]?.dependsOn).toEqual(['pkg:npm/b@2.0.0#node_modules/a/node_modules/b']);
});

it('licences are listed with their words, and both files are the same when written again', () => {
  const list = licenceList(lock, licenceWords('.'));
  expect(list).toMatch(/^hono@[\d.]+: MIT$/m);
  expect(list).toContain('Permission is hereby granted');
  expect(licenceList(lock, () => undefined)).not.toContain('Permission is hereby granted');
  const directory = temporaryDirectory();
  writeSoftwareList('.', directory.path);
  const text = readFileSync(`${directory.path}/bom.cdx.json`, 'utf8');
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(bill)));
  expect(readFileSync(`${directory.path}/LICENSES.txt`, 'utf8')).toBe(list);
  directory.dispose();
});
