import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishNested } from '../server/nested-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer(publishNested);
});
afterAll(() => server.stop());

const address = (table: string) => `${server.origin}/results/departments/${encodeURIComponent(table)}`;

it('a planner reads grades within departments, on a desk and on a phone', async () => {
  const desktop = await watchedPage(server.browser, server.origin, {
    viewport: { width: 1280, height: 900 },
  });
  const { page, context } = desktop;
  await server.signIn(context);
  await page.goto(`${server.origin}/results/departments`);
  await page.getByRole('link', { name: '部門・職別' }).nth(1).click();
  await page.getByRole('heading', { name: '働き続けたいか（部門・職別）', level: 1 }).waitFor();
  await page.getByRole('rowheader', { name: '市民部' }).waitFor();
  expect(await page.getByRole('rowheader', { name: '部課長級' }).count()).toBe(3);
  await page.getByText(/X：.*市民部（部課長級.*10人未満の回答が分かるのを防ぐため表示しません。/).waitFor();
  await desktop.inspect('nested-rows');
  await page.goto(address('ways*department*grade'));
  await page.getByRole('columnheader', { name: '市民部', exact: true }).waitFor();
  await desktop.inspect('nested-columns');

  await page.setViewportSize({ width: 320, height: 640 });
  await desktop.inspect('nested-columns-phone');
  await page.goto(address('rewarding*department*grade'));
  await page.getByRole('rowheader', { name: '市民部' }).waitFor();
  await desktop.inspect('nested-rows-phone');
  await desktop.leave();
});
