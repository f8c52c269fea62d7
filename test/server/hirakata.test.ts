import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedResponseRate } from '../../analysis/report/published-table.ts';
import { exportText } from '../../server/publishing/export/export-text.ts';
import { reportOfWave } from '../../analysis/report/document/report-of-wave.ts';
import { importResponses } from '../../server/fieldwork/answering/import-responses.ts';
import { hirakataAnswers, openHirakata, sendAll, toCsv } from './hirakata-world.ts';
import { testApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

async function publishedRate(): Promise<PublishedResponseRate> {
  const manager = await world.as('survey-manager');
  for (const step of ['close', 'publish']) {
    expect((await manager('POST', `/api/manage/waves/hirakata/${step}`)).status).toBe(200);
  }
  const planner = await world.as('planner');
  const response = await planner('GET', '/api/manage/waves/hirakata/tables/response-rate');
  expect(response.status).toBe(200);
  return (await response.json()) as PublishedResponseRate;
}

describe("Hirakata's response-rate table of 2024", () => {
  it('is reached through 779 HTTP responses', async () => {
    await openHirakata(world);
    await sendAll(world, 'hirakata', hirakataAnswers);
    const rate = await publishedRate();
    await expect(exportText(reportOfWave([rate], 'ja'))).toMatchFileSnapshot(
      '../golden/hirakata-response-rate.txt',
    );
    expect(rate.rows.map((row) => row.responseCount)).toEqual([6, 10, 58, 93, 104, 31, 227, 205, 45, 779]);
    expect(rate.stated.responseCount).toBe(734);
  });

  it('is reached through the CSV import', async () => {
    await openHirakata(world);
    const input = { file: new TextEncoder().encode(toCsv(hirakataAnswers)) };
    expect(await importResponses(world.dependencies, 'hirakata', input, 'test')).toMatchObject({
      recordedCount: 779,
      alreadyRecordedCount: 0,
    });
    expect(await importResponses(world.dependencies, 'hirakata', input, 'test')).toMatchObject({
      recordedCount: 0,
      alreadyRecordedCount: 779,
    });
    await expect(exportText(reportOfWave([await publishedRate()], 'ja'))).toMatchFileSnapshot(
      '../golden/hirakata-response-rate.txt',
    );
  });
});
