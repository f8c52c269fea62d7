import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** A page of somebody else's making, looked at as the tests look at ours. */
async function visit(body: string) {
  const watched = await watchedPage(browser, 'http://127.0.0.1:1', { viewport: { width: 390, height: 800 } });
  await watched.page.setContent(
    `<!doctype html><html lang="ja"><title>頁</title><main><h1>頁</h1>${body}</main>`,
  );
  return watched;
}

describe('the watch over every page would notice', () => {
  it('a request to elsewhere', async () => {
    const watched = await visit('<img alt="" src="http://127.0.0.1:2/pixel.png">');
    await expect(watched.leave()).rejects.toThrow(/pixel\.png/);
  });

  it('a script that fails', async () => {
    const watched = await visit('');
    const thrown = watched.page.waitForEvent('pageerror');
    await watched.page.addScriptTag({ content: 'queueMicrotask(() => { throw new Error("broken"); })' });
    await thrown;
    await expect(watched.leave()).rejects.toThrow(/broken/);
  });

  it('what a screen reader cannot read', async () => {
    const watched = await visit('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    await expect(watched.inspect('control')).rejects.toThrow(/image-alt/);
  });

  it('a page that scrolls sideways', async () => {
    const watched = await visit('<p style="width: 500px">広すぎる段落</p>');
    await expect(watched.inspect('control')).rejects.toThrow(/control ja: \d+/);
  });
});
