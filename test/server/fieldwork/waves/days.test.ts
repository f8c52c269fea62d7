import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printCodes } from '../../../../server/fieldwork/inviting/print-codes.ts';
import { importResponses } from '../../../../server/fieldwork/answering/import-responses.ts';
import { localDay } from '../../../../server/fieldwork/waves/local-day.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import { hirakataWave, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const at = (moment: string): void => {
  world.dependencies.now = () => new Date(moment);
};
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
const wave = hirakataWave.code;
const answer = (body: object = {}) =>
  world.call('POST', `/api/waves/${wave}/responses`, {
    submission: newSubmission(),
    answers: { attainment1: 7 },
    ...body,
  });
const outcome = async (response: Response) =>
  response.status < 300 ? response.status : [response.status, await codeOf(response)];

describe('the days of answering', () => {
  // By the wave's own midnight, wherever the server stands: 15:00 in UTC is 00:00 in Japan.
  const days: [string, 'before' | 'within' | 'after'][] = [
    ['2024-09-19T14:59:59Z', 'before'],
    ['2024-09-19T15:00:00Z', 'within'],
    ['2024-10-04T14:59:59Z', 'within'],
    ['2024-10-04T15:00:00Z', 'after'],
  ];

  it('are kept in every way of answering, with words', async () => {
    at('2024-09-18T12:00:00Z');
    const { codes } = await openWithTickets(world, staff({ 1: 2 }), {
      modes: ['ticket', 'drawn-code', 'open-link', 'paper'],
    });
    const keys = await keysOf(world, wave);
    const [drawn] = await printCodes(world.dependencies, wave, '8', 9, 'test');
    const manager = await world.as('survey-manager');
    const paper = `/api/manage/waves/${wave}/paper`;
    await manager('POST', paper, { label: '箱', stratum: null, envelopeCount: 9 });
    at('2024-09-20T03:00:00Z');
    const ticket = await takeTicket(world, wave, codes[0] ?? '', keys);
    for (const [moment, place] of days) {
      at(moment);
      const described = (await (await world.call('GET', `/api/waves/${wave}`)).json()) as PublicWave;
      const { takesTickets, takesResponses } = described;
      const isWithin = place === 'within';
      expect({ takesTickets, takesResponses, days: described.days }).toEqual({
        takesTickets: isWithin,
        takesResponses: isWithin,
        days: place,
      });
      const refusal = [409, place === 'before' ? 'answers-not-yet' : 'answers-over'];
      expect(await outcome(await answer())).toEqual(isWithin ? 201 : refusal);
      if (!isWithin) {
        expect(await outcome(await answer({ ticket }))).toEqual(refusal);
        expect(await outcome(await answer({ code: drawn }))).toEqual(refusal);
        const read = await world.call('POST', `/api/waves/${wave}/codes`, { code: drawn });
        expect(await outcome(read)).toEqual(refusal);
        await expect(takeTicket(world, wave, codes[1] ?? '', keys)).rejects.toThrow('tickets-over');
      }
      // Sheets of the last day are keyed in after it, none before the first.
      const sheet = { pass: 1, number: 1, answers: { attainment1: 5 } };
      expect(await outcome(await manager('PUT', `${paper}/1/sheets`, sheet))).toEqual(
        place === 'before' ? refusal : 204,
      );
      const csv = Buffer.from(`attainment1,attainment2,attainment3,guideline,measure,grade\r\n7,,,,,1`);
      const imported = importResponses(world.dependencies, wave, { file: csv }, 'test');
      if (place === 'before') await expect(imported).rejects.toThrow('not begun');
      else await expect(imported).resolves.toBeDefined();
    }
  });

  it('are those of the wave’s own time zone, which its contract says', async () => {
    at('2024-09-18T12:00:00Z');
    await openHirakata(world, { timeZone: 'America/Los_Angeles' });
    const { contract } = (await (await world.call('GET', `/api/waves/${wave}`)).json()) as PublicWave;
    expect(contract.timeZone).toBe('America/Los_Angeles');
    at('2024-09-20T06:59:59Z');
    expect(await outcome(await answer())).toEqual([409, 'answers-not-yet']);
    at('2024-09-20T07:00:00Z');
    expect(await outcome(await answer())).toBe(201);
    at('2024-10-05T06:59:59Z');
    expect(await outcome(await answer())).toBe(201);
    at('2024-10-05T07:00:00Z');
    expect(await outcome(await answer())).toEqual([409, 'answers-over']);
    expect(localDay(new Date('2024-11-03T05:30:00Z'), 'America/New_York')).toBe('2024-11-03');
  });

  it('that lie in the past, or make no sense, are refused all at once when a wave is made', async () => {
    const manager = await world.as('survey-manager');
    const refused = async (changes: object) => {
      const response = await manager('POST', '/api/manage/waves', { ...hirakataWave, ...changes });
      expect(response.status).toBe(422);
      const { issues } = (await response.json()) as Problem;
      return issues?.map(({ code, path }) => `${path.join('.')}: ${code}`);
    };
    at('2026-04-01T03:00:00Z');
    expect(await refused({})).toEqual(['opensOn: opens-long-ago', 'closesOn: closes-in-the-past']);
    const fresh = { opensOn: '2026-04-01', closesOn: '2026-04-14' };
    expect(await refused({ ...fresh, retainUntil: '2025-04-14' })).toEqual([
      'retainUntil: deleted-before-it-closes',
      'retainUntil: deleted-in-the-past',
    ]);
    expect(await refused({ ...fresh, closesOn: '2026-03-31' })).toEqual([
      'closesOn: closes-before-it-opens',
      'closesOn: closes-in-the-past',
    ]);
    expect(await refused({ ...fresh, modes: ['ticket'], ticketsUntil: '2026-03-31' })).toEqual([
      'ticketsUntil: window-in-the-past',
    ]);
    expect(await refused({ ...fresh, timeZone: 'Asia/Edo' })).toEqual(['timeZone: unknown-time-zone']);
    // Some days late is no mistake.
    const late = await manager('POST', '/api/manage/waves', {
      ...hirakataWave,
      ...fresh,
      opensOn: '2026-03-02',
    });
    expect(late.status).toBe(201);
  });

  it('that went by while a wave was a draft keep it from opening', async () => {
    const manager = await world.as('survey-manager');
    await manager('POST', '/api/manage/waves', hirakataWave);
    at('2024-10-06T03:00:00Z');
    const refused = await manager('POST', `/api/manage/waves/${wave}/open`);
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as Problem).issues?.map(({ code }) => code)).toEqual([
      'closes-in-the-past',
    ]);
  });
});
