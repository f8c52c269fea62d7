import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ResponseFileReading,
  ResponseImportReport,
} from '../../../../server/contract/fieldwork/response-imports.ts';
import type { HeadCounts } from '../../../../server/contract/fieldwork/populations.ts';
import type { StaffListReading } from '../../../../server/contract/fieldwork/invitations.ts';
import { hirakataWave, openHirakata } from '../../hirakata-world.ts';
import { everyRow, isOnPostgres } from '../../postgres/own-database.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const address = `/api/manage/waves/${hirakataWave.code}/response-imports`;
const words = '/api/manage/questionnaires/hirakata-attainment/intake-words';
let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const file = (text: string): string => Buffer.from(text).toString('base64');
const foreign = file(
  [
    'タイムスタンプ,職,質問A,質問B,attainment3,guideline,measure,メールアドレス',
    '2026/11/20 9:15:02,係員,7,８,10,1,2,taro@example.jp',
    '2026/11/20 9:16:02,主事,7,NA,10,1,2,hanako@example.jp',
    ',,,,,,,',
  ].join('\n'),
);

describe('responses from elsewhere', () => {
  it('are read, explained once, warned of and stored; the next file is understood at once', async () => {
    const manager = await openHirakata(world);
    const first = await json<ResponseFileReading>(manager('POST', `${address}/read`, { file: foreign }));
    expect(first.columns.map(({ heading, target, how }) => [heading, target, how])).toEqual([
      ['タイムスタンプ', null, 'time'],
      ['職', 'grade', 'recognised'],
      ['質問A', null, 'unknown'],
      ['質問B', null, 'unknown'],
      ['attainment3', 'attainment3', 'recognised'],
      ['guideline', 'guideline', 'recognised'],
      ['measure', 'measure', 'recognised'],
      ['メールアドレス', null, 'person'],
    ]);
    expect(first.fileIssues.map(({ code }) => code)).toContain('unknown-column');
    const explained = await manager('PUT', words, {
      words: [
        { place: 'column', words: '質問 Ａ', meaning: 'attainment1' },
        { place: 'column', words: '質問B', meaning: 'attainment2' },
      ],
    });
    expect(explained.status).toBe(204);
    const second = await json<ResponseFileReading>(manager('POST', `${address}/read`, { file: foreign }));
    expect(second).toMatchObject({ fileIssues: [], newCount: 1, badCount: 1, blankCount: 1 });
    expect(second.unknownValues.map(({ item, value, count }) => [item, value, count])).toEqual([
      ['grade', '主事', 1],
      ['attainment2', 'NA', 1],
    ]);
    const stopped = await manager('POST', address, { file: foreign });
    expect(stopped.status).toBe(422);
    await manager('PUT', words, {
      words: [
        { place: 'value/attainment2', words: 'NA', meaning: '' },
        { place: 'value/grade', words: '主事', meaning: '8' },
      ],
    });
    const report = await json<ResponseImportReport>(manager('POST', address, { file: foreign }));
    expect(report).toEqual({
      recordedCount: 2,
      alreadyRecordedCount: 0,
      blankCount: 1,
      setAsideCount: 0,
      setAside: [],
      leftOut: ['タイムスタンプ', 'メールアドレス'],
    });
    const again = await json<ResponseFileReading>(manager('POST', `${address}/read`, { file: foreign }));
    expect(again).toMatchObject({ newCount: 0, knownCount: 2, absentCount: 0 });
    await manager('PUT', words, { words: [{ place: 'column', words: '質問B', meaning: null }] });
    const forgotten = await json<ResponseFileReading>(manager('POST', `${address}/read`, { file: foreign }));
    expect(forgotten.columns[3]).toMatchObject({ how: 'unknown' });
    const files = ['responses/hirakata.sqlite', 'kotae.sqlite', 'kotae.sqlite-wal'];
    const stored = isOnPostgres
      ? [await everyRow(world.dependencies.db), ...(await world.dependencies.responses.answers('hirakata'))]
      : files.map((name) => readFileSync(`${world.dataDirectory}/${name}`).toString('latin1'));
    for (const text of stored) expect(text).not.toMatch(/taro@example|hanako@example|9:15:02/);
  });

  it('rows to be corrected are set aside with a list, in the reader’s words', async () => {
    const manager = await openHirakata(world);
    const text =
      'grade,attainment1,attainment2,attainment3,guideline,measure\n1,7,7,7,1,2\n1,77,7,7,1,2\n1,7,7\n';
    const report = await json<ResponseImportReport>(
      manager('POST', address, { file: file(text), setsBadRowsAside: true }),
    );
    expect(report).toMatchObject({ recordedCount: 1, setAsideCount: 2 });
    expect(report.setAside.map(({ line, issues }) => [line, issues.map(({ code }) => code)])).toEqual([
      [3, ['out-of-range']],
      [4, ['wrong-cell-count']],
    ]);
    expect(report.setAside[0]?.issues[0]?.words).toMatch(/。$/);
  });

  it('are taken only by an open wave that anybody may answer, and only from HR', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    for (const path of [address, `${address}/read`]) {
      expect((await manager('POST', path, { file: foreign })).status).toBe(403);
      expect((await (await world.as('planner'))('POST', path, { file: foreign })).status).toBe(403);
      expect((await world.call('POST', path, { file: foreign })).status).toBe(401);
    }
    await manager('POST', `/api/manage/waves/${hirakataWave.code}/close`);
    expect((await manager('POST', address, { file: foreign })).status).toBe(409);
    expect((await manager('POST', `${address}/read`, { file: '' })).status).toBe(422);
  });

  it('words are kept for a questionnaire that is there', async () => {
    const manager = await world.as('survey-manager');
    const one = { words: [{ place: 'group', words: '室長', meaning: '5' }] };
    const nowhere = '/api/manage/questionnaires/nothing/intake-words';
    expect((await manager('PUT', nowhere, one)).status).toBe(404);
    expect((await manager('PUT', words, { words: [{ ...one.words[0], place: 'elsewhere' }] })).status).toBe(
      422,
    );
  });
});

describe('titles of staff', () => {
  it('are explained once, for head counts and for staff lists, and by the next wave’s too', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    const { questionnaire } = hirakataWave;
    const read = async (): Promise<[StaffListReading, HeadCounts]> => [
      await json(
        manager('POST', `/api/manage/waves/${hirakataWave.code}/invitations/read`, {
          text: '職員番号,職名\n1,室長',
        }),
      ),
      await json(
        manager('POST', '/api/manage/populations/read', { questionnaire, text: '職名,職員数\n室長,３名' }),
      ),
    ];
    const [list, counts] = await read();
    expect(list.titles).toEqual([{ title: '室長', count: 1, option: null }]);
    expect(counts.lines[0]).toMatchObject({ problem: 'unknown-group' });
    await manager('PUT', words, { words: [{ place: 'group', words: '室長', meaning: '5' }] });
    const [known, counted] = await read();
    expect(known.lines[0]).toMatchObject({ option: '5', problem: null });
    expect(counted.population).toEqual([{ option: '5', eligibleCount: 3 }]);
  });

  it('somebody with the same number, written otherwise, is invited once until it is said otherwise', async () => {
    const manager = await openHirakata(world, { modes: ['ticket'] });
    const invitations = `/api/manage/waves/${hirakataWave.code}/invitations`;
    const person = { name: '', department: '', email: null, option: '8' };
    const people = ['000123', '123', 'a1', 'Ａ１'].map((reference) => ({ ...person, reference }));
    const refused = await manager('POST', invitations, { people });
    expect((await json<{ issues: { code: string; facts: unknown }[] }>(refused)).issues).toMatchObject([
      { code: 'same-person', facts: { reference: '123', other: '000123' } },
      { code: 'same-person', facts: { reference: 'Ａ１', other: 'a1' } },
    ]);
    const said = people.map((one, index) => (index % 2 === 1 ? { ...one, isSomebodyElse: true } : one));
    expect((await manager('POST', invitations, { people: said })).status).toBe(201);
    const renewed = await manager('POST', `${invitations}/renew`, { person: 'A1' });
    expect(renewed.status).toBe(409);
    expect((await manager('POST', `${invitations}/renew`, { person: 'a1' })).status).toBe(200);
  });
});
