import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { countAnew } from './count-anew.ts';
import { answeringWorld } from './answering-world.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

let world: Awaited<ReturnType<typeof answeringWorld>>;
let browser: Browser;
beforeAll(async () => {
  world = await answeringWorld({ modes: ['ticket', 'drawn-code', 'open-link', 'paper'] });
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const phone = { viewport: { width: 320, height: 568 } };
const desk = { viewport: { width: 1280, height: 720 } };
const next = /^(?:次へ|確認へ進む|Next|Review answers)$/;

async function begin(page: Page, query = ''): Promise<void> {
  await page.goto(world.address + query);
  await page.getByRole('button', { name: /^(?:番号を使わずに回答する|Answer without a code)$/ }).click();
  await page.locator('.progress').waitFor();
}

async function goOn(page: Page, count = 1): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: next }).click();
    await eventually(async () =>
      expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before),
    );
  }
}

describe('the cover', () => {
  it('has its start on the first screen, and explains the own way of answering only', async () => {
    const person = await watchedPage(browser, world.origin, phone);
    const { page } = person;
    await page.goto(`${world.address}#${world.invitations.pop()}`);
    await person.settled();
    for (const name of ['回答券を受け取る', '番号を使わずに回答する'])
      expect(await isOnScreen(page, name)).toBe(true);
    await page.mouse.wheel(0, 1500);
    expect(await isOnScreen(page, '回答券を受け取る')).toBe(true);
    const seen = await page.locator('.modes').innerText();
    expect(seen).toContain('目隠しをしたまま署名');
    expect(seen).not.toMatch(/箱から自分で引いた|アドレスを知っている人は|筆跡/);
    // Everybody is asked for fifteen answers or more: twelve of them are rows of one matrix.
    expect(await page.locator('.facts').innerText()).toMatch(/問いの数\s*19〜21問/);
    await person.look('cover-own-way', 'ja');
    await person.leave();
  });

  it('speaks the language of the browser, and what the address says before that', async () => {
    const person = await watchedPage(browser, world.origin, { ...desk, locale: 'en-GB' });
    const { page } = person;
    await page.goto(world.address);
    await page.getByRole('heading', { name: 'Many kinds' }).waitFor();
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await page.getByRole('heading', { name: 'いろいろな設問' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'いろいろな設問' }).waitFor();
    await begin(page, '?lang=en');
    await goOn(page);
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    await person.leave();
  });
});

describe('the way', () => {
  it('moves its bar with each answer, says that it is saved, and reminds of what was left blank', async () => {
    const person = await watchedPage(browser, world.origin, phone);
    const { page } = person;
    await begin(page);
    const progress = (): Promise<number> =>
      page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
    const before = await progress();
    await page.getByRole('radio').nth(7).check();
    expect(await progress()).toBeGreaterThan(before);
    await page.getByText('保存しました').waitFor();
    await goOn(page);
    const reminder = page.getByText('前のページに、答えていない設問が1件あります');
    await reminder.waitFor();
    await person.look('reminder', 'ja');
    await page.getByRole('link', { name: /昨年度の残業/ }).click();
    await eventually(async () => expect(await page.getByRole('textbox').evaluate(isFocused)).toBe(true));
    await page.getByRole('textbox').fill('１，２３４');
    await page.getByRole('textbox').blur();
    // The number was understood: a question about it has come.
    const news = page.locator('main > .spoken');
    await eventually(async () => expect(await news.textContent()).toBe('設問が1件増えました。'));
    await page.getByRole('link', { name: 'English' }).click();
    await eventually(async () => expect(await news.textContent()).toBe('1 question added.'));
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await goOn(page, 4);
    await page.getByText(/答えていない設問が\d+件あります/).click();
    await page.getByRole('link', { name: /残業が1,000時間を超えた理由/ }).click();
    await page.getByRole('heading', { name: 'はじめに' }).waitFor();
    await eventually(async () => expect(await page.getByLabel('業務量').evaluate(isFocused)).toBe(true));
    await person.leave();
  });

  it('whose end does not come can be asked for again, and nothing is lost', async () => {
    const person = await watchedPage(browser, world.origin, phone);
    const { page } = person;
    const ending = '**/assets/ending-*.js';
    await page.route(ending, (route) => route.abort());
    await begin(page);
    await page.getByRole('radio').nth(7).check();
    await goOn(page, 4);
    await page.getByRole('heading', { level: 1, name: 'つながりません' }).waitFor();
    await person.look('review-missing', 'ja');
    await page.unroute(ending);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByRole('button', { name: '続きから回答する' }).click();
    await page.getByRole('heading', { level: 1, name: '回答の確認' }).waitFor();
    await page.getByText('7 / 10').waitFor();
    await person.leave();
  });

  it.each([
    ['phone', phone],
    ['desk', desk],
  ])('is as readable on a dark device (%s)', async (name, device) => {
    const person = await watchedPage(browser, world.origin, { ...device, colorScheme: 'dark' });
    const { page } = person;
    await page.goto(world.address);
    await person.settled();
    await person.look(`dark-cover-${name}`, 'ja');
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(26, 26, 26)');
    await page.getByRole('button', { name: '番号を使わずに回答する' }).click();
    await page.getByRole('radio').nth(7).check();
    await person.look(`dark-scale-${name}`, 'ja');
    await goOn(page);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: next }).click();
    await page.getByText('2個以上選んでください').first().waitFor();
    await person.look(`dark-problem-${name}`, 'ja');
    await page.getByRole('checkbox').nth(1).check();
    await goOn(page);
    await page.getByRole('radio').nth(2).check();
    await person.look(`dark-matrix-${name}`, 'ja');
    await goOn(page, 2);
    await person.look(`dark-review-${name}`, 'ja');
    await person.leave();
  });

  it('keeps the head of a long matrix in view, wider than what is read', async () => {
    const person = await watchedPage(browser, world.origin, desk);
    const { page } = person;
    await begin(page);
    await goOn(page, 2);
    const heads = page.locator('item-matrix .head');
    expect(await heads.count()).toBe(2);
    await page.locator('item-matrix [data-row="climate5"]').evaluate((row) => {
      scrollTo({ top: scrollY + row.getBoundingClientRect().top - 300, behavior: 'instant' });
    });
    const box = await heads.first().boundingBox();
    expect(box?.y).toBeCloseTo(0, 0);
    expect(box?.width).toBeGreaterThan(900);
    await person.look('matrix-head', 'ja');
    await person.leave();
  });
});

describe('the end', () => {
  it('begins with a receipt of 16 letters that can be copied, and the public page with what became of it', async () => {
    const person = await watchedPage(browser, world.origin, {
      ...phone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = person;
    await page.goto(`${world.address}#${world.invitations.pop()}`);
    await page.getByRole('button', { name: '回答券を受け取る' }).click();
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    await page.locator('.progress').waitFor();
    await goOn(page, 4);
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByRole('button', { name: '受付番号を写す' }).click();
    await page.getByText('写しました。').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[0-9a-f]{16}$/);
    expect(await page.locator('main > h1 + *').getAttribute('class')).toBe('receipt');
    await person.look('receipt', 'ja');
    countAnew(world.dataDirectory);
    await page.goto(`${world.origin}/waves/${world.wave}#${copied}`);
    const found = page.getByText('見つかりました').first();
    await found.waitFor();
    const place = await found.boundingBox();
    expect(place?.y).toBeLessThan(1100);
    expect(await page.locator('main h2').first().textContent()).toBe(
      await page.locator('section:has(#receipt) h2').textContent(),
    );
    await person.leave();
  });
});

function isFocused(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element;
}

async function isOnScreen(page: Page, name: string): Promise<boolean> {
  const box = await page.getByRole('button', { name }).boundingBox();
  const { height = 0 } = page.viewportSize() ?? {};
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
