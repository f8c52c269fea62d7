import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { daysAroundToday, newSubmission } from '../server/hirakata-world.ts';
import { textQuestionnaire, textSheets } from '../server/publishing/texts/text-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

it('draft results say how far they are; published with the connection cut during the answer, the page says published', async () => {
  const visitor = await watchedPage(server.browser, server.origin, {
    viewport: { width: 1280, height: 900 },
  });
  const { page, context } = visitor;
  await server.signIn(context);
  const post = async (path: string, data?: unknown) => {
    const headers = { origin: server.origin };
    const sent = await context.request.post(`${server.origin}/api${path}`, { data, headers });
    expect(`${path} ${sent.ok()}`).toBe(`${path} true`);
  };
  await post('/manage/questionnaires', { questionnaire: textQuestionnaire, tablePlan: null });
  await post('/manage/waves', {
    ...publishedWave,
    ...daysAroundToday(),
    code: 'cut',
    questionnaire: { code: 'texts', version: 1 },
    population: [
      { option: '1', eligibleCount: 20 },
      { option: '2', eligibleCount: 30 },
    ],
  });
  await post('/manage/waves/cut/open');
  for (const sheet of textSheets) {
    await post('/waves/cut/responses', { submission: newSubmission(), ...sheet });
  }
  await post('/manage/waves/cut/close');

  await page.goto(`${server.origin}/console/waves/cut/drafts`);
  await page.getByRole('progressbar', { name: '集計の進み具合' }).waitFor();
  await page.getByRole('button', { name: '公開する' }).waitFor();

  // The server publishes; its answer, and the first words about the state of the wave, never come.
  let publishCount = 0;
  await page.route('**/waves/cut/publish', async (route) => {
    publishCount += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  const isBack = Promise.withResolvers<undefined>();
  await page.route('**/api/manage/waves/cut', async (route) => {
    await isBack.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: '公開する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
  await page.getByText('公開されたかどうかを確かめています').waitFor();
  for (const alert of await page.getByRole('alert').all()) expect(await alert.innerText()).toBe('');
  // The page still asks: nothing to wait for but these words.
  await page.screenshot({ path: 'test-output/drafts-answer-lost.png' });
  isBack.resolve(undefined);
  await page.getByText('集計結果を公開しました。').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/waves/cut');
  expect(publishCount).toBe(1);

  // The other window, in which it has not been pressed yet.
  await post('/manage/waves/cut/publish');
  await page.unrouteAll();
  await visitor.leave();
});
