import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { respondentLanguageCodes } from '../../surveys/schema/language.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

const address = `/open/${publishedWave.code}`;

it('HR opens results by keyboard, everybody reads them, in three languages, without a script, and HR takes them back', async () => {
  const hr = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  await server.signIn(hr.context);
  await hr.page.goto(`${server.origin}/results/${publishedWave.code}`);
  await pressKey(hr.page.getByRole('button', { name: '一般に公開する' }), 'Enter');
  await pressKey(hr.page.getByRole('dialog').getByRole('button', { name: '一般に公開する' }), 'Enter');
  await hr.page.getByText('一般に公開しました。').waitFor();
  expect(await hr.page.evaluate(() => document.activeElement?.id)).toBe('open-to-all');
  expect(await hr.page.getByRole('textbox', { name: '公開ページのアドレス' }).inputValue()).toBe(
    server.origin + address,
  );

  for (const [device, viewport] of [
    ['phone', { width: 320, height: 640 }],
    ['desk', { width: 1280, height: 900 }],
  ] as const) {
    const visitor = await watchedPage(server.browser, server.origin, { viewport });
    for (const language of respondentLanguageCodes) {
      for (const [name, path] of [
        ['list', ''],
        ['table', `/${encodeURIComponent('guideline*grade')}`],
      ] as const) {
        await visitor.page.goto(`${server.origin}${address}${path}?lang=${language}`);
        await visitor.look(`open-${name}-${device}`, language);
      }
    }
    await visitor.leave();
  }

  const bare = await server.browser.newContext({ javaScriptEnabled: false });
  const page = await bare.newPage();
  for (const language of respondentLanguageCodes) {
    const table = `${address}/${encodeURIComponent('guideline*grade')}`;
    await page.goto(`${server.origin}${table}?lang=${language}`);
    await page.getByRole('table').first().waitFor();
  }
  await page.goto(`${server.origin}${address}?lang=en`);
  await page
    .getByRole('link', { name: /Attainment of ideal 1/ })
    .first()
    .click();
  await page.getByRole('table').waitFor();
  await page.getByRole('link', { name: 'All tables' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV (one row a figure)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${publishedWave.code}.en.csv`);
  await bare.close();

  await pressKey(hr.page.getByRole('button', { name: '公開を取りやめる' }), 'Enter');
  await pressKey(hr.page.getByRole('dialog').getByRole('button', { name: '公開を取りやめる' }), 'Enter');
  await hr.page.getByText('一般への公開を取りやめました。').waitFor();
  const gone = await hr.context.request.get(server.origin + address);
  expect(gone.status()).toBe(404);
  await hr.leave();
});
