import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { chromiumLaunchOptions } from '../chromium.ts';
import { bytesOf, weighedPage, type Conditions } from '../end-to-end/weighed-page.ts';
import { startedServer } from '../server/started-server.ts';
import { temporaryDirectory } from '../server/temporary-directory.ts';
import { surveyJsPage } from './surveyjs.ts';

const rounds = 5;
const mbit = 1_000_000;
const conditions: Record<string, Conditions> = {
  'this machine': {},
  '400 kbit/s': { bitsPerSecond: 0.4 * mbit },
  '400 kbit/s, 300 ms': { bitsPerSecond: 0.4 * mbit, latencyMs: 300 },
  '1.6 Mbit/s, 6 times slower': { bitsPerSecond: 1.6 * mbit, slowness: 6 },
  '4 times slower': { slowness: 4 },
};

interface Visit {
  bytes: number;
  requests: number;
  /** Until something can be read and used. */
  usableMs: number;
  /** What of the tasks goes beyond 50 ms, in which nobody is heard. */
  blockedMs: number;
}

/**
 * What somebody's first visit moves and how long it takes until the page can be used, on a device with Japanese fonts:
 * ours, and the same questionnaire in SurveyJS where `SURVEYJS` names a folder in which its packages are installed.
 */
export async function benchFirstVisit(): Promise<void> {
  const ours = await kotaePage();
  const folder = process.env['SURVEYJS'];
  const theirs = folder === undefined ? undefined : await surveyJsPage(folder, questionnaire());
  const browser = await chromium.launch(await chromiumLaunchOptions());
  for (const [name, condition] of Object.entries(conditions)) {
    const kotae = await median(browser, ours.address, 'respond-page h1', condition);
    console.log(`${name}: Kotae ${written(kotae)}`);
    if (theirs === undefined) continue;
    const surveyJs = await median(browser, theirs.address, '.sd-question', condition);
    const ratio = (surveyJs.usableMs / kotae.usableMs).toFixed(1);
    console.log(`${''.padStart(name.length)}  SurveyJS ${written(surveyJs)}: ${ratio} times as long`);
  }
  if (theirs === undefined)
    console.log(
      'SurveyJS was not measured: npm install survey-core@2.5.38 survey-js-ui@2.5.38 in a folder, and name it as SURVEYJS',
    );
  await browser.close();
  await ours.end();
  theirs?.end();
}

const written = ({ bytes, requests, usableMs, blockedMs }: Visit): string =>
  `${(bytes / 1000).toFixed(1)} kB in ${requests} requests, usable after ${usableMs.toFixed(0)} ms, blocked for ${blockedMs.toFixed(0)} ms`;

async function kotaePage() {
  const directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const wave = { ...publishedWave, code: 'bench', modes: ['open-link' as const] };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, wave.code, 'test');
  await dependencies.close();
  const server = await startedServer(directory.path);
  return {
    address: `${server.url}/w/${wave.code}`,
    async end() {
      await server.end();
      directory.dispose();
    },
  };
}

const questionnaire = (): Questionnaire =>
  JSON.parse(
    readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
  ) as Questionnaire;

async function median(
  browser: Browser,
  address: string,
  selector: string,
  condition: Conditions,
): Promise<Visit> {
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round += 1)
    visits.push(await visit(browser, address, selector, condition));
  const middle = visits.toSorted((one, other) => one.usableMs - other.usableMs)[(rounds - 1) / 2];
  if (middle === undefined) throw new Error('no visit');
  return middle;
}

async function visit(
  browser: Browser,
  address: string,
  selector: string,
  condition: Conditions,
): Promise<Visit> {
  const { page, requests, leave } = await weighedPage(browser, { hasJapaneseFont: true, ...condition });
  await page.addInitScript(watch, selector);
  await page.goto(address);
  await page.locator(selector).first().waitFor();
  await page.waitForLoadState('networkidle');
  const asked = await requests();
  const { usableMs, blockedMs } = await page.evaluate(() => (globalThis as unknown as Watching).watched);
  await leave();
  return { bytes: bytesOf(asked), requests: asked.length, usableMs, blockedMs };
}

interface Watching {
  watched: Pick<Visit, 'usableMs' | 'blockedMs'>;
}

/** In the page: when it was first drawn with what is waited for, and how long it was deaf. */
function watch(selector: string): void {
  const watched = { usableMs: 0, blockedMs: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.blockedMs += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => (watched.usableMs = performance.now()));
  };
  look();
}
