import * as fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import { codebook, type CaseFile, type CodebookItem } from '../../../../analysis/index.ts';
import { closeWave } from '../../../../server/fieldwork/waves/close-wave.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { caseFileOfWave } from '../../../../server/publishing/case-file/case-file-of-wave.ts';
import {
  caseFileOfSegments,
  segmentsOf,
} from '../../../../server/publishing/case-file/case-file-segments.ts';
import { findQuestionnaire } from '../../../../server/store/authoring/questionnaires.queries.ts';
import {
  deleteSegmentFile,
  readSegmentFile,
  writeSegmentFile,
} from '../../../../server/store/responses/segment-file.ts';
import { ResponseStore } from '../../../../server/store/responses/response-store.ts';
import { caseFileOf } from '../../../analysis/case-file-of.ts';
import { randomWave } from '../../../analysis/random-wave.ts';
import { hirakataAnswers, openHirakata, sendAll } from '../../hirakata-world.ts';
import { temporaryDirectory, testApp, type TestApp } from '../../test-app.ts';

const hash = 'a'.repeat(64);
let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

const path = () => join(directory.path, 'wave.columns');

function written(caseFile: CaseFile): string {
  writeSegmentFile(path(), segmentsOf(caseFile, hash));
  return path();
}

function read(items: CodebookItem[], questionnaireHash = hash): CaseFile | null {
  const stored = readSegmentFile(path());
  return stored && caseFileOfSegments(stored, { questionnaireHash, items });
}

test('a case file comes back as it was', () => {
  fc.assert(
    fc.property(randomWave({ max: 40 }), (caseFile) => {
      written(caseFile);
      expect(read(caseFile.items)).toEqual(caseFile);
    }),
    { numRuns: 30 },
  );
});

test('also where a column needs words, and from any place in memory', () => {
  const categories = Array.from({ length: 300 }, (_, index) => `d${index}`);
  const wide: CaseFile = caseFileOf(
    [
      { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 1, bottomBoxCount: 1 },
      { code: 'department', kind: 'single', categories, isAttribute: true },
      { code: 'tools', kind: 'multiple', categories: ['a', 'b'], exclusive: [] },
    ],
    [{ department: 'd299', score: 5 }, { department: 'd0' }, { score: 1, tools: ['b'] }],
  );
  expect(wide.columns['department']?.outcomes.BYTES_PER_ELEMENT).toBe(2);
  const whole = segmentsOf(wide, hash);
  const shifted = whole.segments.map((segment) => {
    const memory = new Uint8Array(segment.content.length + 1);
    memory.set(segment.content, 1);
    return { ...segment, content: memory.subarray(1) };
  });
  expect(
    caseFileOfSegments({ ...whole, segments: shifted }, { questionnaireHash: hash, items: wide.items }),
  ).toEqual(wide);
  written(wide);
  expect(read(wide.items)).toEqual(wide);
});

const small = caseFileOf(
  [{ code: 'q', kind: 'multiple', categories: ['a', 'b'], exclusive: [] }],
  [{ q: ['a'] }, { q: ['a', 'b'] }, {}],
);

test('of another questionnaire, or read by another codebook: nothing, for suppression depends on it', () => {
  written(small);
  expect(read(small.items)).toEqual(small);
  expect(read(small.items, 'b'.repeat(64))).toBeNull();
  // A codebook of before it was known that who is asked depends on another answer.
  expect(read(small.items.map((item) => ({ ...item, routedOn: ['grade'] })))).toBeNull();
});

test('damaged or cut short: nothing or what was written, never wrong counts', () => {
  const whole = readFileSync(written(small));
  let unreadable = 0;
  const replace = (bytes: Uint8Array): CaseFile | null => {
    rmSync(path());
    writeFileSync(path(), bytes);
    return read(small.items);
  };
  // What the file says anywhere but in the empty middle of a page.
  for (const [index, byte] of whole.entries()) {
    if (byte === 0) continue;
    const damaged = Uint8Array.from(whole);
    damaged[index] = byte ^ 1;
    const found = replace(damaged);
    if (found === null) unreadable += 1;
    else expect(found).toEqual(small);
  }
  expect(unreadable).toBeGreaterThan(100);
  for (const length of [0, 50, 5_000, whole.length - 100])
    expect(replace(whole.subarray(0, length))).toBeNull();
});

test('holds codes in the order given and nothing else: no time, no number that grows, no key', () => {
  const db = new SQLite(written(small), { readonly: true });
  const tables = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all() as {
    name: string;
    sql: string;
  }[];
  const columns = tables.map(({ name }) =>
    (db.pragma(`table_info(${name})`) as { name: string }[]).map((c) => c.name),
  );
  expect(tables.every(({ sql }) => sql.endsWith('WITHOUT ROWID'))).toBe(true);
  expect(columns).toEqual([
    ['questionnaire_hash', 'case_count', 'codebook', 'digest'],
    ['code', 'part', 'bytes_per_case', 'content'],
  ]);
  db.close();
  expect(readdirSync(directory.path)).toEqual(['wave.columns']);
});

test("what a process left behind that died while writing is in nobody's way", () => {
  writeFileSync(`${path()}.new`, 'half', { mode: 0o400 });
  written(small);
  expect(readdirSync(directory.path)).toEqual(['wave.columns']);
  writeFileSync(`${path()}.new`, 'half', { mode: 0o400 });
  deleteSegmentFile(path());
  expect(readdirSync(directory.path)).toEqual([]);
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
  await caseFileOfWave(dependencies, wave, stored);
  // An open wave is still growing; also seen from a process that did not open it.
  const elsewhere = new ResponseStore(dataDirectory);
  await caseFileOfWave({ responses: elsewhere }, wave, stored);
  expect(existsSync(file)).toBe(false);
  await closeWave(dependencies, 'hirakata', 'test');
  const built = await caseFileOfWave(dependencies, wave, stored);
  expect([built.caseCount, statSync(file).mode & 0o777]).toEqual([60, 0o400]);
  expect(await caseFileOfWave(dependencies, wave, stored)).toEqual(built);
  const frozen = readSegmentFile(file);
  const items = codebook(asTabulated(stored.questionnaire));
  expect(frozen && caseFileOfSegments(frozen, { questionnaireHash: stored.hash, items })).toEqual(built);
  // The order is that of the sealed answers, which are ordered by random keys; in the order of sending it is another.
  const sealed = (await dependencies.responses.answers('hirakata')).map(
    (text) => JSON.parse(text) as (typeof sent)[number],
  );
  const sent = hirakataAnswers.slice(0, 60);
  expect(buildCaseFile(stored.questionnaire, sealed, 60)).toEqual(built);
  expect(buildCaseFile(stored.questionnaire, sent, 60)).not.toEqual(built);
  rmSync(file);
  writeFileSync(file, 'damaged');
  expect(await caseFileOfWave(dependencies, wave, stored)).toEqual(built);
  expect(await dependencies.responses.delete('hirakata')).toBe(true);
  expect(existsSync(file)).toBe(false);
});
