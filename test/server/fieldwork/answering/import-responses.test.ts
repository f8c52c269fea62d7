import { createHash } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  importResponses,
  previewImport,
  type ResponseFileInput,
} from '../../../../server/fieldwork/answering/import-responses.ts';
import { responseKey, storedResponse } from '../../../../server/fieldwork/answering/record-response.ts';
import { frozenWave } from '../../../../server/fieldwork/waves/frozen-wave.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
import { readResponses } from '../../../../server/intake/responses/read-responses.ts';
import type { AnswerSheet } from '../../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { hirakataAnswers, openHirakata, sendAll, toCsv } from '../../hirakata-world.ts';
import { envelopeTables } from '../../../../server/store/responses/envelopes/tables.ts';
import { isOnPostgres } from '../../postgres/own-database.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
  await openHirakata(world);
});
afterEach(() => world.dispose());

const header = 'grade,attainment1,attainment2,attainment3,guideline,measure,measure/90/text';
const fileOf = (rows: readonly string[], head = header): Uint8Array =>
  new TextEncoder().encode([head, ...rows].join('\n'));
const take = (
  rows: readonly string[],
  more: Partial<ResponseFileInput> & { setsBadRowsAside?: boolean } = {},
) => importResponses(world.dependencies, 'hirakata', { file: fileOf(rows), ...more }, 'test');
const preview = async (rows: readonly string[], more: Partial<ResponseFileInput> = {}) => {
  const { newCount, knownCount, absentCount } = await previewImport(world.dependencies, 'hirakata', {
    file: fileOf(rows),
    ...more,
  });
  return { newCount, knownCount, absentCount };
};
const countOf = () => world.dependencies.responses.count('hirakata');

/** Everything in the file of responses, row by row; in PostgreSQL, whose rows nobody reads, by their keys. */
async function stored(): Promise<{ responses: unknown[]; texts: unknown[] }> {
  if (isOnPostgres) {
    const db = envelopeTables(world.dependencies.db);
    const keys = await db.selectFrom('submission').selectAll().orderBy('key').execute();
    const { text: texts = [], response: responses = [] } = Object.groupBy(keys, ({ kind }) => kind);
    return { responses, texts };
  }
  const db = new SQLite(`${world.dataDirectory}/responses/hirakata.sqlite`, { readonly: true });
  const [responses, texts] = ['response', 'text_answer'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY key`).all(),
  );
  db.close();
  return { responses: responses ?? [], texts: texts ?? [] };
}

const [a, b, c] = ['1,7,7,7,1;2,90,保育の充実', '2,5,5,5,1,2,', '1,7,7,7,1;2,90,人を増やす'] as const;

describe('a file that comes again', () => {
  it('longer, sorted anew, with a mark, other breaks and labels: only the new rows are added', async () => {
    expect(await take([a, b, b])).toMatchObject({ recordedCount: 3, alreadyRecordedCount: 0 });
    expect(await preview([b, a, c, b, b])).toEqual({ newCount: 2, knownCount: 3, absentCount: 0 });
    expect(await countOf()).toBe(3);
    const again = new TextEncoder().encode(`\uFEFF${[header, b, a, c, b, b].join('\r\n')}\r\n,,,,,,\r\n`);
    expect(await importResponses(world.dependencies, 'hirakata', { file: again }, 'test')).toMatchObject({
      recordedCount: 2,
      alreadyRecordedCount: 3,
      blankCount: 1,
    });
    expect((await stored()).texts).toHaveLength(2);
    expect(await countOf()).toBe(5);
  });

  it('with a row changed says that what was imported before is not in it', async () => {
    await take([a, b]);
    expect(await preview([a, b.replace('5', '6')])).toEqual({ newCount: 1, knownCount: 1, absentCount: 1 });
  });

  it('is told from another file, in which rows that are alike come from other people', async () => {
    await take([a, b]);
    expect(await preview([b, b], { isAnotherFile: true })).toEqual({
      newCount: 2,
      knownCount: 0,
      absentCount: 1,
    });
    expect(await take([a, b, b], { isAnotherFile: true })).toMatchObject({ recordedCount: 3 });
    expect(await countOf()).toBe(5);
    expect((await stored()).texts).toHaveLength(2);
  });

  it('is known by its bytes where version 0.1.0 imported it', async () => {
    const { dependencies } = world;
    const file = new TextEncoder().encode(toCsv(hirakataAnswers.slice(0, 3)));
    const { questionnaire } = await frozenWave(
      dependencies.db,
      await findWaveOrFail(dependencies.db, 'hirakata'),
    );
    const content = createHash('sha256').update(file).digest('hex');
    const { responses } = await readResponses(questionnaire, { file });
    for (const [index, { sheet }] of responses.entries()) {
      const response = storedResponse('hirakata', `${content}|${index}`, questionnaire, sheet);
      await dependencies.responses.append('hirakata', { response, proof: null });
    }
    expect(await importResponses(dependencies, 'hirakata', { file }, 'test')).toMatchObject({
      recordedCount: 0,
      alreadyRecordedCount: 3,
    });
  });

  it('tells nothing of what came in another way, however alike', async () => {
    await sendAll(world, 'hirakata', [{ grade: '2', attainment1: 5, attainment2: 5, attainment3: 5 }]);
    const row = '2,5,5,5,,,';
    expect(await preview([row])).toEqual({ newCount: 1, knownCount: 0, absentCount: 0 });
  });
});

describe('rows on which something is wrong', () => {
  const bad = '1,77,7,7,1,2,';

  it('stop the file, all problems at once', async () => {
    await expect(take([a, bad, '9,7,7,7,1,2,'])).rejects.toMatchObject({
      code: 'invalid-response',
      issues: [
        { code: 'out-of-range', path: ['row', 3, 'answers', 'attainment1'] },
        { code: 'unknown-option', path: ['row', 4, 'answers', 'grade'] },
      ],
    });
    expect(await countOf()).toBe(0);
  });

  it('can be set aside with a list; put right, they are added later', async () => {
    expect(await take([a, bad, b], { setsBadRowsAside: true })).toMatchObject({
      recordedCount: 2,
      setAside: [{ line: 3, issues: [{ code: 'out-of-range' }] }],
    });
    expect(await take([a, bad.replace('77', '7'), b])).toMatchObject({
      recordedCount: 1,
      alreadyRecordedCount: 2,
    });
  });
});

describe('what is stored of a file', () => {
  /** The file that would be left if texts had been written by other rows, at other times, in another order. */
  const head = `タイムスタンプ,${header},メールアドレス`;
  const rows = (texts: readonly [string, string]): string[] => [
    `2026/11/20 9:15:02,1,7,7,7,1;2,90,${texts[0]},a@example.jp`,
    `2026/11/20 9:16:40,2,5,5,5,1,90,${texts[1]},b@example.jp`,
  ];
  const shuffled = (texts: readonly [string, string]): string[] =>
    rows(texts)
      .map((row) => row.replaceAll('9:1', '11:4').replace(/[ab]@/, 'c@'))
      .toReversed();

  it('does not depend on who wrote which text, when, in which order: nothing leads from one to the other', async () => {
    await importResponses(
      world.dependencies,
      'hirakata',
      { file: fileOf(rows(['保育', '人手']), head) },
      'test',
    );
    const one = await stored();
    const other = await testApp();
    await openHirakata(other);
    await importResponses(
      other.dependencies,
      'hirakata',
      { file: fileOf(shuffled(['人手', '保育']), head) },
      'test',
    );
    const first = world;
    world = other;
    expect(await stored()).toEqual(one);
    expect(JSON.stringify(one)).not.toMatch(/2026|9:1|example/);
    await first.dispose();
  });

  it('a store whose keys come from the whole row is found out by that', async () => {
    const { db } = world.dependencies;
    const { questionnaire } = await frozenWave(db, await findWaveOrFail(db, 'hirakata'));
    const keysOf = async (file: Uint8Array): Promise<Set<string>> => {
      const { responses } = await readResponses(questionnaire, { file });
      return new Set(responses.map(({ sheet }) => sabotagedKey(questionnaire, sheet)));
    };
    const one = await keysOf(fileOf(rows(['保育', '人手']), head));
    const other = await keysOf(fileOf(shuffled(['人手', '保育']), head));
    expect(one).not.toEqual(other);
  });
});

function sabotagedKey(questionnaire: Questionnaire, sheet: AnswerSheet): string {
  const { answers, texts } = storedResponse('hirakata', '', questionnaire, sheet);
  return responseKey('hirakata', JSON.stringify([answers, texts.map(({ text }) => text)])).toString('hex');
}
