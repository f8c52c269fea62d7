import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../server/contract/problem.ts';
import type { Forecast, PopulationReading } from '../../../server/contract/fieldwork/populations.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from '../hirakata-world.ts';
import { testApp, turnDay, type TestApp } from '../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 40));
});
afterAll(() => world.dispose());

const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

describe('who may do what', () => {
  it('a planner sees no wave before it is published, nor that there is one', async () => {
    const planner = await world.as('planner');
    expect(await (await planner('GET', '/api/manage/waves')).json()).toEqual({ waves: [] });
    for (const wave of ['hirakata', 'nothing']) {
      for (const path of ['tables', 'tables/attainment1']) {
        const response = await planner('GET', `/api/manage/waves/${wave}/${path}`);
        expect([response.status, await codeOf(response)]).toEqual([404, 'wave-not-found']);
      }
    }
  });

  it('requests from another site are refused', async () => {
    const response = await world.call('POST', '/api/session', '{}', {
      origin: 'http://elsewhere.example',
      'content-type': 'text/plain',
    });
    expect([response.status, await codeOf(response)]).toEqual([403, 'wrong-origin']);
    const behindProxy = await world.call('POST', '/api/session', '{}', {
      origin: 'https://localhost',
      'content-type': 'text/plain',
    });
    expect(await codeOf(behindProxy)).toBe('not-json');
  });
});

describe('while a wave is open', () => {
  it('nobody sees answers, HR not either', async () => {
    const manager = await world.as('survey-manager');
    const response = await manager('GET', '/api/manage/waves/hirakata/tables/attainment1');
    expect([response.status, await codeOf(response)]).toEqual([409, 'results-not-ready']);
  });

  it('participation by grade is counted once a day and carries no answer', async () => {
    turnDay(world);
    const manager = await world.as('survey-manager');
    const response = await manager('GET', '/api/manage/waves/hirakata/response-rate');
    const text = await response.text();
    const { rows } = JSON.parse(text) as { rows: { code: string; responseCount: number }[] };
    expect(rows.map((row) => row.responseCount)).toEqual([6, 10, 24, 0, 0, 0, 0, 0, 0, 40]);
    expect(text).not.toMatch(/attainment\d|guideline|measure/);
  });
});

describe('a new wave', () => {
  it('reports every problem of its population and dates', async () => {
    const manager = await world.as('survey-manager');
    const response = await manager('POST', '/api/manage/waves', {
      ...hirakataWave,
      code: 'wrong',
      opensOn: '2026-05-01',
      closesOn: '2026-04-01',
      population: [
        { option: '1', eligibleCount: 0 },
        { option: 'mayor', eligibleCount: 0 },
      ],
    });
    expect(response.status).toBe(422);
    const problem = (await response.json()) as Problem;
    const codes = new Set(problem.issues?.map((issue) => issue.code));
    expect(codes).toEqual(
      new Set(['closes-before-it-opens', 'unknown-group', 'missing-group', 'empty-population']),
    );
    expect((await manager('GET', '/api/manage/waves/wrong')).status).toBe(404);
  });

  it('cannot take the code of another, go below five, or go back', async () => {
    const manager = await world.as('survey-manager');
    expect(await codeOf(await manager('POST', '/api/manage/waves', hirakataWave))).toBe('wave-exists');
    const together = await Promise.all(
      ['twice', 'twice', 'twice'].map((code) =>
        manager('POST', '/api/manage/waves', { ...hirakataWave, code }),
      ),
    );
    expect(together.filter((response) => response.status === 201)).toHaveLength(1);
    expect(
      (await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'w4', minimumBase: 4 })).status,
    ).toBe(422);
    expect(await codeOf(await manager('POST', '/api/manage/waves/hirakata/open'))).toBe('wrong-state');
    expect(await codeOf(await manager('POST', '/api/manage/waves/hirakata/publish'))).toBe('wrong-state');
    expect(await codeOf(await manager('DELETE', '/api/manage/waves/hirakata'))).toBe('wrong-state');
  });

  it('draft can be thrown away', async () => {
    const manager = await world.as('survey-manager');
    await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'mistake' });
    expect((await manager('DELETE', '/api/manage/waves/mistake')).status).toBe(204);
    expect((await manager('GET', '/api/manage/waves/mistake')).status).toBe(404);
  });
});

describe('a pasted population', () => {
  const read = async (text: string) => {
    const manager = await world.as('survey-manager');
    const body = { questionnaire: hirakataWave.questionnaire, text };
    return (await (await manager('POST', '/api/manage/populations/read', body)).json()) as PopulationReading;
  };

  it('is read as Excel gives it: heading, full width, commas, total', async () => {
    const reading = await read(
      '職\t職員数\r\n理事・部長級\t２０\r\n 主任・班長・副班長 \t"1,962"\r\n市長\t1\r\n計\t1,983\r\n',
    );
    expect(reading.population).toEqual([
      { option: '1', eligibleCount: 20 },
      { option: '7', eligibleCount: 1962 },
    ]);
    expect(reading.lines.map((line) => line.problem)).toEqual([null, null, 'unknown-group', 'total-row']);
    expect(reading.missing.map((option) => option.option)).toEqual(['2', '3', '4', '5', '6', '8']);
  });

  it('shows what will be hidden, and a merge after which nothing is', async () => {
    const manager = await world.as('survey-manager');
    const input = {
      questionnaire: hirakataWave.questionnaire,
      population: hirakataWave.population,
      minimumBase: 10,
      expectedRate: 0.32,
      merges: [],
    };
    const before = (await (
      await manager('POST', '/api/manage/populations/forecast', input)
    ).json()) as Forecast;
    expect(before.points.map((point) => point.suppression)).toEqual([
      'suppressed',
      'suppressed',
      ...Array.from({ length: 6 }, () => null),
    ]);
    expect(before.proposal?.map((merge) => merge.options)).toEqual([['1', '2']]);
    const after = (await (
      await manager('POST', '/api/manage/populations/forecast', { ...input, merges: before.proposal })
    ).json()) as Forecast;
    expect(after.points.every((point) => point.suppression === null)).toBe(true);
    expect(after.proposal).toBeNull();
  });

  it('shows what becomes of those who leave their group blank', async () => {
    const manager = await world.as('survey-manager');
    const blanksAt = async (minimumBase: number, expectedRate: number): Promise<Forecast['blanks']> => {
      const { questionnaire, population } = hirakataWave;
      const input = { questionnaire, population, minimumBase, expectedRate, merges: [] };
      const answer = await manager('POST', '/api/manage/populations/forecast', input);
      return ((await answer.json()) as Forecast).blanks;
    };
    expect(await blanksAt(10, 0.32)).toEqual({ proportion: 0.02, expectedCount: 16, outcome: 'shown' });
    expect(await blanksAt(20, 0.32)).toMatchObject({ expectedCount: 16, outcome: 'hidden' });
    expect(await blanksAt(10, 0.04)).toMatchObject({ expectedCount: 2, outcome: 'joined' });
    expect(await blanksAt(10, 0.002)).toMatchObject({ expectedCount: 0, outcome: 'none' });
  });
});
