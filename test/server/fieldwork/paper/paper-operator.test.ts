import { afterAll, describe, expect, it } from 'vitest';
import type { PaperDesk, PaperWaveList } from '../../../../server/contract/fieldwork/paper.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { hirakataWave, openHirakata } from '../../hirakata-world.ts';
import { testApp } from '../../test-app.ts';

const world = await testApp();
afterAll(() => world.dispose());
const manager = await openHirakata(world, { modes: ['paper', 'drawn-code'] });
const operator = await world.as('paper-operator');
await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'draft', modes: ['paper'] });
await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'screens', modes: ['open-link'] });
expect((await manager('POST', '/api/manage/waves/screens/open')).status).toBe(200);

const addressOf = (wave: string) => `/api/manage/waves/${wave}/paper`;
const address = addressOf(hirakataWave.code);
type Call = typeof operator;

/** Every way to a wave's paper, with what it would take. */
const ways = [
  ['GET', ''],
  ['POST', '', { label: '箱1', stratum: null, envelopeCount: 1 }],
  ['PUT', '/1/sheets', { pass: 1, number: 1, answers: {} }],
  ['GET', '/1/differences'],
  ['POST', '/1/resolve', { number: 1, place: 'attainment1', take: 1 }],
  ['POST', '/1/record', { unusableCount: 0, isSingleKeyed: true }],
  ['DELETE', '/1'],
] as const;
const told = async (call: Call, wave: string): Promise<string[]> =>
  Promise.all(
    ways.map(async ([method, act, body]) => {
      const response = await call(method, `${addressOf(wave)}${act}`, body);
      return `${response.status} ${await response.text()}`;
    }),
  );

describe('a paper operator', () => {
  it('sees the waves that take paper now: title and days, no rate', async () => {
    const { waves } = (await (await operator('GET', '/api/manage/paper')).json()) as PaperWaveList;
    const { code, title, opensOn, closesOn } = hirakataWave;
    expect(waves).toEqual([{ code, title, opensOn, closesOn, isSynthetic: false }]);
  });

  it('keys a batch in twice, compares and records it; the log names who', async () => {
    await operator('POST', address, { label: '箱1', stratum: '4', envelopeCount: 1 });
    const keyIn = (pass: 1 | 2, attainment1: number) =>
      operator('PUT', `${address}/1/sheets`, { pass, number: 1, answers: { attainment1 } });
    expect([(await keyIn(1, 7)).status, (await keyIn(2, 8)).status]).toEqual([204, 204]);
    const differences = await operator('GET', `${address}/1/differences`);
    expect(await differences.json()).toEqual({
      differences: [{ number: 1, place: 'attainment1', first: 7, second: 8 }],
    });
    await operator('POST', `${address}/1/resolve`, { number: 1, place: 'attainment1', take: 2 });
    const recorded = await operator('POST', `${address}/1/record`, {
      unusableCount: 0,
      isSingleKeyed: false,
    });
    expect(recorded.status).toBe(200);
    const [entry] = await logEntriesOf(world.dependencies.db, hirakataWave.code);
    expect(entry).toMatchObject({
      action: 'paper-batch-recorded',
      actor: 'paper-operator <paper-operator@example.jp>',
    });
  });

  it('is told what keying in needs and nothing else of the wave', async () => {
    const desk = (await (await operator('GET', address)).json()) as PaperDesk;
    expect(Object.keys(desk).toSorted()).toEqual([
      'batches',
      'hasCodes',
      'isOpen',
      'questionnaire',
      'strata',
      'title',
    ]);
    expect(Object.keys(desk.strata[0] ?? {})).toEqual(['code', 'label']);
    expect([desk.isOpen, desk.hasCodes, desk.batches.length]).toEqual([true, true, 1]);
  });

  it('hears of a wave that takes no paper now what is heard of one that is not there', async () => {
    const nothing = await told(operator, 'nothing');
    expect(nothing).toEqual(ways.map(() => expect.stringMatching(/^404 .*wave-not-found/)));
    expect(await told(operator, 'draft')).toEqual(nothing);
    expect(await told(operator, 'screens')).toEqual(nothing);
    await manager('POST', `/api/manage/waves/${hirakataWave.code}/close`);
    expect(await told(operator, hirakataWave.code)).toEqual(nothing);
    const { waves } = (await (await operator('GET', '/api/manage/paper')).json()) as PaperWaveList;
    expect(waves).toEqual([]);
  });

  it('would hear more where it were left to the state of the wave, as HR does', async () => {
    const nothing = await told(manager, 'nothing');
    for (const wave of ['draft', 'screens', hirakataWave.code])
      expect(await told(manager, wave)).not.toEqual(nothing);
  });
});
