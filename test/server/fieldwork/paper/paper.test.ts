import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishInterrupted } from '../../../../server/fieldwork/waves/finish-interrupted.ts';
import { differences } from '../../../../server/fieldwork/paper/compare-keyings.ts';
import { printCodes } from '../../../../server/fieldwork/inviting/print-codes.ts';
import type { PaperBatchSummary, PaperDifference } from '../../../../server/contract/fieldwork/paper.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { ResponseStore } from '../../../../server/store/responses/response-store.ts';
import { PaperStore } from '../../../../server/store/fieldwork/paper-store.ts';
import { hirakataWave, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { cutShort, mended } from '../../cut-short.ts';
import { drawnKeys } from '../../drawn-keys.ts';
import { maskedCounters } from '../../masked-counters.ts';
import { isOnPostgres } from '../../postgres/own-database.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const wave = hirakataWave.code;
const address = `/api/manage/waves/${wave}/paper`;
let world: TestApp;
let manager: Awaited<ReturnType<typeof openHirakata>>;
beforeEach(async () => {
  world = await testApp();
  manager = await openHirakata(world, { modes: ['paper', 'drawn-code'] });
});
afterEach(() => world.dispose());

const batches = async (): Promise<PaperBatchSummary[]> =>
  ((await (await manager('GET', address)).json()) as { batches: PaperBatchSummary[] }).batches;
const begin = (stratum: string | null = null) =>
  manager('POST', address, { label: '箱1', stratum, envelopeCount: 3 });
const keyIn = (pass: 1 | 2, number: number, answers: object, more: object = {}) =>
  manager('PUT', `${address}/1/sheets`, { pass, number, answers, ...more });
const compare = async (): Promise<PaperDifference[]> =>
  ((await (await manager('GET', `${address}/1/differences`)).json()) as { differences: PaperDifference[] })
    .differences;
const record = (body: object = { unusableCount: 0, isSingleKeyed: false }) =>
  manager('POST', `${address}/1/record`, body);
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;
const stored = async () =>
  (await world.dependencies.responses.answers(wave)).map((text) => JSON.parse(text) as unknown);

describe('a batch of paper', () => {
  it('is keyed twice, compared, settled and recorded; counts alone stay', async () => {
    await begin('4');
    const [first, second] = await printCodes(world.dependencies, wave, '2', 2, 'test');
    await keyIn(1, 1, { attainment1: 7, guideline: ['1', '3'] });
    await keyIn(1, 2, { attainment1: 3 }, { code: first });
    await keyIn(2, 1, { attainment1: 8, guideline: ['3', '1'] });
    expect(await compare()).toEqual([
      { number: 1, place: 'attainment1', first: 7, second: 8 },
      { number: 2, place: 'sheet', first: true, second: false },
    ]);
    expect(await codeOf(await record())).toBe('keyings-differ');
    await keyIn(2, 2, { attainment1: 3 }, { code: second });
    expect((await compare()).map(({ number, place }) => [number, place])).toEqual([
      [1, 'attainment1'],
      [2, 'code'],
    ]);
    expect(
      (await manager('POST', `${address}/1/resolve`, { number: 1, place: 'attainment1', take: 2 })).status,
    ).toBe(204);
    expect(
      (await manager('POST', `${address}/1/resolve`, { number: 2, place: 'code', take: 1 })).status,
    ).toBe(204);
    expect(await compare()).toEqual([]);
    expect((await record({ unusableCount: 1, isSingleKeyed: false })).status).toBe(200);
    expect(await batches()).toMatchObject([
      {
        envelopeCount: 3,
        unusableCount: 1,
        recordedCount: 2,
        refusedCount: 0,
        isRecorded: true,
        firstCount: 0,
      },
    ]);
    expect(await stored()).toEqual(
      expect.arrayContaining([
        { attainment1: 8, guideline: ['1', '3'], grade: '4' },
        { attainment1: 3, grade: '2' },
      ]),
    );
    const left = readFileSync(`${world.dataDirectory}/paper/${wave}.sqlite`);
    expect(left.includes('attainment1')).toBe(false);
    expect(await codeOf(await record())).toBe('batch-recorded');
    const [entry] = await logEntriesOf(world.dependencies.db, wave);
    expect(entry).toMatchObject({ action: 'paper-batch-recorded', facts: { recordedCount: 2, keyings: 2 } });
    // Each code once, also beside those that are used on a screen.
    const online = await world.call('POST', `/api/waves/${wave}/responses`, {
      submission: newSubmission(),
      answers: {},
      code: first,
    });
    expect(online.status).toBe(409);
  });

  it('says at once what cannot be, and keeps nothing of it', async () => {
    await begin();
    const [code] = await printCodes(world.dependencies, wave, '2', 1, 'test');
    const wrong = await keyIn(1, 1, { attainment1: 11, guideline: ['1', '99'], grade: 'x' });
    expect(((await wrong.json()) as Problem).issues?.length).toBe(3);
    expect(await codeOf(await keyIn(1, 1, {}, { code: 'ABCD-2345-EFGH' }))).toBe('code-unknown');
    await keyIn(1, 1, {}, { code });
    expect(await codeOf(await keyIn(1, 2, {}, { code }))).toBe('proof-used');
    expect(await batches()).toMatchObject([{ firstCount: 1, secondCount: 0 }]);
    expect(await stored()).toEqual([]);
  });

  it('keyed once alone is recorded only if that is said, and the log says it too', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    expect(await codeOf(await record())).toBe('keyings-differ');
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(200);
    expect((await logEntriesOf(world.dependencies.db, wave))[0]?.facts).toMatchObject({ keyings: 1 });
  });

  it('cut short between recording and deleting is recorded once', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    await keyIn(1, 2, { attainment1: 6 });
    const { paper } = world.dependencies;
    const clear = paper.clear.bind(paper);
    paper.clear = () => {
      throw new Error('the power went');
    };
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(500);
    await world.dependencies.db.updateTable('paper_batch').set({ is_recorded: 0 }).execute();
    paper.clear = clear;
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(200);
    expect(await stored()).toHaveLength(2);
    expect(await batches()).toMatchObject([{ recordedCount: 2, refusedCount: 0 }]);
  });

  it('keyed once more after recording was cut short is one response still', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    const { db } = world.dependencies;
    // The responses are in, and the power goes before the batch is settled.
    await cutShort(db);
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(500);
    await mended(db);
    await keyIn(1, 1, { attainment1: 5 });
    // The control: another sheet is another response.
    await keyIn(1, 2, { attainment1: 5 });
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(200);
    expect(await stored()).toHaveLength(2);
    expect(await batches()).toMatchObject([{ recordedCount: 2, refusedCount: 0 }]);
  });

  it('leaves no sheet behind that was to be deleted when the power went', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    await begin();
    await manager('PUT', `${address}/2/sheets`, { pass: 1, number: 1, answers: { attainment1: 6 } });
    const { paper } = world.dependencies;
    const cut = vi.spyOn(paper, 'clear').mockImplementation(() => {
      throw new Error('the power went');
    });
    expect((await record({ unusableCount: 0, isSingleKeyed: true })).status).toBe(500);
    cut.mockRestore();
    expect(paper.sheets(wave, 1, 1)).toHaveLength(1);
    await finishInterrupted(world.dependencies);
    expect(paper.sheets(wave, 1, 1)).toEqual([]);
    // What is still being keyed stays.
    expect(paper.sheets(wave, 2, 1)).toHaveLength(1);
  });

  it('takes no sheet while it is recorded: none is acknowledged and not counted', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    const recording = record({ unusableCount: 0, isSingleKeyed: true });
    const statuses: number[] = [];
    for (let number = 2; number < 12; number += 1) {
      statuses.push((await keyIn(1, number, { attainment1: 6 })).status);
    }
    expect((await recording).status).toBe(200);
    expect(statuses).toContain(409);
    expect(await stored()).toHaveLength(1 + statuses.filter((status) => status === 204).length);
    expect(world.dependencies.paper.sheets(wave, 1, 1)).toEqual([]);
  });

  it('is not changed, thrown away or recorded a second time while it is recorded', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    await keyIn(2, 1, { attainment1: 6 });
    const { paper } = world.dependencies;
    const resolve = () =>
      manager('POST', `${address}/1/resolve`, { number: 1, place: 'attainment1', take: 1 });
    await paper.hold(wave, 1, async () => {
      expect(await codeOf(await resolve())).toBe('batch-recorded');
      expect(await codeOf(await record())).toBe('batch-recorded');
      expect(await codeOf(await manager('DELETE', `${address}/1`))).toBe('batch-recorded');
    });
    expect((await resolve()).status).toBe(204);
    expect((await record()).status).toBe(200);
  });

  it('holds up closing until it is recorded or thrown away; closing leaves nothing of it', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    const close = () => manager('POST', `/api/manage/waves/${wave}/close`);
    expect(await codeOf(await close())).toBe('paper-unfinished');
    expect((await manager('DELETE', `${address}/1`)).status).toBe(204);
    writeFileSync(`${world.dataDirectory}/paper/${wave}.sqlite-journal`, 'left by a crash');
    expect((await close()).status).toBe(200);
    expect(readdirSync(`${world.dataDirectory}/paper`)).toEqual([]);
    expect((await begin()).status).toBe(409);
  });

  it('is nothing for planners, and its list tells no answers', async () => {
    await begin();
    await keyIn(1, 1, { attainment1: 5 });
    expect(JSON.stringify(await batches())).not.toContain('attainment1');
    const planner = await world.as('planner');
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/1/differences'],
      ['DELETE', '/1'],
    ] as const) {
      expect((await planner(method, address + path)).status).toBe(403);
    }
  });
});

it.skipIf(isOnPostgres)('the order of keying is not the order of anything afterwards', async () => {
  const bytesAfter = async (order: number[]): Promise<Buffer> => {
    const app = await testApp();
    app.dependencies.responses = new ResponseStore(app.dataDirectory, drawnKeys());
    const hr = await openHirakata(app, { modes: ['paper'] });
    await hr('POST', address, { label: '箱', stratum: null, envelopeCount: 20 });
    for (const [place, attainment1] of order.entries()) {
      await hr('PUT', `${address}/1/sheets`, { pass: 1, number: place + 1, answers: { attainment1 } });
    }
    // The same submissions in both worlds, so that nothing but the order can differ.
    const { paper } = app.dependencies;
    for (const { number, content } of paper.sheets(wave, 1, 1)) {
      const keyed = JSON.parse(content) as { sheet: { answers: { attainment1: number } } };
      const submission = String(keyed.sheet.answers.attainment1).padStart(32, '0');
      paper.put(wave, 1, 1, { number, content: JSON.stringify({ ...keyed, submission }) });
    }
    await hr('POST', `${address}/1/record`, { unusableCount: 0, isSingleKeyed: true });
    await hr('POST', `/api/manage/waves/${wave}/close`);
    const bytes = readFileSync(`${app.dataDirectory}/responses/${wave}.sqlite`);
    await app.dispose();
    return maskedCounters(bytes);
  };
  const upwards = Array.from({ length: 10 }, (_, index) => index + 1);
  expect((await bytesAfter(upwards)).equals(await bytesAfter(upwards.toReversed()))).toBe(true);
});

it('two keyings of the same differ nowhere, and any one change is found', () => {
  const sheet = (attainment1: number) => ({
    number: 1,
    content: JSON.stringify({
      submission: newSubmission(),
      sheet: { answers: { attainment1 }, texts: {} },
      code: null,
    }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), (first, second) => {
      expect(differences([sheet(first)], [sheet(second)])).toHaveLength(first === second ? 0 : 1);
    }),
  );
});

it('what is keyed is overwritten, not only forgotten', () => {
  const store = new PaperStore(world.dataDirectory);
  const path = `${world.dataDirectory}/paper/w.sqlite`;
  store.put('w', 1, 1, { number: 1, content: '"a secret"' });
  expect(readFileSync(path).includes('a secret')).toBe(true);
  store.clear('w', 1);
  expect(readFileSync(path).includes('a secret')).toBe(false);
});
