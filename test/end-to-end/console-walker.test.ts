import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleWalker } from './console-walker.ts';
import { sharedBrowser } from './shared-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** A page of somebody else's making, which does this when its button is pressed. */
async function walk(does: string) {
  const walker = await consoleWalker(browser, {
    origin: 'http://127.0.0.1:1',
    language: 'ja',
    patience: 3000,
  });
  await walker.page.setContent(
    `<!doctype html><html lang="ja"><title>頁</title><main><h1 tabindex="-1">頁</h1><p id="words"></p>
    <p id="live" role="status"></p><button onclick="${does}">消す</button></main>`,
  );
  return walker;
}

describe('the walk would notice', () => {
  it('a focus that is lost', async () => {
    const walker = await walk('this.remove()');
    await expect(walker.press('消す')).rejects.toThrow('the focus is lost after Enter on button 消す');
    await walker.leave();
  });

  it('a control that stops working under the focus', async () => {
    const walker = await walk('this.disabled = true');
    await expect(walker.press('消す').then(() => walker.held())).rejects.toThrow('the focus is lost');
    await walker.leave();
  });

  it('a change that is seen but not told', async () => {
    const walker = await walk(`document.querySelector('#words').textContent = '消しました。'`);
    await walker.press('消す');
    await expect(walker.told('消しました。')).rejects.toThrow('nobody is told');
    await walker.leave();
  });

  it('a page without a heading, and one that does not give it the focus', async () => {
    const walker = await walk(`document.querySelector('h1').remove()`);
    await walker.press('消す');
    await expect(walker.arrive('頁')).rejects.toThrow();
    await walker.leave();
    const other = await walk('');
    await other.press('消す');
    await expect(other.arrive('頁')).rejects.toThrow('the focus does not go to the heading');
    await other.leave();
  });

  it('a control that the keyboard does not reach', async () => {
    const walker = await walk('');
    await expect(walker.go('button', '足す')).rejects.toThrow('the keyboard does not reach');
    await walker.leave();
  });
});

it('the control: what is told, with the focus kept, passes', async () => {
  const walker = await walk(
    `document.querySelector('#live').textContent = '消しました。'; document.querySelector('h1').focus(); this.remove()`,
  );
  await walker.press('消す');
  await walker.told('消しました。');
  await walker.arrive('頁');
  await walker.leave();
});
