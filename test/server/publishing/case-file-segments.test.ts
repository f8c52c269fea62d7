import * as fc from 'fast-check';
import { existsSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseFile } from '../../../analysis/index.ts';
import { closeWave } from '../../../server/fieldwork/close-wave.ts';
import { caseFileOfWave } from '../../../server/publishing/case-file-of-wave.ts';
import { readSegments, writeSegments } from '../../../server/publishing/case-file-segments.ts';
import { findQuestionnaire } from '../../../server/store/questionnaires.queries.ts';
import { caseFileOf } from '../../analysis/case-file-of.ts';
import { randomWave } from '../../analysis/random-wave.ts';
import { hirakataAnswers, openHirakata, sendAll } from '../hirakata-world.ts';
import { testApp, type TestApp } from '../test-app.ts';

const hash = 'a'.repeat(64);

test('a case file comes back as it was', () => {
  fc.assert(
    fc.property(randomWave({ max: 40 }), (caseFile) => {
      expect(readSegments(writeSegments(caseFile, hash), hash)).toEqual(caseFile);
    }),
  );
});

test('also where a column needs words, and from any place in memory', () => {
  const categories = Array.from({ length: 300 }, (_, index) => `d${index}`);
  const wide: CaseFile = caseFileOf(
    [
      { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 1, bottomBoxCount: 1 },
      { code: 'department', kind: 'single', categories, isAttribute: true },
    ],
    [{ department: 'd299', score: 5 }, { department: 'd0' }, { score: 1 }],
  );
  const bytes = writeSegments(wide, hash);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(readSegments(shifted.subarray(1), hash)).toEqual(wide);
  expect(wide.columns['department']?.outcomes.BYTES_PER_ELEMENT).toBe(2);
});

test('damaged, cut short, of another format or questionnaire: nothing, never wrong counts', () => {
  const bytes = writeSegments(
    caseFileOf([{ code: 'q', kind: 'multiple', categories: ['a'], exclusive: [] }], [{ q: ['a'] }]),
    hash,
  );
  expect(readSegments(bytes, hash)).not.toBeNull();
  expect(readSegments(bytes, 'b'.repeat(64))).toBeNull();
  for (const index of bytes.keys()) {
    const damaged = Uint8Array.from(bytes);
    damaged[index] = (damaged[index] ?? 0) ^ 1;
    expect(readSegments(damaged, hash)).toBeNull();
    expect(readSegments(bytes.subarray(0, index), hash)).toBeNull();
  }
});

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

test('the columns of a closed wave stand beside its answers, are built anew when damaged, and go with them', async () => {
  await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 60));
  const { dependencies, dataDirectory } = world;
  const file = `${dataDirectory}/responses/hirakata.columns`;
  const stored = await findQuestionnaire(dependencies.db, 'hirakata-attainment', 1);
  if (stored === undefined) throw new Error('no questionnaire');
  const wave = { code: 'hirakata' };
  caseFileOfWave(dependencies, wave, stored);
  // An open wave is still growing.
  expect(existsSync(file)).toBe(false);
  await closeWave(dependencies, 'hirakata', 'test');
  const built = caseFileOfWave(dependencies, wave, stored);
  expect([built.caseCount, statSync(file).mode & 0o777]).toEqual([60, 0o400]);
  expect(caseFileOfWave(dependencies, wave, stored)).toEqual(built);
  rmSync(file);
  writeFileSync(file, 'damaged');
  expect(caseFileOfWave(dependencies, wave, stored)).toEqual(built);
  expect(dependencies.responses.delete('hirakata')).toBe(true);
  expect(existsSync(file)).toBe(false);
});
