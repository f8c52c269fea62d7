import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Request } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import { limits } from '../limits.ts';

export const output = 'test-output';

/** Pictures are for people; tests only look. */
const arePicturesWanted = process.env['TEST_PICTURES'] !== undefined;

/**
 * A page that is watched: nothing may leave the origin, no script may fail, no picture of it is taken that axe has not
 * looked at. Without the worker that opens pages offline: what it fetches would pass by whoever plays the network.
 */
export async function watchedPage(browser: Browser, origin: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(limits.wait);
  const page = await context.newPage();
  const strays: string[] = [];
  const failures: string[] = [];
  const underWay = new Set<Request>();
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('request', (request) => {
    underWay.add(request);
    const { protocol, origin: target } = new URL(request.url());
    if (target !== origin && !['data:', 'blob:'].includes(protocol)) strays.push(request.url());
  });
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      failures.push(message.text());
  });

  /** Waits until the page asks for nothing any more and has drawn what it was given. */
  async function quiet(): Promise<void> {
    await page.waitForFunction(() => document.querySelector('.loading') === null);
    do {
      await eventually(() => expect(underWay.size).toBe(0));
      await page.evaluate(drawn);
    } while (underWay.size > 0);
  }

  /** By the language switch of the page itself. */
  async function switchTo(language: string): Promise<void> {
    if ((await page.locator('html').getAttribute('lang')) === language) return;
    await page
      .getByRole('link', { name: languageNames[language] ?? language, exact: true })
      .or(page.getByRole('button', { name: languageNames[language] ?? language, exact: true }))
      .first()
      .click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    await quiet();
  }

  /** Axe, no sideways scrolling, and a picture, in the language that is spoken now. */
  async function look(name: string, language: string): Promise<void> {
    mkdirSync(output, { recursive: true });
    const { violations } = await new AxeBuilder({ page })
      // There are no frames: without this axe opens a page of its own for every page it looks at.
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${name} ${language} ${id}: ${node.html}`),
    );
    expect(findings.join('\n')).toBe('');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(`${name} ${language}: ${overflow}`).toBe(`${name} ${language}: 0`);
    if (arePicturesWanted)
      await page.screenshot({ path: `${output}/${name}.${language}.png`, fullPage: true });
  }
  return {
    page,
    context,
    /** Waits until the page has its heading and asks for nothing any more. */
    async settled() {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await quiet();
    },
    /** Axe in both languages, no sideways scrolling, and a picture to look at. */
    async inspect(name: string) {
      for (const language of ['ja', 'en']) {
        await switchTo(language);
        await look(name, language);
      }
      await switchTo('ja');
    },
    look,
    async leave() {
      expect(strays.join('\n')).toBe('');
      expect(failures.join('\n')).toBe('');
      await context.close();
    },
  };
}

const languageNames: Record<string, string> = { ja: '日本語', en: 'English' };

/** In the page: two frames later. What answers have changed by then stands. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

export type WatchedPage = Awaited<ReturnType<typeof watchedPage>>;
