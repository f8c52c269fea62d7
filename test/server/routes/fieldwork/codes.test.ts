import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintedCodes } from '../../../../server/contract/fieldwork/codes.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { CodeReading, Tally } from '../../../../server/contract/fieldwork/waves.ts';
import { readAccessCode } from '../../../../surveys/tickets/access-code.ts';
import { hirakataWave, openHirakata } from '../../hirakata-world.ts';
import { testApp, turnDay, type TestApp } from '../../test-app.ts';

const path = `/api/manage/waves/${hirakataWave.code}/codes`;
let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
beforeAll(async () => {
  world = await testApp();
  manager = await openHirakata(world, { modes: ['drawn-code'] });
});
afterAll(() => world.dispose());

const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
const printed = async (stratum: string, count: number) =>
  (await (await manager('POST', path, { stratum, count })).json()) as PrintedCodes;

describe('code sheets', () => {
  it('are as many as were asked for, all different, good for their stratum, and counted', async () => {
    const { stratum, codes } = await printed('8', 30);
    expect(stratum).toBe('8');
    expect(new Set(codes).size).toBe(30);
    expect(codes.every((code) => readAccessCode(code)?.kind === 'drawn')).toBe(true);
    const read = await world.call('POST', `/api/waves/${hirakataWave.code}/codes`, { code: codes[0] });
    expect((await read.json()) as CodeReading).toEqual({ kind: 'drawn', stratum: '8', isUsed: false });
    turnDay(world);
    const tally = (await (await world.call('GET', `/api/waves/${hirakataWave.code}/tally`)).json()) as Tally;
    expect(tally.strata.find(({ code }) => code === '8')?.printedCodeCount).toBe(30);
  });

  it('cannot be had again: no route and no table holds them', async () => {
    const { codes } = await printed('7', 5);
    expect((await manager('GET', path)).status).toBe(404);
    const places = [
      `/api/manage/waves/${hirakataWave.code}`,
      `/api/manage/waves/${hirakataWave.code}/log`,
      `/api/waves/${hirakataWave.code}`,
      `/api/waves/${hirakataWave.code}/tally`,
    ];
    const answers = await Promise.all(places.map(async (place) => (await manager('GET', place)).text()));
    const rows = await world.dependencies.db.selectFrom('drawn_code').selectAll().execute();
    const known = answers.join('\n') + JSON.stringify(rows);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const code of codes) expect(known).not.toContain(code);
    expect(JSON.stringify(await printed('7', 1))).toMatch(/[2-9A-Z]{12}/);
  });

  it.each<[string, object, number, string]>([
    ['an unknown stratum', { stratum: 'mayor', count: 1 }, 404, 'stratum-not-found'],
    ['none', { stratum: '8', count: 0 }, 422, 'invalid-request'],
    ['half a sheet', { stratum: '8', count: 1.5 }, 422, 'invalid-request'],
    ['too many at once', { stratum: '8', count: 5001 }, 422, 'invalid-request'],
  ])('%s is refused', async (_, body, status, code) => {
    const response = await manager('POST', path, body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  it('are refused to planners and strangers, and without drawn codes or before opening', async () => {
    const body = { stratum: '8', count: 1 };
    expect((await world.call('POST', path, body)).status).toBe(401);
    const planner = await world.as('planner');
    const refused = await planner('POST', path, body);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'not-permitted']);
    await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'draft', modes: ['drawn-code'] });
    await openHirakata(world, { code: 'open-link', modes: ['open-link'] });
    for (const wave of ['draft', 'open-link']) {
      const response = await manager('POST', `/api/manage/waves/${wave}/codes`, body);
      expect([response.status, await codeOf(response)]).toEqual([409, 'wrong-state']);
    }
    expect((await manager('POST', '/api/manage/waves/nowhere/codes', body)).status).toBe(404);
  });
});
