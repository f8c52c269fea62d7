import { chromium, type Page } from 'playwright-core';
import type { PublishedOverview } from '../../analysis/report/overview/published-overview.ts';
import { chromiumLaunchOptions } from '../chromium.ts';
import { startedServer } from '../server/started-server.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { largeOverview } from './large-overview.ts';

const rounds = 9;
const account = { name: '企画', email: 'planner@example.jp', role: 'planner' };

/**
 * How long the first page of a wave's results takes from the last byte of its data until it is drawn and can be used, and
 * to show another view: 60 items by 12 groups, and by three attributes. The server's answers are made up.
 */
export async function benchOverview(): Promise<void> {
  const directory = temporaryDirectory();
  const server = await startedServer(directory.path);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  for (const [name, overview] of [
    ['60 items, 12 groups', largeOverview(60, [12])],
    ['60 items, 12, 12 and 12 groups', largeOverview(60, [12, 12, 12])],
  ] as const) {
    const drawn: number[] = [];
    const switched: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await opened(await browser.newPage(), server.url, overview);
      drawn.push(await drawnAfter(page));
      switched.push(...(await switchTimes(page)));
      await page.close();
    }
    const bytes = Buffer.byteLength(JSON.stringify(overview));
    console.log(
      `${name} (${(bytes / 1e6).toFixed(1)} MB of JSON): drawn ${middle(drawn)} ms after the data, another view after ${middle(switched)} ms, slowest ${Math.max(...switched).toFixed(0)} ms`,
    );
  }
  await browser.close();
  await server.end();
  directory.dispose();
}

const middle = (values: readonly number[]): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);

async function opened(page: Page, origin: string, overview: PublishedOverview): Promise<Page> {
  await page.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/session') return route.fulfill({ json: { account, needsSetup: false } });
    if (pathname.endsWith('/overview')) return route.fulfill({ json: overview });
    return route.fulfill({ json: { stubs: [], banners: [] } });
  });
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('.heat-map td') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(globalThis, { drawnAt: performance.now() }));
    };
    look();
  });
  await page.goto(`${origin}/results/w`);
  await page.locator('.heat-map td').first().waitFor();
  await page.waitForFunction(() => 'drawnAt' in globalThis);
  return page;
}

/** In the page's own time: nothing of the way to this process is in it. */
function drawnAfter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const data = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/overview'));
    return (
      (globalThis as unknown as { drawnAt: number }).drawnAt - (data as PerformanceResourceTiming).responseEnd
    );
  });
}

/** From the press until the page is laid out anew, for each order. */
function switchTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (const radio of document.querySelectorAll<HTMLInputElement>('input[name=order]')) {
      if (radio.checked) continue;
      const before = performance.now();
      radio.click();
      for (const element of document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>(
        'wave-overview, heat-map-table',
      ))
        await element.updateComplete;
      document.body.getBoundingClientRect();
      times.push(performance.now() - before);
    }
    return times;
  });
}
