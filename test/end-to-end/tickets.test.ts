import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { printCodes } from '../../server/fieldwork/inviting/print-codes.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { PublicWave, Tally } from '../../server/contract/fieldwork/waves.ts';
import { printAccessCode } from '../../surveys/tickets/access-code.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { codesOf, staff } from '../server/ticket-world.ts';
import { countAnew } from './count-anew.ts';
import { pressKey } from './press-key.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

const wave = hirakataToday.code;
const directory = temporaryDirectory();
const invitations: string[] = [];
const drawnCodes: string[] = [];
let server: Awaited<ReturnType<typeof realServer>>;
let browser: Browser;
beforeAll(async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const modes = ['ticket', 'drawn-code'] as const;
  await createWave(
    dependencies,
    { ...hirakataToday, modes: [...modes] },
    { isSynthetic: true, actor: 'test' },
  );
  const people = staff({ 8: 20 });
  await addInvitations(dependencies, wave, people, 'test');
  await openWave(dependencies, wave, 'test');
  invitations.push(...(await codesOf({ dependencies }, wave, people)));
  drawnCodes.push(...(await printCodes(dependencies, wave, '7', 3, 'test')));
  await dependencies.close();
  server = await realServer(directory);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const phone = { viewport: { width: 360, height: 740 } };
const address = (code = '', query = '') =>
  `${server.origin}/w/${wave}${query}${code === '' ? '' : `#${code}`}`;
const invitation = (): string => invitations.shift() ?? expect.fail('no invitation left');
const kept = ({ page }: WatchedPage) =>
  page.evaluate(
    () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]) + document.cookie,
  );

async function counts(): Promise<{ issued: number; accepted: number; responses: number }> {
  countAnew(directory.path);
  const tally = (await (await fetch(`${server.origin}/api/waves/${wave}/tally`)).json()) as Tally;
  const sum = (count: 'issuedCount' | 'acceptedTicketCount'): number =>
    tally.strata.reduce((total, stratum) => total + stratum[count], 0);
  return { issued: sum('issuedCount'), accepted: sum('acceptedTicketCount'), responses: tally.responseCount };
}

/** From the first question to the thanks; of the grade nothing is asked. */
async function answer({ page }: WatchedPage): Promise<void> {
  await page.getByRole('button', { name: '回答をはじめる' }).click();
  await page.getByRole('radio').nth(6).check();
  for (;;) {
    expect(await page.getByText('職を選んでください').count()).toBe(0);
    const next = page.getByRole('button', { name: /^(次へ|確認へ進む)$/ });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  await page.getByRole('button', { name: '送信する' }).click();
  await page.getByRole('heading', { name: '回答を受け取りました' }).waitFor();
}

describe('an invitation', () => {
  it('becomes a ticket and a response, by keyboard on a phone, and a receipt that the public page finds', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    const { page } = person;
    const before = await counts();
    await page.goto(address(invitation()));
    await person.settled();
    await person.inspect('ticket-cover');
    await pressKey(page.getByRole('button', { name: '回答券を受け取る' }), 'Enter');
    await page.getByText(/526人のひとりとして回答します/).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await person.inspect('ticket-taken');
    await page.reload();
    await person.settled();
    await answer(person);
    await person.inspect('ticket-done');
    expect(await kept(person)).toBe('[[],[]]');
    const receipt = (await page.locator('.receipt .fingerprint').innerText()).replaceAll(/\s/g, '');
    expect(receipt).toMatch(/^[0-9a-f]{16}$/);
    const after = await counts();
    expect(after).toEqual({
      issued: before.issued + 1,
      accepted: before.accepted + 1,
      responses: before.responses + 1,
    });
    const { tickets } = (await (await fetch(`${server.origin}/api/waves/${wave}/tally/tickets`)).json()) as {
      tickets: object[];
    };
    expect(tickets).toHaveLength(after.accepted);
    await page.goto(`${server.origin}/waves/${wave}#${receipt}`);
    await page
      .getByText(/見つかりました/)
      .first()
      .waitFor();
    await person.leave();
  });

  it('whose reply was lost gives the same ticket again, after a reload too', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    const { page } = person;
    const before = await counts();
    let isLost = false;
    await page.route('**/tickets', async (route: Route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    const code = invitation();
    await page.goto(address(code));
    await page.getByRole('button', { name: '回答券を受け取る' }).click();
    await page.getByText('つながりません').waitFor();
    expect((await counts()).issued).toBe(before.issued + 1);
    await page.reload();
    await page.getByRole('button', { name: '回答券を受け取る' }).click();
    await answer(person);
    expect(await counts()).toMatchObject({ issued: before.issued + 1, accepted: before.accepted + 1 });
    await person.leave();
  });

  it('works where a closed network serves plain HTTP: without crypto.subtle', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    await person.page.addInitScript(() => {
      Object.defineProperty(crypto, 'subtle', { value: undefined });
    });
    await person.page.goto(address(invitation()));
    await person.page.getByRole('button', { name: '回答券を受け取る' }).click();
    await answer(person);
    await person.leave();
  });

  it('used before, mistyped or of nobody is told calmly', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    const { page } = person;
    const code = invitation();
    await page.goto(address(code));
    await page.getByRole('button', { name: '回答券を受け取る' }).click();
    await page.getByText('回答券を受け取りました').waitFor();
    const other = await watchedPage(browser, server.origin, phone);
    await other.page.goto(address(code));
    await other.page.getByRole('button', { name: '回答券を受け取る' }).click();
    await other.page.getByText('すでに回答券を受け取っています').waitFor();
    await other.inspect('ticket-taken-before');
    await other.page.goto(address());
    await other.page.reload();
    const field = other.page.getByLabel('招待または番号票の番号');
    await field.fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
    await field.press('Enter');
    await other.page.getByText('番号の形が正しくありません').waitFor();
    await other.leave();
    await person.leave();
  });
});

describe('a server that means ill', () => {
  const lies: [string, string, (wave: PublicWave) => void][] = [
    [
      'another fingerprint',
      '知らせてある内容と違います',
      (seen) => (seen.contractFingerprint = 'f'.repeat(64)),
    ],
    [
      'a key for one person alone',
      '知らせてある内容と違います',
      (seen) => {
        for (const stratum of seen.contract.strata) stratum.label.ja = `${stratum.label.ja}・山田`;
      },
    ],
  ];
  it.each(lies)('is refused: %s', async (_name, words, lie) => {
    const person = await watchedPage(browser, server.origin, phone);
    await person.page.route(`**/api/waves/${wave}`, async (route) => {
      const response = await route.fetch();
      const seen = (await response.json()) as PublicWave;
      lie(seen);
      await route.fulfill({ response, json: seen });
    });
    const before = await counts();
    await person.page.goto(address(invitation()));
    await person.page.getByRole('button', { name: '回答券を受け取る' }).click();
    await person.page.getByText(words).waitFor();
    expect(await counts()).toEqual(before);
    await person.leave();
  });

  it('is refused by the fingerprint of a poster', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    await person.page.goto(address(`${invitation()}&f=0123456789abcdef`));
    await person.page.getByRole('button', { name: '回答券を受け取る' }).click();
    await person.page.getByText('知らせてある内容と違います').waitFor();
    await person.leave();
  });
});

describe('a drawn code', () => {
  it('is typed from the sheet as it stands there, and good for one response', async () => {
    const [code = ''] = drawnCodes;
    const person = await watchedPage(browser, server.origin, phone);
    const { page } = person;
    await page.goto(address());
    const field = page.getByLabel('招待または番号票の番号');
    await field.fill(printAccessCode(code).toLowerCase());
    await field.press('Enter');
    await page.getByText(/ひとりとして回答します/).waitFor();
    await answer(person);
    await page.goto(address(code));
    await page.reload();
    await page.getByRole('button', { name: 'この番号で進む' }).click();
    await page.getByText('この番号は、すでに使われています').waitFor();
    await person.leave();
  });
});

describe('a terminal that many share', () => {
  it('asks after ninety seconds, clears itself after two minutes, and keeps nothing of a ticket', async () => {
    const terminal = await watchedPage(browser, server.origin, phone);
    const { page } = terminal;
    await page.clock.install();
    await page.goto(address(invitation(), '?terminal'));
    await page.getByRole('button', { name: '回答券を受け取る' }).click();
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    await page.getByRole('radio').nth(6).check();
    expect(await kept(terminal)).toBe('[[],[]]');
    await page.clock.runFor(91_000);
    await page.getByRole('dialog').getByRole('button', { name: '続ける' }).click();
    await page.clock.runFor(60_000);
    expect(await page.getByRole('radio').nth(6).isChecked()).toBe(true);
    await page.clock.runFor(35_000);
    await page.getByRole('dialog').waitFor();
    await terminal.page.screenshot({ path: 'test-output/terminal-idle.png' });
    await page.clock.runFor(35_000);
    await page.getByRole('button', { name: 'この番号で進む' }).waitFor();
    expect(await page.getByLabel('招待または番号票の番号').inputValue()).toBe('');
    expect(await kept(terminal)).toBe('[[],[]]');
    await page.goBack().catch(() => null);
    expect(await page.content()).not.toContain('7 / 10');
    await terminal.leave();
  });

  it('clears itself half a minute after the thanks', async () => {
    const terminal = await watchedPage(browser, server.origin, phone);
    const { page } = terminal;
    await page.clock.install();
    await page.goto(address(drawnCodes[1] ?? '', '?terminal'));
    await answer(terminal);
    await page.clock.runFor(31_000);
    await page.getByRole('button', { name: 'この番号で進む' }).waitFor();
    expect(await kept(terminal)).toBe('[[],[]]');
    await terminal.leave();
  });
});
