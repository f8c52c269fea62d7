import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addInvitations } from '../../../../server/fieldwork/inviting/add-invitations.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PublicWave, WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { hirakataWave, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { staff } from '../../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const address = `/api/manage/waves/${hirakataWave.code}`;
const { code: _code, ...settings } = hirakataWave;
const issuesOf = async (response: Response) =>
  ((await response.json()) as Problem).issues?.map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('a draft', () => {
  it('is changed in everything but its code, as if it had been made so', async () => {
    const manager = await world.as('survey-manager');
    await manager('POST', '/api/manage/waves', hirakataWave);
    const changes = {
      title: { ja: '別の名' },
      modes: ['drawn-code', 'paper'],
      closesOn: '2024-10-11',
      minimumBase: 12,
      population: hirakataWave.population.map((row) => ({ ...row, eligibleCount: row.eligibleCount + 1 })),
    };
    const changed = await manager('PUT', address, { ...settings, ...changes });
    expect(changed.status).toBe(200);
    const shown = (await (await manager('GET', address)).json()) as WaveDetail;
    expect(shown).toMatchObject({ ...changes, state: 'draft', code: hirakataWave.code, eligibleCount: 2446 });
    const refused = await manager('PUT', address, { ...settings, closesOn: '2024-09-01' });
    expect([refused.status, await issuesOf(refused)]).toEqual([
      422,
      ['closesOn: closes-before-it-opens', 'closesOn: closes-in-the-past'],
    ]);
    const entries = await logEntriesOf(world.dependencies.db, hirakataWave.code);
    expect(entries.map(({ action }) => action)).toEqual(['wave-changed', 'wave-created']);
    expect((await (await world.as('planner'))('PUT', address, settings)).status).toBe(403);
  });

  it('keeps a place for everybody who is invited', async () => {
    const manager = await world.as('survey-manager');
    const draft = { ...settings, modes: ['ticket'] };
    await manager('POST', '/api/manage/waves', { ...draft, code: hirakataWave.code });
    await addInvitations(world.dependencies, hirakataWave.code, staff({ 1: 20, 8: 3 }), 'test');
    const merged = [{ code: 'top', label: { ja: '部次長級' }, options: ['1', '2'] }];
    const refused = await manager('PUT', address, { ...draft, mergedStrata: merged });
    expect([refused.status, await issuesOf(refused)]).toEqual([422, ['population: more-than-eligible']]);
    const others = [{ code: 'middle', label: { ja: '課長級' }, options: ['3', '4'] }];
    expect((await manager('PUT', address, { ...draft, mergedStrata: others })).status).toBe(200);
  });

  it('is no draft any more once it has opened', async () => {
    const manager = await openHirakata(world);
    const refused = await manager('PUT', address, { ...settings, minimumBase: 5 });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([409, 'wrong-state']);
    expect(((await (await manager('GET', address)).json()) as WaveDetail).minimumBase).toBe(10);
  });
});

describe('an open wave', () => {
  const on = (day: string): void => {
    world.dependencies.now = () => new Date(`${day}T12:00:00+09:00`);
  };
  const publicWave = async () =>
    (await (await world.call('GET', `/api/waves/${hirakataWave.code}`)).json()) as PublicWave;
  const answer = () =>
    world.call('POST', `/api/waves/${hirakataWave.code}/responses`, {
      submission: newSubmission(),
      answers: { attainment1: 7 },
    });

  it('is extended in public; contract, fingerprint and thresholds stay, and answers come in until the new day', async () => {
    const manager = await openHirakata(world);
    const before = await publicWave();
    on('2024-10-05');
    expect((await answer()).status).toBe(409);
    const extended = await manager('POST', `${address}/extend`, { closesOn: '2024-10-11' });
    expect((await extended.json()) as WaveDetail).toMatchObject({ closesOn: '2024-10-11' });
    const after = await publicWave();
    expect(after.contract).toEqual(before.contract);
    expect(after.contractFingerprint).toBe(before.contractFingerprint);
    expect(after).toMatchObject({
      closesOn: '2024-10-11',
      days: 'within',
      addenda: [{ at: '2024-10-05T03:00:00.000Z', closedOn: '2024-10-04', closesOn: '2024-10-11' }],
    });
    expect((await answer()).status).toBe(201);
    on('2024-10-12');
    expect((await answer()).status).toBe(409);
    const [entry] = await logEntriesOf(world.dependencies.db, hirakataWave.code);
    expect([entry?.action, entry?.facts]).toEqual([
      'wave-extended',
      { from: '2024-10-04', to: '2024-10-11' },
    ]);
  });

  it('is never shortened, nor extended beyond the day of deletion, nor once it has closed', async () => {
    const manager = await openHirakata(world);
    const extend = (closesOn: string) => manager('POST', `${address}/extend`, { closesOn });
    expect(await issuesOf(await extend('2024-10-03'))).toEqual(['closesOn: no-extension']);
    expect(await issuesOf(await extend('2024-10-04'))).toEqual(['closesOn: no-extension']);
    expect(await issuesOf(await extend('2028-04-01'))).toEqual(['closesOn: closes-after-deletion']);
    on('2024-10-20');
    expect(await issuesOf(await extend('2024-10-10'))).toEqual(['closesOn: closes-in-the-past']);
    const both = await Promise.all([extend('2024-10-25'), extend('2024-10-25')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)[0]).toBe(200);
    expect((await publicWave()).addenda).toHaveLength(1);
    await manager('POST', `${address}/close`);
    expect((await extend('2024-10-30')).status).toBe(409);
  });
});
