import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

it('HR writes a plan by keyboard, everybody reads it, on a phone and on paper too', async () => {
  const desktop = await watchedPage(server.browser, server.origin, {
    viewport: { width: 1280, height: 900 },
  });
  const { page, context } = desktop;
  await server.signIn(context);
  await page.goto(`${server.origin}/results/plans`);
  await page.getByRole('link', { name: '職員育成計画 成果指標（デモ・架空データ）' }).waitFor();
  await pressKey(page.getByRole('link', { name: '新しい計画' }), 'Enter');
  await page.getByRole('heading', { name: '新しい計画', level: 1 }).waitFor();
  await page.getByLabel('計画の名称', { exact: true }).fill('人材育成基本方針（架空の目標）');
  await page.getByLabel('初年度').selectOption('2021');
  await page.getByLabel('最終年度').selectOption('2027');
  await page.getByLabel('中間年度').selectOption('2024');
  await pressKey(page.getByRole('checkbox', { name: /令和6年9月/ }), 'Space');
  expect(await page.getByLabel(/令和6年9月.*の年度$/).inputValue()).toBe('2024');
  await pressKey(page.getByRole('checkbox', { name: /お試し/ }), 'Space');

  const add = page.getByRole('button', { name: '指標を追加', exact: true });
  for (const [position, choose] of [
    async () => {
      await page.locator('#indicator-0-statistic').selectOption('top-box');
      await pressKey(page.locator('#indicator-0-has-target'), 'Space');
      await page.getByLabel('目標値（％）').fill('150');
      await page.keyboard.press('Tab');
    },
    async () => {
      await page.locator('#indicator-1-table').selectOption('guideline');
      await page.locator('#indicator-1-banner').selectOption('grade');
      await page.locator('#indicator-1-group').selectOption('1');
      await page.locator('#indicator-1-statistic').selectOption('2');
    },
    async () => {
      await page.locator('#indicator-2-table').selectOption('attainment2');
      await pressKey(page.locator('#indicator-2-has-target'), 'Space');
      await page.locator('#indicator-2-value').fill('6');
      await page.keyboard.press('Tab');
    },
  ].entries()) {
    await pressKey(add, 'Enter');
    await page.waitForFunction((id) => document.activeElement?.id === id, `indicator-${position}-table`);
    await page.locator(`#indicator-${position}-statistic`).waitFor();
    await choose();
  }
  await desktop.inspect('plan-editor');
  await pressKey(page.getByRole('button', { name: '保存する' }), 'Enter');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /目標値が、この指標の取りうる範囲の外です/ })
    .click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('indicator-0-value');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('70');
  await page.keyboard.press('Tab');
  await page
    .getByRole('button', { name: /あるべき姿2.*を下へ|あるべき姿2.*上/ })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: '保存する' }).press('Enter');

  await page.getByRole('heading', { name: '人材育成基本方針（架空の目標）', level: 1 }).waitFor();
  await page.getByText('X：10人未満の回答が分かるのを防ぐため表示しません。').waitFor();
  expect(await page.locator('.indicators tbody tr').count()).toBe(3);
  await page.getByText('● 達成', { exact: true }).waitFor();
  await page.getByText('… 目標年度前', { exact: true }).waitFor();
  await desktop.inspect('plan');
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ preferCSSPageSize: true, path: 'test-output/plan.pdf' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excelで保存' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('plan-1.xlsx');

  await page.setViewportSize({ width: 320, height: 640 });
  await desktop.inspect('plan-phone');
  await page.goto(`${server.origin}/console/plans/plan-1`);
  await page.getByRole('heading', { name: '計画の編集', level: 1 }).waitFor();
  await page.locator('#indicator-2-statistic').waitFor();
  await desktop.inspect('plan-editor-phone');
  await page.goto(`${server.origin}/results/plans`);
  await page.getByRole('link', { name: '人材育成基本方針（架空の目標）' }).waitFor();
  await page.getByText('「人材育成基本方針（架空の目標）」を作成しました（指標の追加 3件）。').waitFor();
  await desktop.inspect('plans');
  await desktop.leave();
});
