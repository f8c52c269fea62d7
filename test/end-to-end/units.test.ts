import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dependencies } from '../../server/dependencies.ts';
import { publishTwoYears } from '../server/unit-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

const chief = { name: '総務 太郎', email: 'chief@example.jp', password: 'correct horse battery staple' };
const auditor = { name: '監査 花子', email: 'auditor@example.jp', password: 'correct horse battery staple' };

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer(async (dependencies: Dependencies) => {
    await publishTwoYears(dependencies);
    await dependencies.accounts.create({ ...chief, role: 'unit-reader' });
    await dependencies.accounts.create({ ...auditor, role: 'auditor' });
  });
});
afterAll(() => server.stop());

const next = [
  '部\t課\t係\t職員数',
  '総務部\t\t\t1',
  '\t総務課\t\t',
  '\t\t庶務係\t12',
  '\t\t文書係\t8',
  '市民部\t戸籍課\t\t25',
].join('\n');

it('HR keeps the organisation, and says which chief reads which unit', async () => {
  const desk = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  const { page } = desk;
  await server.signIn(desk.context);
  await page.goto(`${server.origin}/console/organisation`);
  await page.locator('#organisation-year').fill('2027');
  await page.locator('#organisation-table').fill(next);
  await pressKey(page.getByRole('button', { name: '表を読む' }), 'Enter');
  await page.getByText('読み取った組織は6です。').first().waitFor();
  await desk.inspect('organisation-preview');
  await pressKey(page.getByRole('button', { name: '令和9年度（2027年度）の組織として登録する' }), 'Enter');
  await page.getByText('令和9年度（2027年度）の組織を登録しました。').waitFor();
  expect(await page.getByRole('row', { name: '総務部' }).first().getByRole('cell').last().textContent()).toBe(
    '21',
  );

  // What is wrong is said at once, by the unit.
  await page.locator('#organisation-table').fill('コード\t上位コード\t名称\na\tx\t総務課\nb\ty\t財政課');
  await pressKey(page.getByRole('button', { name: '表を読む' }), 'Enter');
  for (const words of [
    '「総務課」の上位組織「x」が表にありません。',
    '「財政課」の上位組織「y」が表にありません。',
  ])
    await page.getByRole('alert').getByText(words).waitFor();

  await page.locator('#organisation-shown').selectOption('2026');
  await page.locator('#reader-account').selectOption(chief.email);
  await page.locator('#reader-unit').selectOption('affairs');
  await pressKey(page.getByRole('button', { name: '割り当てる', exact: true }), 'Enter');
  await page.getByText('総務 太郎さんに「総務部」を割り当てました。').waitFor();
  await desk.inspect('organisation');
  await page.setViewportSize({ width: 320, height: 800 });
  await desk.inspect('organisation-phone');

  await page.goto(`${server.origin}/results/units/units`);
  await page.getByText('なし（回答が少人数です）').waitFor();
  await desk.inspect('units-phone');
  await desk.leave();
});

it('a section chief reads the own branch and nothing else, and saves the sheet for the talk', async () => {
  const phone = await watchedPage(server.browser, server.origin, { viewport: { width: 320, height: 800 } });
  const { page } = phone;
  await server.signIn(phone.context, chief);
  await page.goto(`${server.origin}/results/units`);
  await pressKey(page.getByRole('link', { name: '総務部' }).first(), 'Enter');
  await page.getByRole('heading', { name: '総務部の結果', level: 1 }).waitFor();
  await phone.settled();
  await phone.inspect('unit-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await phone.inspect('unit-desk');

  const saved = page.waitForEvent('download');
  await pressKey(page.getByRole('button', { name: '職場で話し合うための資料（PDF）' }), 'Enter');
  expect((await saved).suggestedFilename()).toBe('units-affairs.pdf');

  await pressKey(page.getByRole('link', { name: '人事課' }).first(), 'Enter');
  await page.getByRole('heading', { name: '人事課の結果', level: 1 }).waitFor();
  // It was called otherwise the year before, and is the same unit.
  await page.getByRole('columnheader', { name: '前回', exact: true }).waitFor();
  await page.getByText('職場アンケート2025').waitFor();
  expect(await page.getByText('尺度が前回と異なる').count()).toBe(0);
  await phone.inspect('unit-earlier-desk');

  for (const path of ['units/units/budget', 'units/units/nothing']) {
    await page.goto(`${server.origin}/results/${path}`);
    await page.getByText('この組織のページは見つかりません。').waitFor();
  }
  await page.goto(`${server.origin}/results/units/tables`);
  await page.getByText('このページを見る権限がありません').waitFor();
  await phone.leave();
});

it('an auditor reads the log, and nothing else', async () => {
  const desk = await watchedPage(server.browser, server.origin, { viewport: { width: 390, height: 800 } });
  const { page } = desk;
  await server.signIn(desk.context, auditor);
  await page.goto(`${server.origin}/console/log`);
  await page.getByText('集計結果を公開しました。').first().waitFor();
  await desk.inspect('log-phone');
  await page.goto(`${server.origin}/results`);
  await page.getByText('このページを見る権限がありません').waitFor();
  await desk.leave();
});
