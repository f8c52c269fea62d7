import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { lookAtClock } from '../../../../server/fieldwork/calendar/look-at-clock.ts';
import { confirmClock } from '../../../../server/fieldwork/waves/believed-clock.ts';
import { planned } from '../../fieldwork/calendar/calendar-world.ts';
import { hirakataWave, sendAll } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const pulse = {
  wave: {
    ...hirakataWave,
    code: 'pulse',
    title: { ja: 'パルス', en: 'Pulse' },
    opensOn: '2025-01-31',
    closesOn: '2025-02-06',
    retainUntil: '2026-01-31',
    calendar: [planned('open', '2025-01-31'), planned('close', '2025-02-06')],
  },
  everyMonths: 1,
  roundCount: 3,
  rotation: { parts: [['attainment1'], ['attainment2']] },
};

async function lookOn(day: string): Promise<void> {
  world.dependencies.now = () => new Date(`${day}T03:00:00Z`);
  await confirmClock(world.dependencies);
  await lookAtClock(world.dependencies);
}

/** Answers of so many of each grade, the first so many of whom are well on their way. */
const answers = (item: string, groups: [grade: string, count: number, ahead: number][]) =>
  groups.flatMap(([grade, count, ahead]) =>
    Array.from({ length: count }, (_, index) => ({ [item]: index < ahead ? 8 : 3, guideline: ['1'], grade })),
  );

/** The rounds of the series, published one after another. */
async function publishRounds(third: [string, number, number][]) {
  world.dependencies.now = () => new Date('2025-01-10T03:00:00Z');
  const manager = await world.as('survey-manager');
  expect((await manager('POST', '/api/manage/series', pulse)).status).toBe(201);
  const rounds = [
    {
      opens: '2025-01-31',
      closes: '2025-02-07',
      item: 'attainment1',
      groups: [
        ['3', 20, 5],
        ['7', 30, 6],
      ],
    },
    {
      opens: '2025-02-28',
      closes: '2025-03-07',
      item: 'attainment2',
      groups: [
        ['3', 20, 5],
        ['7', 30, 6],
      ],
    },
    { opens: '2025-03-31', closes: '2025-04-07', item: 'attainment1', groups: third },
  ] as const;
  for (const [index, { opens, closes, item, groups }] of rounds.entries()) {
    const code = `pulse-${index + 1}`;
    await lookOn(opens);
    await sendAll(
      world,
      code,
      answers(
        item,
        groups.map(([...group]) => group),
      ),
    );
    await lookOn(closes);
    expect((await manager('POST', `/api/manage/waves/${code}/publish`)).status).toBe(200);
  }
  const planner = await world.as('planner');
  return async (wave: string, id: string) => {
    const response = await planner('GET', `/api/manage/waves/${wave}/tables/${encodeURIComponent(id)}`);
    return response.status === 200 ? ((await response.json()) as PublishedTable) : response.status;
  };
}
const basesOf = (table: PublishedTable | number) =>
  typeof table === 'number'
    ? table
    : Object.fromEntries(
        table.points.flatMap(({ code, column }) =>
          column.status === 'no_cases' ? [] : [[code, column.status === 'shown' ? column.askedBase : 'X']],
        ),
      );

it('a question that had its turn again is added up over the rounds that asked it, and says so', async () => {
  const table = await publishRounds([
    ['3', 12, 4],
    ['7', 25, 9],
  ]);
  const pooled = await table('pulse-3', 'attainment1*grade@3');
  expect(basesOf(pooled)).toEqual({ total: 87, '3': 32, '7': 55 });
  expect(pooled).toMatchObject({
    id: 'attainment1*grade@3',
    pooledRounds: [1, 3],
    waveTitle: { ja: 'パルス', en: 'Pulse' },
    opensOn: '2025-01-31',
    responseCount: 87,
  });
  const planner = await world.as('planner');
  const address = '/api/manage/waves/pulse-3/tables/attainment1*grade';
  const file = await planner('GET', `${address}@3?format=csv&lang=ja`);
  expect(await file.text()).toContain('第1回・第3回の合計');
  expect(await (await planner('GET', `${address}@3/earlier`)).json()).toEqual({
    earlier: null,
    rounds: [1, 3],
  });
  // Over two rounds there is one that asked it; of the second nobody asked; a wave by itself has no rounds.
  expect(await table('pulse-3', 'attainment1*grade@2')).toBe(404);
  expect(await table('pulse-3', 'attainment2*grade@3')).toBe(404);
  expect(await table('pulse-1', 'attainment1*grade@3')).toBe(404);
  expect(await table('pulse-3', 'attainment1*grade@1')).toBe(404);
});

it('a group that one round hides stays hidden: the sum less the other round would be that group', async () => {
  const table = await publishRounds([
    ['3', 6, 4],
    ['7', 25, 9],
  ]);
  expect(basesOf(await table('pulse-1', 'attainment1*grade'))).toEqual({ total: 50, '3': 20, '7': 30 });
  const hidden = { '3': 'X', '7': 'X' };
  expect(basesOf(await table('pulse-3', 'attainment1*grade'))).toEqual({ total: 31, ...hidden });
  expect(basesOf(await table('pulse-3', 'attainment1*grade@3'))).toEqual({ total: 81, ...hidden });
});
