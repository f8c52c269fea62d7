import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tally } from '../../server/contract/fieldwork/waves.ts';
import { staff } from '../server/ticket-world.ts';
import { countAnew, dayFromToday } from './count-anew.ts';
import { pressKey } from './press-key.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { output, watchedPage } from './watched-page.ts';

const password = 'correct horse battery staple';
const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 700 } };
const pasted = `職\t職員数
理事・部長級\t9
参事・次長級\t42
副参事・課長・主幹\t161
課長代理・副主幹\t247
係長・監督\t384
主査・業務主査\t96
主任・班長・副班長\t962
係員\t526
計\t2,427`;

let server: Awaited<ReturnType<typeof realServer>>;
let browser: Browser;
beforeAll(async () => {
  server = await realServer();
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** As it goes to the printer; the file is there to be looked at. */
async function printedPages(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(`${output}/${name}.pdf`, pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The edge of the smallest code on the page as it is printed, in millimetres. */
async function smallestCode(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const edges = await page
    .locator('.qr-dark')
    .evaluateAll((codes) => codes.map((code) => code.getBoundingClientRect().width));
  await page.emulateMedia({ media: null });
  expect(edges.length).toBeGreaterThan(0);
  return (Math.min(...edges) / 96) * 25.4;
}

it('a wave with tickets and code sheets, from a pasted table to paper, by keyboard', async () => {
  const desktop = await watchedPage(browser, server.origin, desk);
  const { page } = desktop;
  const pressButton = (name: string | RegExp) => pressKey(page.getByRole('button', { name }), 'Enter');
  await page.goto(server.setupAddress);
  await page.getByLabel(/氏名/).fill('人事 花子');
  await page.getByLabel(/メールアドレス/).fill('hanako@example.jp');
  await page.getByLabel(/パスワード/).fill(password);
  await page.getByRole('button', { name: '登録する' }).click();
  await page.getByRole('heading', { name: '調査', exact: true, level: 1 }).waitFor();

  await page.goto(`${server.origin}/console/questionnaires/hirakata-attainment`);
  await pressKey(page.getByRole('link', { name: 'この版で調査を作成' }), 'Enter');
  await page.getByRole('radio', { name: /人材育成基本方針理解度・到達度/, checked: true }).waitFor();
  await page.getByLabel(/^調査の名称(?!（)/).fill('理解度・到達度確認アンケート');
  await page.getByLabel(/^組織の名称(?!（)/).fill('枚方市');
  await page.getByLabel(/アドレスに使う記号/).fill('tickets');
  const part = (name: string) => pressKey(page.getByRole('button', { name, exact: true }), 'Enter');
  await part('2. 対象の職員数');
  await page.getByLabel(/職員数の表/).fill(pasted);
  await pressButton(/^読み取る$/);
  await page.getByRole('cell', { name: '2,427' }).first().waitFor();
  await part('3. 回答の方法と匿名性');
  expect(await page.getByLabel('回答券（招待制）').isChecked()).toBe(true);
  await pressKey(page.getByLabel('番号票（箱から引く紙）'), 'Space');
  await page.getByText('20人に足りません。').first().waitFor();
  await part('4. 日程');
  await page.getByLabel(/^回答を始める日(?!より)/).fill(dayFromToday(0));
  await page.getByLabel(/回答を締め切る日/).fill(dayFromToday(700));
  await page.getByLabel(/回答を削除する日/).fill(dayFromToday(900));
  await part('5. 確認と作成');
  await pressButton('この内容で調査を作成');
  await page
    .getByText(/回答券の区分に20人未満のものがあります/)
    .first()
    .waitFor();
  await part('3. 回答の方法と匿名性');
  await pressButton('この区分にまとめる');
  await page.getByRole('row', { name: /^理事・部長級／参事・次長級 51/ }).waitFor();
  expect(await page.getByLabel(/回答券を渡す最後の日/).inputValue()).toBe(dayFromToday(-1));
  await desktop.inspect('printing-new-wave');
  await pressKey(page.getByLabel(/回答を始める日より前に、回答券を渡し終える/), 'Space');
  await page.getByText('実施中にファイルを読み続ける人からは守れません').first().waitFor();
  await part('5. 確認と作成');
  await pressButton('この内容で調査を作成');

  await page.getByRole('heading', { name: '理解度・到達度確認アンケート', level: 1 }).waitFor();
  await page.getByText('受付を始めると決まります', { exact: false }).waitFor();
  expect(await page.getByRole('link', { name: '番号票の印刷' }).count()).toBe(0);
  await desktop.inspect('printing-wave-draft');
  await pressButton('回答の受付を始める');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('回答券の鍵が作られ', { exact: false }).waitFor();
  await pressKey(dialog.getByRole('button', { name: '受付を始める' }), 'Enter');
  await page.getByRole('status').filter({ hasText: '回答の受付を始めました。' }).waitFor();
  expect(await page.getByRole('textbox', { name: '共用端末用のアドレス' }).inputValue()).toBe(
    `${server.origin}/w/tickets?terminal`,
  );
  await desktop.inspect('printing-wave-open');
  await page.getByRole('button', { name: '締め切る', exact: true }).click();
  await dialog.getByText('回答券の鍵と招待はすべて消去されます', { exact: false }).waitFor();
  await page.keyboard.press('Escape');

  await pressKey(page.getByRole('link', { name: '番号票の印刷' }), 'Enter');
  await page.getByRole('heading', { name: '番号票の印刷', level: 1 }).waitFor();
  await pressKey(page.getByRole('radio', { name: /^主査・業務主査/ }), 'Space');
  expect(await page.getByLabel(/^枚数/).inputValue()).toBe('98');
  await page.getByLabel(/^枚数/).fill('0');
  await desktop.inspect('printing-codes-choice');
  await pressButton('番号票を作成する');
  await dialog.getByRole('button', { name: '作成する' }).click();
  await page.getByText('枚数は、1から5,000までの整数で入力してください。').first().waitFor();
  await page.getByLabel(/^枚数/).fill('23');
  await pressButton('番号票を作成する');
  await dialog.getByText('番号が表示されるのは一度だけです', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: '作成する' }).click();
  await page.getByText('番号票を23枚作成しました', { exact: false }).waitFor();
  await desktop.inspect('printing-codes');
  expect(await printedPages(page, 'printing-codes')).toBe(3);
  expect(await smallestCode(page)).toBeGreaterThanOrEqual(25);
  const codes = await page.locator('.sheet-code').allInnerTexts();
  expect(new Set(codes).size).toBe(23);
  countAnew(server.dataDirectory);
  const tally = (await (await fetch(`${server.origin}/api/waves/tickets/tally`)).json()) as Tally;
  expect(tally.strata.find(({ code }) => code === '6')?.printedCodeCount).toBe(23);

  const answering = await watchedPage(browser, server.origin, phone);
  await answering.page.goto(`${server.origin}/w/tickets`);
  await answering.page
    .getByLabel(/番号/)
    .first()
    .fill(codes[0] ?? '');
  await answering.page.getByRole('button', { name: 'この番号で進む' }).click();
  await answering.page
    .getByText(/主査・業務主査/)
    .first()
    .waitFor();
  await answering.leave();

  page.once('dialog', (warning) => void warning.accept());
  await page.goto(`${server.origin}/console/waves/tickets/poster`);
  await page.getByLabel(/問い合わせ先/).fill('総務部人事課（内線 1234）');
  await page.getByText('問い合わせ先：総務部人事課（内線 1234）').waitFor();
  await desktop.inspect('printing-poster');
  expect(await printedPages(page, 'printing-poster')).toBe(1);

  const added = await desktop.context.request.post(`${server.origin}/api/manage/waves/tickets/invitations`, {
    data: { people: staff({ 8: 11 }).map((person) => ({ ...person, email: null })) },
    headers: { origin: server.origin },
  });
  expect(added.status()).toBe(201);
  await page.goto(`${server.origin}/console/waves/tickets/slips`);
  await pressButton('招待状を作成する');
  await page.getByText('11人分の招待状を作成しました。').waitFor();
  await desktop.inspect('printing-slips');
  expect(await printedPages(page, 'printing-slips')).toBe(2);
  expect(await smallestCode(page)).toBeGreaterThanOrEqual(25);

  await page.setViewportSize(phone.viewport);
  for (const place of ['', '/codes', '/slips', '/poster']) {
    await page.goto(`${server.origin}/console/waves/tickets${place}`);
    await desktop.settled();
    await desktop.inspect(`printing-phone${place.replace('/', '-')}`);
  }
  await page.goto(`${server.origin}/console/waves/tickets`);
  await page.getByText('「主査・業務主査」の番号票を23枚作成しました。').waitFor();
  await page.getByText('招待11人分を書き出すか、印刷しました。').waitFor();
  await desktop.leave();
});
