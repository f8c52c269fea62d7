import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeNested, headsByDepartment } from '../server/nested-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer((dependencies) =>
    closeNested(dependencies, [], { headCounts: headsByDepartment(100, 90, 155) }),
  );
});
afterAll(() => server.stop());

it('HR enters head counts by department from the same staff list, and reads rates by it once the wave is closed', async () => {
  const hr = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  const { page } = hr;
  await server.signIn(hr.context);

  await page.goto(`${server.origin}/console/new/departments/1`);
  await hr.settled();
  await page.getByRole('button', { name: '2. 対象の職員数', exact: true }).press('Enter');
  const list = [
    '職員番号\t職\t所属',
    ...Array.from({ length: 40 }, (_, index) => {
      const grade = ['部長級', '課長級', '係長級', '係員'][index % 4] ?? '';
      return `${1000 + index}\t${grade}\t${['総務部', '市民部', '福祉部'][index % 3] ?? ''}`;
    }),
  ].join('\n');
  await page.getByLabel('職員数の表', { exact: false }).first().fill(list);
  await page.getByRole('button', { name: '読み取る', exact: true }).press('Enter');
  await page.getByText('問題は見つかりませんでした。').first().waitFor();
  await page.getByLabel('部門別の職員数の表', { exact: false }).fill(list);
  await page.getByRole('button', { name: '部門別の職員数を読み取る' }).press('Enter');
  await page.getByRole('rowheader', { name: '福祉部' }).waitFor();
  expect(await page.getByText('問題は見つかりませんでした。').count()).toBe(2);
  await hr.inspect('head-counts-by-department');

  await page.goto(`${server.origin}/console/waves/departments/response-rate`);
  await page.getByRole('heading', { name: '部門別' }).waitFor();
  const row = page.getByRole('row', { name: /福祉部/ });
  expect(await row.innerText()).toMatch(/155\s+96\s+61\.9/);
  await hr.inspect('rates-by-department');
  await page.setViewportSize({ width: 320, height: 640 });
  await hr.inspect('rates-by-department-phone');
  await hr.leave();
});
