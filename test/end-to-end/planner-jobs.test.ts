import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationAccounts, publishedWave } from '../../server/demo/demonstration.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { tabTo } from './tab-to.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

/*
 * What a planner comes for, on the demonstration and by keyboard alone, each in at most the presses that the page of a
 * wave promises. A press is an activation: Enter or Space. Moving by Tab and typing what is to be written are none.
 */

const planner = demonstrationAccounts.find(({ role }) => role === 'planner');
let server: Awaited<ReturnType<typeof demonstrationServer>>;
let reader: WatchedPage;
let presses = 0;

beforeAll(async () => {
  server = await demonstrationServer();
  reader = await watchedPage(server.browser, server.origin, {
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  await reader.page.addInitScript(() => {
    // The dialogue of the browser would wait for a person.
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await server.signIn(reader.context, planner);
});
afterAll(async () => {
  await reader.leave();
  await server.stop();
});
beforeEach(async () => {
  presses = 0;
  await open();
});

async function open(path = ''): Promise<void> {
  await reader.page.goto(`${server.origin}/results/${publishedWave.code}${path}`);
  await reader.settled();
}

async function press(target: Locator): Promise<void> {
  presses += 1;
  await tabTo(target);
  await reader.page.keyboard.press('Enter');
}

/** Tables are named with a star, which an address may write in two ways. */
const linkTo = (table: string): Locator => {
  const address = `/results/${publishedWave.code}/`;
  const [plain, coded] = [table, table.replace('*', '%2A')];
  return reader.page.locator(`a[href="${address}${plain}"], a[href="${address}${coded}"]`).first();
};

async function fileFrom(target: Locator): Promise<string> {
  const [file] = await Promise.all([reader.page.waitForEvent('download'), press(target)]);
  return file.suggestedFilename();
}

describe("a planner's eight jobs, by keyboard", () => {
  it('1: what is high, low and changed, no press', async () => {
    const overview = reader.page.locator('wave-overview');
    await overview.getByText('前回から大きく変わった項目').waitFor();
    expect(await overview.locator('.overview-lines td.figure').count()).toBeGreaterThan(0);
    expect(presses).toBe(0);
  });

  it('2: one item by grade, one press', async () => {
    await press(linkTo('attainment1*grade'));
    await reader.page.getByRole('heading', { level: 1, name: /職別/ }).waitFor();
    expect(presses).toBeLessThanOrEqual(1);
  });

  it('3: guidelines by grade as a heat map, one press', async () => {
    await press(linkTo('guideline*grade'));
    await reader.page.locator('.heat-map tbody tr').nth(7).waitFor();
    expect(presses).toBeLessThanOrEqual(1);
  });

  it('4: against the earlier wave, one press', async () => {
    await press(linkTo('attainment1'));
    await reader.page.getByRole('columnheader', { name: '前回' }).first().waitFor();
    await reader.page.getByRole('columnheader', { name: '増減' }).first().waitFor();
    expect(presses).toBeLessThanOrEqual(1);
  });

  it('5: a chart as a picture for Word, one press', async () => {
    const own = reader.page.locator('chart-to-go');
    await tabTo(own.locator('select'));
    await own.locator('select').selectOption('attainment1*grade');
    expect(await fileFrom(own.getByRole('button', { name: 'PNG' }))).toBe(
      `${publishedWave.code}-attainment1-by-grade.png`,
    );
    expect(presses).toBeLessThanOrEqual(1);
  });

  it.each(['docx', 'pdf'])('6: the whole report as %s, two presses', async (format) => {
    await press(reader.page.locator(`a[href$="/results/${publishedWave.code}/report"]`).first());
    const name = new RegExp(format === 'docx' ? 'Word' : 'PDF');
    expect(await fileFrom(reader.page.getByRole('button', { name }).first())).toBe(
      `${publishedWave.code}-report.${format}`,
    );
    expect(presses).toBeLessThanOrEqual(2);
  });

  it('7: what to act on, and an action with owner and date, four presses', async () => {
    const { page } = reader;
    await press(page.locator(`a[href^="/results/${publishedWave.code}/drivers/"]`).first());
    await press(page.locator('a[href*="/actions?kind=driver"]').first());
    // The form is open, knows what it is about, and typing goes on at once.
    await page.waitForFunction(() => document.activeElement?.id === 'action-title');
    const about = await page.locator('#action-subject').textContent();
    await page.keyboard.type('面談の回数を増やす');
    await tabTo(page.locator('#action-owner'));
    await page.keyboard.type('人事課長');
    await tabTo(page.locator('#action-dueOn'));
    // The parts of a day stand in the order of the browser's language.
    await page.keyboard.type('12');
    await page.keyboard.type('12');
    await page.keyboard.type('2024');
    expect(await page.locator('#action-dueOn').inputValue()).toBe('2024-12-12');
    await press(page.getByRole('button', { name: '保存' }));
    const card = page.getByRole('article', { name: '面談の回数を増やす' });
    await card.getByText('人事課長').waitFor();
    expect(presses).toBeLessThanOrEqual(4);
    expect(about?.replace('何について', '').trim()).not.toBe('');
    // Late, and said in words.
    await card.getByText(/期限を[\d,]+日過ぎています/).waitFor();
    await reader.inspect('actions-desk');
  });

  it('8: the indicators against the plan, printed, two presses', async () => {
    const { page } = reader;
    await press(page.locator('plan-links a').first());
    await page.locator('.indicators tbody tr').first().waitFor();
    await press(page.getByRole('button', { name: '印刷' }));
    await page.locator('html[data-printed]').waitFor();
    expect(presses).toBeLessThanOrEqual(2);
  });
});

it('an action of an earlier wave says what became of its figure, and a finding without one stands on the board', async () => {
  const { page } = reader;
  await page.goto(`${server.origin}/results/hirakata-2021/actions?kind=table&table=attainment1`);
  await page.waitForFunction(() => document.activeElement?.id === 'action-title');
  await page.keyboard.type('研修を見直す');
  await page.locator('#action-owner').fill('人事課長');
  await page.locator('#action-dueOn').fill('2022-03-31');
  await press(page.getByRole('button', { name: '保存' }));
  const card = page.getByRole('article', { name: '研修を見直す' });
  await card.getByText(/令和5年10月/).waitFor();
  await card.getByText(/点から.*点へ/).waitFor();
  await page.getByRole('heading', { name: 'まだ答えのないもの' }).waitFor();
  await reader.inspect('actions-followed-up');
  await page.setViewportSize({ width: 320, height: 700 });
  await reader.inspect('actions-followed-up-phone');
});
