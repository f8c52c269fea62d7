import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heatMapOf } from '../../analysis/report/overview/heat-map.ts';
import { overviewMarks } from '../../analysis/report/overview/overview-marks.ts';
import { overviewOf } from '../../analysis/report/overview/overview-of.ts';
import type { PublishedOverview } from '../../analysis/report/overview/published-overview.ts';
import { demonstrationAccounts, publishedWave } from '../../server/demo/demonstration.ts';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { publishTables } from '../../server/publishing/release/publish-tables.ts';
import { heatMapTexts, overviewTexts } from '../analysis/report/overview-texts.ts';
import { folded } from '../analysis/report/view-texts.ts';
import { seededRandom } from '../seed.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { tabTo } from './tab-to.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

const [, , planner] = demonstrationAccounts;
const earlier = {
  ...publishedWave,
  code: 'hirakata-earlier',
  title: { ja: '到達度確認アンケート（令和6年3月）', en: 'Attainment survey (March 2024)' },
  opensOn: '2024-03-20',
  closesOn: '2024-04-03',
};

/** The wave before that of the demonstration, answered by others and a little lower. */
async function publishEarlier(dependencies: Dependencies): Promise<void> {
  const then = { ...dependencies, now: () => new Date(`${earlier.opensOn}T12:00:00+09:00`) };
  await createWave(then, earlier, { isSynthetic: true, actor: 'test' });
  await openWave(then, earlier.code, 'test');
  await Promise.all(
    syntheticAnswers(7).map(({ attainment1, ...answers }) =>
      recordResponse(then, earlier.code, {
        submission: randomBytes(16).toString('hex'),
        answers: {
          ...answers,
          ...(typeof attainment1 === 'number' && { attainment1: Math.max(1, attainment1 - 1) }),
        },
      }),
    ),
  );
  await closeWave(dependencies, earlier.code, 'test');
  await publishTables(dependencies, earlier.code, 'test');
}

const cycle = {
  ...publishedWave,
  code: 'cycle-2024',
  title: { ja: '職場の成功循環アンケート', en: 'Survey on the success cycle' },
  questionnaire: { code: 'tachikawa-success-cycle', version: 1 },
  population: ['1', '2', '3', '4', '5'].map((option) => ({ option, eligibleCount: 60 })),
};

/** A wave about the four qualities of a workplace, answered on five points between opposite words. */
async function publishCycle(dependencies: Dependencies): Promise<void> {
  const then = { ...dependencies, now: () => new Date(`${cycle.opensOn}T12:00:00+09:00`) };
  await createWave(then, cycle, { isSynthetic: true, actor: 'test' });
  await openWave(then, cycle.code, 'test');
  const random = seededRandom();
  const point = (lowest: number): number => lowest + Math.floor(random() * (6 - lowest));
  const answered = Array.from({ length: 200 }, (_, place) => ({
    relation1: point(2),
    relation2: point(1),
    thinking1: point(2),
    thinking2: point(3),
    action1: point(1),
    result1: point(2),
    result2: point(1),
    grade: String(1 + (place % 5)),
  }));
  await Promise.all(
    answered.map((answers) =>
      recordResponse(then, cycle.code, { submission: randomBytes(16).toString('hex'), answers }),
    ),
  );
  await closeWave(dependencies, cycle.code, 'test');
  await publishTables(dependencies, cycle.code, 'test');
}

let server: Awaited<ReturnType<typeof demonstrationServer>>;
let reader: WatchedPage;
beforeAll(async () => {
  server = await demonstrationServer(async (dependencies) => {
    await publishEarlier(dependencies);
    await publishCycle(dependencies);
  });
  reader = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  await server.signIn(reader.context, planner);
});
afterAll(async () => {
  await reader.leave();
  await server.stop();
});

async function open(search = '', wave = publishedWave.code): Promise<void> {
  await reader.page.goto(`${server.origin}/results/${wave}${search}`);
  await reader.settled();
}

/** The texts that are seen of the overview, one a text node: without what is only spoken, only used, or a picture. */
async function textsSeen(): Promise<string[]> {
  return folded(
    await reader.page.evaluate(() => {
      const unseen = '.spoken, .no-print, svg, h2, .legend';
      const walker = document.createTreeWalker(
        document.querySelector('wave-overview') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(unseen) === null) found.push(node.textContent ?? '');
      }
      return found;
    }),
  );
}

describe('the page of the overview', () => {
  it('prints its view, no more; a page that prints something else is caught', async () => {
    await open('?measure=mean&order=spread');
    const response = await reader.context.request.get(
      `${server.origin}/api/manage/waves/${publishedWave.code}/overview`,
    );
    const overview = (await response.json()) as PublishedOverview;
    const marks = overviewMarks(overview);
    const choice = { by: 'grade', measure: 'mean', order: 'spread' } as const;
    const texts = [
      ...overviewTexts(overviewOf(overview, marks, 'ja')),
      ...heatMapTexts(heatMapOf(overview, { choice, marks }, 'ja')),
    ];
    expect(await textsSeen()).toEqual(folded(texts));
    expect(await reader.page.locator('.overview-lines .change-mark').allInnerTexts()).toContain('▲');
    for (const selector of ['.heat-map td', '.overview-lines td.figure', '.ranking .figure']) {
      await open('?measure=mean&order=spread');
      await reader.page
        .locator(selector)
        .first()
        .evaluate((cell) => (cell.textContent = '12.3'));
      expect(await textsSeen()).not.toEqual(folded(texts));
    }
  });

  it('can be walked with arrow keys, and comes back as it was left', async () => {
    await open('?order=spread&find=%E5%A7%BF');
    expect(await reader.page.locator('.overview-lines tbody tr:not(.section)').count()).toBe(3);
    await tabTo(reader.page.locator('.heat-map a').first());
    const at = (): Promise<[number, number]> =>
      reader.page.evaluate(() => {
        const cell = document.activeElement?.closest('td, th');
        const row = cell?.parentElement as HTMLTableRowElement;
        return [row.rowIndex, (cell as HTMLTableCellElement).cellIndex];
      });
    expect(await at()).toEqual([1, 0]);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await reader.page.keyboard.press(key);
    expect(await at()).toEqual([2, 2]);
    await reader.page.keyboard.press('Control+End');
    expect(await at()).toEqual([3, (await reader.page.locator('.heat-map thead th').count()) - 1]);
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL(/\*grade|%2Agrade/);
    await reader.page.goBack();
    await reader.settled();
    expect(new URL(reader.page.url()).searchParams.get('order')).toBe('spread');
    expect(await reader.page.locator('#overview-find').inputValue()).toBe('姿');
  });

  it('draws the success cycle as the loop it is, opposite answers to both sides of one line', async () => {
    await open('', cycle.code);
    const figures = await reader.page.locator('success-cycle .cycle-figure').allTextContents();
    expect(figures).toHaveLength(4);
    const lines = await reader.page.locator('.overview-lines td.figure').allInnerTexts();
    expect(figures.filter((figure) => !lines.includes(figure))).toEqual([]);
    await reader.inspect('overview-cycle');
    await open('/relation1*grade', cycle.code);
    expect(await reader.page.locator('.chart .middle').count()).toBe(1);
    await reader.inspect('diverging');
    await open('/attainment1');
    expect(await reader.page.locator('.chart.upright rect.bar').count()).toBeGreaterThan(9);
    await reader.inspect('distribution');
    await open('/guideline*grade');
    await reader.inspect('heat-map-of-table');
  });

  it('is sound at a desk and on a phone, in both languages', async () => {
    await open();
    await reader.inspect('overview-desk');
    await reader.page.setViewportSize({ width: 320, height: 700 });
    await open();
    await reader.inspect('overview-phone');
    await reader.page.setViewportSize({ width: 1280, height: 900 });
  });
});
