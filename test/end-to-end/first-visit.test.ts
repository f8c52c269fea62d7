import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWave } from '../../server/demo/demonstration.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave as open } from '../../server/fieldwork/waves/open-wave.ts';
import { daysAroundToday } from '../server/hirakata-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { bytesOf, weighedPage } from './weighed-page.ts';

const byLink = { ...openWave, ...daysAroundToday(), code: 'by-link', modes: ['open-link' as const] };
let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer(async (dependencies) => {
    await createWave(dependencies, byLink, { isSynthetic: true, actor: 'test' });
    await open(dependencies, byLink.code, 'test');
  });
});
afterAll(() => server.stop());

const addressOf = ({ code }: { code: string }): string => `${server.origin}/w/${code}`;
const visit = (hasJapaneseFont: boolean) => weighedPage(server.browser, { hasJapaneseFont });

describe('a first visit of somebody who answers', () => {
  it.each([
    ['by the link alone', byLink, 11],
    ['with tickets and codes', openWave, 12],
  ])('is light where the device has Japanese fonts: %s', async (_how, wave, most) => {
    const { page, requests, leave } = await visit(true);
    const last = page.waitForResponse(/\/assets\/ending-/);
    await page.goto(addressOf(wave));
    await last;
    const asked = await requests();
    expect(asked.map(({ path }) => path).join('\n')).toContain('/questionnaire');
    expect(asked.length, asked.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(most);
    expect(bytesOf(asked)).toBeLessThanOrEqual(120_000);
    expect(asked.filter(({ type, path }) => type === 'Font' || path.includes('/fonts-'))).toEqual([]);
    await leave();
  });

  it('the control: where there are none, fonts are fetched, and found', async () => {
    const { page, requests, leave } = await visit(false);
    await page.goto(addressOf(byLink));
    await page.getByRole('heading', { level: 1 }).waitFor();
    const asked = await requests();
    expect(asked.filter(({ path }) => path.includes('/fonts-'))).toHaveLength(1);
    await leave();
  });
});

describe('the cover', () => {
  it('stands before the questions have come, and whoever begins waits for them', async () => {
    const { page, leave } = await visit(true);
    const held = Promise.withResolvers<void>();
    await page.route('**/questionnaire', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(addressOf(byLink));
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    await page.getByText('読み込んでいます。').waitFor({ state: 'attached' });
    expect(await page.getByText('1 / 4').count()).toBe(0);
    held.resolve();
    await page.getByText('1 / 4').first().waitFor();
    await leave();
  });

  it('says what is the case where the questions do not come, and tries again', async () => {
    const { page, leave } = await visit(true);
    let isOffline = true;
    await page.route('**/questionnaire', (route) => (isOffline ? route.abort() : route.continue()));
    await page.goto(addressOf(byLink));
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    const again = page.getByRole('button', { name: 'もう一度', exact: false });
    await again.waitFor();
    isOffline = false;
    await again.click();
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    await page.getByText('1 / 4').first().waitFor();
    await leave();
  });

  it('the wave is asked for while the page itself is still on its way', async () => {
    const { page, leave } = await visit(true);
    const asked = page.waitForRequest(/\/api\/waves\/by-link$/);
    await page.route(/\/assets\/page-/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(addressOf(byLink));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await leave();
  });
});

it('the first page of HR loads under 60 kB', async () => {
  const { page, requests, leave } = await visit(true);
  await server.signIn(page.context());
  await page.goto(`${server.origin}/console`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const asked = await requests();
  const code = asked.filter(({ path }) => !path.startsWith('/api/'));
  expect(bytesOf(code)).toBeGreaterThan(20_000);
  expect(bytesOf(code)).toBeLessThanOrEqual(60_000);
  await leave();
});
