import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { SeriesList } from '../../../../server/contract/fieldwork/series.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { lookAtClock } from '../../../../server/fieldwork/calendar/look-at-clock.ts';
import { confirmClock } from '../../../../server/fieldwork/waves/believed-clock.ts';
import { monthsLater, waveOfRound } from '../../../../server/fieldwork/series/wave-of-round.ts';
import { findQuestionnaire } from '../../../../server/store/authoring/questionnaires.queries.ts';
import { seriesIssues } from '../../../../server/fieldwork/series/series-issues.ts';
import { listWaves } from '../../../../server/store/fieldwork/waves.queries.ts';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { planned } from '../calendar/calendar-world.ts';

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
    timeZone: 'Asia/Tokyo',
    calendar: [planned('open', '2025-01-31'), planned('close', '2025-02-06')],
  },
  everyMonths: 1,
  roundCount: 6,
  rotation: { parts: [['attainment1'], ['attainment2'], ['attainment3']] },
};

async function lookOn(day: string): Promise<void> {
  world.dependencies.now = () => new Date(`${day}T03:00:00Z`);
  await confirmClock(world.dependencies);
  await lookAtClock(world.dependencies);
}
const rounds = async () =>
  (await listWaves(world.dependencies.db))
    .filter(({ series }) => series === 'pulse')
    .map(({ code, state }) => `${code} ${state}`)
    .toSorted();
const begin = async (changes: object = {}) => {
  world.dependencies.now = () => new Date('2025-01-10T03:00:00Z');
  const manager = await world.as('survey-manager');
  return { manager, response: await manager('POST', '/api/manage/series', { ...pulse, ...changes }) };
};

it('rounds are made two weeks before, open and close by themselves, and ask what has its turn', async () => {
  const { manager, response } = await begin();
  expect(response.status).toBe(201);
  expect(((await response.json()) as SeriesList).series).toMatchObject([
    {
      code: 'pulse',
      madeCount: 0,
      partCount: 3,
      next: { round: 1, madeOn: '2025-01-17', opensOn: '2025-01-31' },
    },
  ]);
  await lookOn('2025-01-16');
  expect(await rounds()).toEqual([]);
  await lookOn('2025-01-17');
  await lookOn('2025-01-17');
  expect(await rounds()).toEqual(['pulse-1 draft']);
  await lookOn('2025-01-31');
  expect(await rounds()).toEqual(['pulse-1 open']);
  // The 31st of a month that has none is its last day.
  await lookOn('2025-02-28');
  expect(await rounds()).toEqual(['pulse-1 closed', 'pulse-2 open']);
  await lookOn('2025-03-20');
  await lookOn('2025-04-01');
  expect(await rounds()).toEqual(['pulse-1 closed', 'pulse-2 closed', 'pulse-3 open']);
  const asked = async (wave: string) => {
    const own = (await (
      await manager('GET', `/api/manage/waves/${wave}/questionnaire`)
    ).json()) as Questionnaire;
    return questionnaireItems(own)
      .map(({ code }) => code)
      .filter((code) => code.startsWith('attainment'));
  };
  expect(await asked('pulse-2')).toEqual(['attainment2']);
  expect(await asked('pulse-3')).toEqual(['attainment3']);
  const detail = (await (await manager('GET', '/api/manage/waves/pulse-3')).json()) as WaveDetail;
  expect(detail.title).toEqual({ ja: 'パルス（第3回）', en: 'Pulse (round 3)' });
  expect(detail.questionnaire).toEqual(hirakataWave.questionnaire);
  expect(detail.previous?.code).toBe('pulse-2');
});

it('a round that was deleted or slept over is never made again, and a series can be stopped', async () => {
  const { manager } = await begin();
  await lookOn('2025-01-20');
  await manager('DELETE', '/api/manage/waves/pulse-1');
  await lookOn('2025-01-21');
  expect(await rounds()).toEqual([]);
  await lookOn('2025-04-10');
  expect(await rounds()).toEqual([]);
  await lookOn('2025-04-20');
  expect(await rounds()).toEqual(['pulse-4 draft']);
  expect((await manager('PUT', '/api/manage/series/pulse', { isOn: false })).status).toBe(200);
  await lookOn('2025-05-01');
  await lookOn('2025-05-25');
  expect(await rounds()).toEqual(['pulse-4 closed']);
  await manager('PUT', '/api/manage/series/pulse', { isOn: true });
  expect(await rounds()).toEqual(['pulse-4 closed', 'pulse-5 draft']);
  expect((await manager('PUT', '/api/manage/series/none', { isOn: true })).status).toBe(404);
});

it('a draft that HR changes still asks what has its turn', async () => {
  const { manager } = await begin();
  await lookOn('2025-02-20');
  const { code: _own, ...settings } = waveOfRound(pulse, 2);
  const changed = await manager('PUT', '/api/manage/waves/pulse-2', { ...settings, closesOn: '2025-03-10' });
  expect(changed.status).toBe(200);
  const asked = (await (
    await manager('GET', '/api/manage/waves/pulse-2/questionnaire')
  ).json()) as Questionnaire;
  expect(questionnaireItems(asked).map(({ code }) => code)).not.toContain('attainment1');
});

it.each([
  [
    'a round before the last one closes',
    { wave: { ...pulse.wave, closesOn: '2025-03-03' } },
    'rounds-overlap',
  ],
  ['a question twice', { rotation: { parts: [['attainment1'], ['attainment1']] } }, 'rotates-twice'],
  ['a question that is not there', { rotation: { parts: [['attainment1'], ['nothing']] } }, 'unknown-item'],
  [
    'the item of the population',
    { rotation: { parts: [['grade'], ['attainment1']] } },
    'population-item-rotates',
  ],
])('%s is refused', async (_, changes, code) => {
  const { response } = await begin(changes);
  const { issues } = (await response.json()) as Problem;
  expect([response.status, issues?.map((issue) => issue.code)]).toEqual([422, [code]]);
});

it('a round in which the question that decides about another is missing is refused, and named', async () => {
  const stored = await findQuestionnaire(world.dependencies.db, 'hirakata-attainment', 1);
  if (stored === undefined) throw new Error('it is shipped');
  const { questionnaire } = stored;
  const routed = {
    ...questionnaire,
    sections: questionnaire.sections.map((section) =>
      section.code === 'measures' ? { ...section, askedWhen: { item: 'guideline', is: ['1'] } } : section,
    ),
  };
  const series = { ...pulse, rotation: { parts: [['attainment1'], ['guideline']] } };
  expect(seriesIssues(series, questionnaire)).toEqual([]);
  expect(seriesIssues(series, routed)).toEqual([
    { code: 'round-not-whole', path: ['rotation', 'parts', 0], facts: { part: 1, item: 'guideline' } },
  ]);
  expect(
    seriesIssues({ ...series, rotation: { parts: [['attainment1'], ['attainment2']] } }, routed),
  ).toEqual([]);
});

it('months are counted as people do', () => {
  expect(monthsLater('2024-01-31', 1)).toBe('2024-02-29');
  expect(monthsLater('2025-11-30', 3)).toBe('2026-02-28');
  expect(monthsLater('2025-12-15', 12)).toBe('2026-12-15');
});
