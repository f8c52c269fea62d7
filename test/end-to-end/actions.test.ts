import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationAccounts, openWave, publishedWave } from '../../server/demo/demonstration.ts';
import { actionOf } from '../server/action-samples.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

const planner = demonstrationAccounts.find(({ role }) => role === 'planner');

it('what is missing is said at once and leads to its field; another’s change is not overwritten unseen', async () => {
  const phone = await watchedPage(server.browser, server.origin, { viewport: { width: 320, height: 800 } });
  const { page } = phone;
  await server.signIn(phone.context, planner);
  await page.goto(`${server.origin}/results/${publishedWave.code}/attainment2*grade`);
  await pressKey(page.getByRole('link', { name: '対応を書く' }), 'Enter');
  await page.locator('#action-group').selectOption('8');
  await page.locator('#action-publicWords').fill('面談を増やします');
  await pressKey(page.getByRole('button', { name: '保存' }), 'Enter');
  const alert = page.getByRole('alert');
  for (const words of ['対応の見出しを書いてください。', '期限を日付で入れてください。'])
    await alert.getByRole('link', { name: words }).waitFor();
  // It looks at both languages: what was told in one is taken back, and told anew.
  await phone.inspect('actions-form-phone');
  await pressKey(page.getByRole('button', { name: '保存' }), 'Enter');
  await pressKey(alert.getByRole('link', { name: '担当（課または職）を書いてください。' }), 'Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'action-owner');
  await page.keyboard.type('総務課長');
  await page.locator('#action-title').fill('係員の面談');
  await page.locator('#action-dueOn').fill('2099-12-01');
  await pressKey(page.getByRole('button', { name: '保存' }), 'Enter');
  await page.getByRole('article', { name: '係員の面談' }).getByText('総務課長').waitFor();

  const other = await phone.context.newPage();
  for (const window of [page, other]) {
    await window.goto(`${server.origin}/results/${publishedWave.code}/actions`);
    await pressKey(window.getByRole('button', { name: '変更する：係員の面談' }), 'Enter');
    await window.waitForFunction(() => document.activeElement?.id === 'action-title');
  }
  await other.locator('#action-unit').fill('全庁');
  await pressKey(other.getByRole('button', { name: '保存' }), 'Enter');
  await other.getByRole('article', { name: '係員の面談' }).getByText('全庁').waitFor();
  await page.locator('#action-title').fill('係員と主任の面談');
  await pressKey(page.getByRole('button', { name: '保存' }), 'Enter');
  await page.getByRole('article', { name: '係員の面談' }).getByText('全庁').waitFor();
  expect(await page.locator('#action-title').inputValue()).toBe('係員と主任の面談');
  await pressKey(page.getByRole('button', { name: 'ほかの人の変更の上に保存する' }), 'Enter');
  await page.getByRole('article', { name: '係員と主任の面談' }).waitFor();
  await phone.leave();
});

it('who is asked again reads what came of the last time, one press from the cover, and nothing more', async () => {
  const visitor = await watchedPage(server.browser, server.origin, { viewport: { width: 390, height: 800 } });
  const { page } = visitor;
  const hr = await server.browser.newContext();
  await server.signIn(hr);
  const address = `${server.origin}/api/manage/waves/${publishedWave.code}/actions`;
  const data = actionOf({
    subject: { kind: 'table', table: 'attainment1' },
    title: '内部の題',
    owner: '内部の課',
    state: 'done',
    publicWords: { ja: '面談を年4回にしました。', en: 'There are four talks a year now.' },
  });
  const kept = await hr.request.post(address, { data, headers: { origin: server.origin } });
  expect(kept.status()).toBe(201);
  await hr.close();

  await page.goto(`${server.origin}/w/${openWave.code}`);
  await pressKey(page.getByRole('link', { name: '前回の調査を受けて行ったこと' }), 'Enter');
  const told = page.locator('#earlier-actions');
  await told.getByText('面談を年4回にしました。').waitFor();
  await told.getByText('完了').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('#earlier-actions') !== null);
  expect(await page.content()).not.toContain('内部');
  await visitor.inspect('earlier-actions-phone');
  await visitor.leave();
});
