import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

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

const desk = { viewport: { width: 1280, height: 900 } };
const address = () => `${server.origin}/w/${hirakataToday.code}`;

/** Answers the first item and goes on until everything is ready to be sent. */
async function upToReview({ page }: WatchedPage, { isShared }: { isShared: boolean }): Promise<void> {
  await page.goto(address());
  if (isShared) await page.getByLabel('共用の端末です').check();
  await page.getByRole('button', { name: '回答をはじめる' }).click();
  await page.getByRole('radio').nth(6).check();
  for (const name of ['次へ', '次へ', '次へ', '確認へ進む']) await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: '回答の確認' }).waitFor();
}

const kept = ({ page }: WatchedPage) =>
  page.evaluate(
    () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]) + document.cookie,
  );

describe('a shared terminal', () => {
  it('keeps nothing while somebody answers, nor afterwards behind the back button', async () => {
    const terminal = await watchedPage(browser, server.origin, desk);
    await upToReview(terminal, { isShared: true });
    expect(await kept(terminal)).toBe('[[],[]]');
    await terminal.page.reload();
    await terminal.page.getByRole('button', { name: '回答をはじめる' }).waitFor();
    expect(await terminal.page.getByRole('button', { name: '続きから回答する' }).count()).toBe(0);

    await upToReview(terminal, { isShared: true });
    await terminal.page.getByRole('button', { name: '送信する' }).click();
    await terminal.page.getByRole('button', { name: 'この画面を消す' }).click();
    await terminal.page.getByRole('button', { name: '回答をはじめる' }).waitFor();
    for (const step of ['goBack', 'goForward'] as const) {
      await terminal.page[step]();
      expect(await terminal.page.content()).not.toMatch(/回答の確認|7 \/ 10/);
    }
    expect(await kept(terminal)).toBe('[[],[]]');
    await terminal.leave();
  });

  it('which a private device, asked the same way, does keep: the draft is there after a reload', async () => {
    const own = await watchedPage(browser, server.origin, desk);
    await upToReview(own, { isShared: false });
    expect(await kept(own)).toMatch(/attainment1/);
    await own.page.reload();
    await own.page.getByRole('button', { name: '続きから回答する' }).waitFor();
    await own.leave();
  });
});

describe('a lost connection', () => {
  it('loses nothing: the response is kept, sent again by itself, and stored once', async () => {
    const own = await watchedPage(browser, server.origin, desk);
    await upToReview(own, { isShared: false });
    const before = await count();
    await own.context.setOffline(true);
    await own.page.getByRole('button', { name: '送信する' }).click();
    await own.page.getByText('まだ届いていません').waitFor();
    expect(await kept(own)).toMatch(/attainment1/);
    await own.context.setOffline(false);
    await own.page.getByRole('heading', { name: '回答を受け取りました' }).waitFor();
    expect(await count()).toBe(before + 1);
    expect(await kept(own)).toBe('[[],[]]');
    await own.leave();
  });
});

async function count(): Promise<number> {
  const { ResponseFile } = await import('../../server/store/responses/response-file.ts');
  const file = new ResponseFile(`${directory.path}/responses/${hirakataToday.code}.sqlite`, {
    readonly: true,
  });
  const responses = file.count();
  file.close();
  return responses;
}
