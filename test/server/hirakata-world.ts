import { randomBytes } from 'node:crypto';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import type { NewWave } from '../../server/contract/fieldwork/waves.ts';
import type { TestApp } from './test-app.ts';

/** Hirakata's wave of 2024 as anybody would set it up. */
export const hirakataWave: NewWave = { ...publishedWave, code: 'hirakata' };

/** The same on the days around today, for servers that go by the clock of the machine. */
export const hirakataToday: NewWave = { ...hirakataWave, ...daysAroundToday() };

/** Days of a wave that is open now, by the clock of the machine where no other is named. */
export function daysAroundToday(now: Date = new Date()) {
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  return { opensOn: day(-2), closesOn: day(14), retainUntil: day(365) };
}

/** 779 answer sheets with the published margins. */
export const hirakataAnswers = syntheticAnswers(20240920);

export const newSubmission = (): string => randomBytes(16).toString('hex');

/** An open wave, made over HTTP by a survey manager. */
export async function openHirakata(world: TestApp, changes: Partial<NewWave> = {}) {
  const manager = await world.as('survey-manager');
  const created = await manager('POST', '/api/manage/waves', { ...hirakataWave, ...changes });
  if (created.status !== 201) throw new Error(await created.text());
  const opened = await manager('POST', `/api/manage/waves/${changes.code ?? hirakataWave.code}/open`);
  if (opened.status !== 200) throw new Error(await opened.text());
  return manager;
}

/** Sends answer sheets as respondents do, one request each. */
export async function sendAll(
  world: TestApp,
  wave: string,
  sheets: Record<string, unknown>[],
): Promise<void> {
  await Promise.all(
    sheets.map(async (answers) => {
      const response = await world.call('POST', `/api/waves/${wave}/responses`, {
        submission: newSubmission(),
        answers,
      });
      if (response.status !== 201) throw new Error(await response.text());
    }),
  );
}

/** The same sheets as a responses CSV. */
export function toCsv(sheets: Record<string, Answer>[]): string {
  const header = ['attainment1', 'attainment2', 'attainment3', 'guideline', 'measure', 'grade'];
  const cell = (value: Answer | undefined): string =>
    Array.isArray(value) ? value.join(';') : `${value ?? ''}`;
  return [header.join(','), ...sheets.map((sheet) => header.map((code) => cell(sheet[code])).join(','))].join(
    '\r\n',
  );
}
