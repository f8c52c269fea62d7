import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

const directory = temporaryDirectory();
let server: Awaited<ReturnType<typeof realServer>>;
let browser: Browser;
beforeAll(async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, hirakataToday.code, 'test');
  await dependencies.close();
  server = await realServer(directory);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: 'allow' as const };
const address = (query = ''): string => `${server.origin}/w/${hirakataToday.code}${query}`;

/** Addresses and contents of everything that the device keeps for pages without a connection. */
const kept = (page: Page): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        found.push([new URL(request.url).pathname, (await response?.text()) ?? '']);
      }
    }
    return found;
  });

const isPublic = /^\/(?:w\/hirakata|api\/waves\/hirakata(?:\/questionnaire)?|assets\/[\w.-]+)$/;

/** What is kept and is not public, or has something of an answer in it. */
const traces = (files: [string, string][]): string[] =>
  files
    .filter(([path, text]) => !isPublic.test(path) || /"submission":|"attainment1":\d/.test(text))
    .map(([path]) => path);

const questionnaire = `/api/waves/${hirakataToday.code}/questionnaire`;
const pathsKept = async (page: Page): Promise<string[]> => (await kept(page)).map(([path]) => path);

/** Waits until the worker has put away what it was given last: the questions. */
const untilKept = (page: Page): Promise<void> => expect.poll(() => pathsKept(page)).toContain(questionnaire);
const untilNothingIsKept = (page: Page): Promise<void> => expect.poll(() => pathsKept(page)).toEqual([]);

it('a page that was there opens without a connection, with the answers that the device has saved', async () => {
  const visitor = await watchedPage(browser, server.origin, phone);
  const { page, context } = visitor;
  await page.goto(address());
  await page.getByRole('button', { name: '回答をはじめる' }).click();
  await page.getByRole('radio').nth(6).check();
  await untilKept(page);
  const files = await kept(page);
  expect(files.length).toBeGreaterThan(5);
  expect(traces(files)).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '続きから回答する' }).click();
  await page.getByText('1 / 4').first().waitFor();
  expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('7');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByText('2 / 4').first().waitFor();

  await context.setOffline(false);
  for (const name of ['次へ', '次へ', '確認へ進む', '送信する'])
    await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: '回答を受け取りました' }).waitFor();
  await untilNothingIsKept(page);
  await visitor.leave();
});

it('a shared device keeps nothing of it, chosen or set up so', async () => {
  const visitor = await watchedPage(browser, server.origin, phone);
  const { page } = visitor;
  await page.goto(address());
  await untilKept(page);
  await page.getByLabel('共用の端末です').check();
  await untilNothingIsKept(page);

  await page.reload();
  await untilKept(page);
  await page.goto(address('?terminal'));
  await untilNothingIsKept(page);
  await visitor.leave();
});

it('what was begun before somebody said to forget is not put away after it', async () => {
  const visitor = await watchedPage(browser, server.origin, phone);
  const { page } = visitor;
  await page.goto(address());
  await untilKept(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assets/'));
    registration.active?.postMessage({ files, documents: { '/api/waves/before': {} } });
    registration.active?.postMessage('forget');
    registration.active?.postMessage({ files, documents: { '/api/waves/after': {} } });
  });
  await expect.poll(() => pathsKept(page)).toContain('/api/waves/after');
  expect(traces(await kept(page))).toEqual(['/api/waves/after']);
  await visitor.leave();
});

it('the control: an answer that was kept as well is found', async () => {
  const visitor = await watchedPage(browser, server.origin, phone);
  const { page } = visitor;
  await page.goto(address());
  await untilKept(page);
  await page.evaluate(async () => {
    const cache = await caches.open('careless');
    await cache.put('/api/waves/hirakata/responses', Response.json({ submission: '00' }));
    await cache.put('/w/hirakata', Response.json({ answers: { attainment1: 7 } }));
  });
  expect(traces(await kept(page)).toSorted()).toEqual(['/api/waves/hirakata/responses', '/w/hirakata']);
  await visitor.leave();
});

it('the control: a page that was never there does not open', async () => {
  const visitor = await watchedPage(browser, server.origin, phone);
  const { page, context } = visitor;
  await context.setOffline(true);
  await expect(page.goto(address())).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await visitor.leave();
});
