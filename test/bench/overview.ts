import { chromium, type Page } from 'playwright-core';
import type { PublishedOverview } from '../../analysis/report/overview/published-overview.ts';
import { chromiumLaunchOptions } from '../chromium.ts';
import { startedServer } from '../server/started-server.ts';
import { temporaryDirectory } from '../server/temporary-directory.ts';
import { largeOverview } from './large-overview.ts';

const rounds = 9;
const account = { name: '企画', email: 'planner@example.jp', role: 'planner' };

/**
 * What the first page of a wave's results takes from its data until it is drawn, and to show another view: 60 items by 12
 * groups, and by three attributes. The server's answers are made up. By the clock, and by what the page's own thread
 * worked: the machine may have others to serve.
 */
export async function benchOverview(): Promise<void> {
  const directory = temporaryDirectory();
  const server = await startedServer(directory.path);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  for (const [name, overview] of [
    ['60 items, 12 groups', largeOverview(60, [12])],
    ['60 items, 12, 12 and 12 groups', largeOverview(60, [12, 12, 12])],
  ] as const) {
    const drawn: Measured[] = [];
    const switched: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage();
      const working = await workOf(page);
      drawn.push(await draw(page, { origin: server.url, overview, working }));
      for (const place of [1, 2, 0]) switched.push(await switchTo(page, place, working));
      await page.close();
    }
    const bytes = Buffer.byteLength(JSON.stringify(overview));
    console.log(
      `${name} (${(bytes / 1e6).toFixed(1)} MB of JSON): drawn after ${written(drawn)}, another view after ${written(switched)}`,
    );
  }
  await browser.close();
  await server.end();
  directory.dispose();
}

interface Measured {
  clockMs: number;
  workMs: number;
}

const middle = (values: readonly number[]): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);

const written = (measured: readonly Measured[]): string =>
  `${middle(measured.map(({ clockMs }) => clockMs))} ms by the clock, ${middle(measured.map(({ workMs }) => workMs))} ms of work`;

/** What the page's thread has worked so far, in milliseconds. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

async function draw(
  page: Page,
  {
    origin,
    overview,
    working,
  }: { origin: string; overview: PublishedOverview; working: () => Promise<number> },
): Promise<Measured> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: given, resolve: give } = Promise.withResolvers<void>();
  await page.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/session') return route.fulfill({ json: { account, needsSetup: false } });
    if (!pathname.endsWith('/overview')) return route.fulfill({ json: { stubs: [], banners: [] } });
    ask();
    await given;
    return route.fulfill({ json: overview });
  });
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('.heat-map td') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(globalThis, { drawnAt: performance.now() }));
    };
    look();
  });
  await page.goto(`${origin}/results/w`);
  await asked;
  const before = await working();
  give();
  await page.waitForFunction(() => 'drawnAt' in globalThis);
  const workMs = (await working()) - before;
  // In the page's own time: nothing of the way to this process is in it.
  const clockMs = await page.evaluate(() => {
    const data = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/overview'));
    const { drawnAt } = globalThis as unknown as { drawnAt: number };
    return drawnAt - (data as PerformanceResourceTiming).responseEnd;
  });
  return { clockMs, workMs };
}

/** From the press on an order until the page is laid out anew. */
async function switchTo(page: Page, place: number, working: () => Promise<number>): Promise<Measured> {
  const before = await working();
  const clockMs = await page.evaluate(async (order) => {
    const began = performance.now();
    document.querySelectorAll<HTMLInputElement>('input[name=order]')[order]?.click();
    for (const element of document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>(
      'wave-overview, heat-map-table',
    ))
      await element.updateComplete;
    document.body.getBoundingClientRect();
    return performance.now() - began;
  }, place);
  return { clockMs, workMs: (await working()) - before };
}
