import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWave as demonstrationWave } from '../../server/demo/demonstration.ts';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { issueTicket } from '../../server/fieldwork/answering/issue-ticket.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { printCodes } from '../../server/fieldwork/inviting/print-codes.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { NewWave, PublicWave, Tally } from '../../server/contract/fieldwork/waves.ts';
import { fromBase64Url, toBase64Url } from '../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket, ticketNumber, type Ticket } from '../../surveys/tickets/ticket.ts';
import { hirakataToday, newSubmission } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { codesOf, random, staff } from '../server/ticket-world.ts';
import { countAnew, dayFromToday } from './count-anew.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

const directory = temporaryDirectory();
const people = staff({ 1: 3, 8: 60 });
const tickets: Ticket[] = [];
let fingerprint = '';
let server: Awaited<ReturnType<typeof realServer>>;
let browser: Browser;

/** A wave with tickets, codes and an open link in which people have answered; one with the link alone; a new one; a draft. */
beforeAll(async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const wave = hirakataToday.code;
  const create = (changes: Partial<NewWave>) =>
    createWave(dependencies, { ...hirakataToday, ...changes }, { isSynthetic: true, actor: 'test' });
  await create({ modes: ['ticket', 'drawn-code', 'open-link', 'paper'] });
  await create({ code: 'link', title: demonstrationWave.title });
  const window = { ticketsUntil: dayFromToday(5), opensOn: dayFromToday(7) };
  await create({ code: 'new', modes: ['ticket'], ...window });
  await create({ code: 'draft' });
  await addInvitations(dependencies, wave, people, 'test');
  for (const code of [wave, 'link', 'new']) await openWave(dependencies, code, 'test');
  const contract = JSON.parse(
    (
      await dependencies.db
        .selectFrom('wave')
        .select('contract')
        .where('code', '=', wave)
        .executeTakeFirstOrThrow()
    ).contract ?? '',
  ) as PublicWave['contract'];
  const answer = (proof: object) =>
    recordResponse(dependencies, wave, {
      submission: newSubmission(),
      answers: { attainment1: 7 },
      ...proof,
    });
  for (const code of (await codesOf({ dependencies }, wave, people)).slice(1)) {
    const stratum = tickets.length < 2 ? '1' : '8';
    const key = contract.strata.find((one) => one.code === stratum)?.key;
    if (key === undefined) throw new Error('no key');
    const request = requestTicket(key, wave, stratum, random);
    const issued = await issueTicket(dependencies, wave, {
      code,
      blindedMessage: toBase64Url(request.blindedMessage),
    });
    const ticket = receiveTicket(key, request, fromBase64Url(issued.blindSignature));
    tickets.push(ticket);
    await answer({ ticket });
  }
  for (const code of (await printCodes(dependencies, wave, '1', 4, 'test')).slice(1)) await answer({ code });
  await answer({});
  await dependencies.close();
  countAnew(directory.path);
  server = await realServer(directory);
  browser = await sharedBrowser();
  const known = (await (await fetch(`${server.origin}/api/waves/${wave}`)).json()) as PublicWave;
  fingerprint = known.contractFingerprint;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const small = { viewport: { width: 320, height: 700 }, hasTouch: true };
const desk = { viewport: { width: 1280, height: 900 } };
const address = (wave = hirakataToday.code, fragment = '') => `${server.origin}/waves/${wave}${fragment}`;
const numberAt = (index: number) => ticketNumber(tickets[index] ?? { message: '' });

describe.each([
  ['phone', small],
  ['desk', desk],
])('on a %s', (device, options) => {
  it('shows the promises, their fingerprint and the counts, and recounts every ticket', async () => {
    const visitor = await watchedPage(browser, server.origin, options);
    const { page } = visitor;
    await page.goto(address(undefined, `#f=${fingerprint.slice(0, 16)}`));
    await visitor.settled();
    const shown = await page.locator('.main-fingerprint').innerText();
    expect(shown.replaceAll(/\s/g, '')).toBe(fingerprint);
    expect(await page.getByText('サーバーが示す番号と一致しました。').count()).toBe(1);
    expect(await page.getByText('お手元のアドレスにあった番号とも一致しました。').count()).toBe(1);
    const row = async (name: string) =>
      (await page.getByRole('row', { name: new RegExp(`^${name}`) }).innerText()).split(/\s+/);
    expect(await row('理事・部長級')).toEqual(['理事・部長級', '20', '3', '2', '0', '2', '4', '3']);
    expect(await row('係員')).toEqual(['係員', '526', '60', '60', '0', '60', '0', '0']);
    expect(await row('計')).toEqual(['計', '2,438', '63', '62', '0', '62', '4', '3']);
    await page.getByText('受け付けた回答は、合計66件です。').waitFor();
    await page.getByText('内訳は、回答券62件、番号票3件、そのほか').waitFor();
    expect(await page.content()).not.toMatch(/職員 1-1|example\.jp|総務課/);
    await page.getByRole('button', { name: 'すべての回答券を確かめる' }).press('Enter');
    await page.getByRole('heading', { name: '問題は見つかりませんでした' }).waitFor();
    await page.getByText('受け付けた回答券62件は、すべて正しい署名があり').waitFor();
    await visitor.inspect(`public-wave-${device}`);
    if (device === 'desk') {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: 'test-output/public-wave-print.png', fullPage: true });
    }
    await visitor.leave();
  });

  it('says calmly what there is not', async () => {
    const visitor = await watchedPage(browser, server.origin, options);
    const { page } = visitor;
    await page.goto(address('link'));
    await page.getByRole('heading', { name: 'この調査には、回答券と番号票がありません' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await visitor.inspect(`public-wave-link-${device}`);
    await page.goto(address('new'));
    await page.getByText('まだ、どの区分にも回答は届いていません。').waitFor();
    await page.getByText('まで（回答期間の前）').waitFor();
    await page.getByRole('button', { name: 'すべての回答券を確かめる' }).click();
    await page.getByText('受け付けた回答券は、まだありません。').waitFor();
    await visitor.inspect(`public-wave-new-${device}`);
    for (const wave of ['draft', 'nowhere', '%E0%A4%A']) {
      await page.goto(address(wave));
      await page.getByRole('heading', { name: '調査が見つかりません' }).waitFor();
    }
    await visitor.inspect(`public-wave-unknown-${device}`);
    await visitor.leave();
  });

  it('finds a receipt, from the address or typed, and says what its absence may mean', async () => {
    const visitor = await watchedPage(browser, server.origin, options);
    const { page } = visitor;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    const number = numberAt(40);
    await page.goto(address(undefined, `#${number}`));
    await page.getByText('見つかりました。「係員」の回答券として受け付けています。').waitFor();
    expect(page.url()).toBe(address());
    await visitor.inspect(`public-wave-receipt-${device}`);

    const field = page.getByLabel('受付番号', { exact: true });
    await field.fill('0a1b-2c3d');
    await field.press('Enter');
    await page.getByText('受付番号は、0から9とaからfの文字で').waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await visitor.inspect(`public-wave-receipt-unreadable-${device}`);

    await field.fill('f'.repeat(64));
    await field.press('Enter');
    await page.getByText('この番号は、一覧にありません。').waitFor();
    await visitor.inspect(`public-wave-receipt-absent-${device}`);

    const typed = numberAt(0)
      .slice(0, 16)
      .toUpperCase()
      .replaceAll(/(.{4})/g, '$1－');
    await field.fill(typed);
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByText('見つかりました。「理事・部長級」の回答券として').waitFor();

    expect(sent.filter((text) => text.includes('/tally/tickets')).length).toBeGreaterThan(2);
    expect(sent.filter((text) => /[0-9a-f]{16}/.test(new URL(text).pathname + new URL(text).search))).toEqual(
      [],
    );
    expect(sent.join(' ')).not.toContain(number.slice(0, 16));
    await visitor.leave();
  });
});

/** What a server that lies would answer; the page is honest, and finds it. */
async function lie(route: Route, change: (answer: never) => void): Promise<void> {
  const response = await route.fetch();
  const json: unknown = await response.json();
  change(json as never);
  await route.fulfill({ response, json });
}

describe('a server that lies', () => {
  it.each<[string, string, (answer: never) => void, RegExp]>([
    [
      'about a promise',
      '**/api/waves/hirakata',
      (wave: PublicWave) => {
        wave.contract.retainUntil = '2099-03-31';
      },
      /約束から計算した照合番号（[0-9a-f ]{79}）が、サーバーの示す番号/,
    ],
    [
      'about a count',
      '**/tally',
      (tally: Tally) => {
        for (const stratum of tally.strata.filter(({ code }) => code === '8')) stratum.issuedCount = 59;
      },
      /係員：受け付けた回答券（60）が、発行した数（59）を上回っています。/,
    ],
    [
      'about all responses',
      '**/tally',
      (tally: Tally) => {
        tally.responseCount = 64;
      },
      /回答券と番号票の合計（65）が、回答の総数（64）を上回っています。/,
    ],
  ])('%s is caught as soon as the page stands', async (_what, path, change, words) => {
    const visitor = await watchedPage(browser, server.origin, desk);
    await visitor.page.route(path, (route) => lie(route, change));
    await visitor.page.goto(address());
    await visitor.page.getByText(words).waitFor();
    await visitor.leave();
  });

  it.each<[string, (listed: Ticket[]) => void, RegExp]>([
    [
      'doubles one ticket',
      (listed) => void listed.push(...listed.slice(0, 1)),
      /二度数えられた回答券が1件あります。/,
    ],
    ['drops one', (listed) => void listed.pop(), /60件とされていますが、一覧にある正しい回答券は59件です。/],
    [
      'forges one',
      (listed) => {
        const [first, second] = listed;
        if (first !== undefined && second !== undefined) first.signature = second.signature;
      },
      /理事・部長級：署名が正しくない回答券が1件あります。/,
    ],
    [
      'lists one of elsewhere',
      (listed) => {
        for (const ticket of listed.slice(0, 1)) ticket.stratum = 'mayor';
      },
      /この調査の区分にない回答券が1件あります。/,
    ],
  ])('and %s is caught by the recount', async (_what, change, words) => {
    const visitor = await watchedPage(browser, server.origin, desk);
    const { page } = visitor;
    await page.route('**/tally/tickets', (route) =>
      lie(route, (answer: { tickets: Ticket[] }) => change(answer.tickets)),
    );
    await page.goto(address());
    await page.getByRole('button', { name: 'すべての回答券を確かめる' }).click();
    await page.getByText(words).waitFor();
    expect(await page.getByRole('heading', { name: '問題は見つかりませんでした' }).count()).toBe(0);
    await visitor.inspect('public-wave-unsound');
    await visitor.leave();
  });

  it('and changes promise and fingerprint together is caught by the poster', async () => {
    const visitor = await watchedPage(browser, server.origin, small);
    await visitor.page.goto(address(undefined, `#f=${'0'.repeat(16)}`));
    await visitor.page.getByText('知らされた番号（0000 0000 0000 0000）と一致しません。').waitFor();
    expect(await visitor.page.getByText('一致しました').count()).toBe(0);
    await visitor.inspect('public-wave-other-poster');
    await visitor.leave();
  });

  it('or is not reached is said, and the check can be repeated', async () => {
    const visitor = await watchedPage(browser, server.origin, desk);
    const { page } = visitor;
    await page.goto(address());
    await visitor.settled();
    await visitor.context.setOffline(true);
    const verify = page.getByRole('button', { name: 'すべての回答券を確かめる' });
    await verify.click();
    await page.getByText('つながりません。通信を確かめて').waitFor();
    await visitor.context.setOffline(false);
    await verify.click();
    await page.getByRole('heading', { name: '問題は見つかりませんでした' }).waitFor();
    await visitor.leave();
  });
});
