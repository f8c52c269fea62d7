import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationAccounts } from '../../server/demo/demonstration.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { tabTo } from './tab-to.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

const [administrator, , planner] = demonstrationAccounts;
/** As narrow as a page has to fit without scrolling sideways. */
const narrow = { viewport: { width: 320, height: 720 } };

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

/** Types into a field that the Tab key leads to. */
async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page.getByLabel(label));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function giveCredentials(page: Page, { email, password }: { email: string; password: string }) {
  await type(page, /^メールアドレス/, email);
  await type(page, /^パスワード/, password);
  await page.keyboard.press('Enter');
}

describe('a second step, by the keyboard alone, on the narrowest screen', () => {
  let insider: WatchedPage;
  let secret = '';
  let recoveryCodes: string[] = [];
  /** Of the next half-minute: the one of this may have been taken, and a code is taken once. */
  const nextCode = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });
  beforeAll(async () => {
    insider = await watchedPage(server.browser, server.origin, narrow);
  });
  afterAll(() => insider.leave());

  it('is asked of a role by the administrator', async () => {
    const watched = await watchedPage(server.browser, server.origin, narrow);
    const { page } = watched;
    await server.signIn(watched.context, administrator);
    await page.goto(`${server.origin}/console/accounts`);
    await watched.settled();
    await tabTo(page.getByRole('checkbox', { name: '政策担当' }));
    await page.keyboard.press('Space');
    await tabTo(page.locator('second-step-roles').getByRole('button', { name: '保存する' }));
    await page.keyboard.press('Enter');
    await page.getByText('2段階目の認証が必要な役割を保存しました。').waitFor();
    await watched.leave();
  });

  it('comes before every other page, and is set up with the password and a code', async () => {
    const { page } = insider;
    await page.goto(`${server.origin}/sign-in`);
    await insider.settled();
    await giveCredentials(page, planner);
    await page.getByRole('heading', { name: '先に、2段階目の認証を設定してください' }).waitFor();
    await insider.settled();
    await insider.inspect('accounts-must-set-up');
    const card = page.locator('second-step-card');
    await tabTo(card.getByLabel(/^確認のため/));
    await page.keyboard.type(planner.password);
    await page.keyboard.press('Enter');
    await card.getByRole('heading', { name: '認証アプリで読み取ってください' }).waitFor();
    secret = (await card.locator('code').innerText()).replaceAll(/\s/g, '');
    await insider.inspect('accounts-scan');
    await type(page, /^認証アプリに表示された/, '000000');
    await page.keyboard.press('Enter');
    await card.getByRole('alert').getByText('番号が違うか、すでに使われています').waitFor();
    const now = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await type(page, /^認証アプリに表示された/, now);
    await page.keyboard.press('Enter');
    await card.getByRole('heading', { name: '回復用の番号を控えてください' }).waitFor();
    await insider.settled();
    await insider.inspect('accounts-recovery-codes');
    recoveryCodes = await card.getByRole('listitem').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await pressKey(card.getByRole('button', { name: '控えました' }), 'Enter');
    await page.getByRole('heading', { level: 1, name: '集計結果' }).waitFor();
  });

  it('is asked for from then on: a code of the authenticator, or one that was kept', async () => {
    const { page } = insider;
    for (const code of [nextCode(), recoveryCodes[0] ?? '']) {
      await tabTo(page.getByRole('button', { name: 'ログアウト' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor();
      await giveCredentials(page, planner);
      const field = page.getByLabel(/^番号/);
      await field.waitFor();
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
      await insider.settled();
      await insider.inspect('accounts-code');
      await type(page, /^番号/, 'abcd-efgh');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('番号が違うか、すでに使われています').waitFor();
      await type(page, /^番号/, code);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '集計結果' }).waitFor();
    }
  });

  it('stands on one’s own page with the password and the sessions', async () => {
    const { page } = insider;
    const elsewhere = await server.browser.newContext();
    await elsewhere.request.post(`${server.origin}/api/session`, {
      data: { email: planner.email, password: planner.password, code: recoveryCodes[1] },
      headers: { origin: server.origin },
    });
    await tabTo(page.getByRole('link', { name: /自分のアカウント/ }));
    await page.keyboard.press('Enter');
    const sessions = page.locator('own-sessions');
    await sessions.getByRole('row').nth(2).waitFor();
    await insider.settled();
    await insider.inspect('accounts-own');
    await pressKey(sessions.getByRole('button', { name: 'この画面以外をすべて終わらせる' }), 'Enter');
    await sessions.getByText('ログインを終わらせました。').waitFor();
    expect(await sessions.getByRole('row').count()).toBe(2);
    const left = await elsewhere.request.get(`${server.origin}/api/manage/sessions`);
    expect(left.status()).toBe(401);
    await elsewhere.close();
  });
});

describe('an invitation', () => {
  it('is made, handed on, and becomes an account', async () => {
    const inviting = await watchedPage(server.browser, server.origin, narrow);
    await server.signIn(inviting.context, administrator);
    const { page } = inviting;
    await page.goto(`${server.origin}/console/accounts`);
    await inviting.settled();
    const card = page.locator('account-invitations');
    await tabTo(card.getByLabel(/^招待する方の氏名/));
    await page.keyboard.type('企画 桃');
    await type(page, /^招待する方のメール/, 'momo@demo.example');
    await page.keyboard.press('Enter');
    const link = card.getByLabel('招待のリンク', { exact: true });
    await link.waitFor();
    const address = await link.inputValue();
    await inviting.settled();
    await inviting.inspect('accounts-invited');

    const invited = await watchedPage(server.browser, server.origin, narrow);
    await invited.page.goto(address.replace(/^https?:\/\/[^/]+/, server.origin));
    await invited.page.getByLabel(/^氏名/).waitFor();
    await invited.settled();
    await invited.inspect('accounts-invitation');
    await type(invited.page, /^パスワード/, 'momomomomomo');
    await invited.page.keyboard.press('Enter');
    await invited.page
      .getByRole('alert')
      .getByText(/推測されやすい/)
      .waitFor();
    await type(invited.page, /^パスワード/, 'yuyake koyake no akatombo');
    await invited.page.keyboard.press('Enter');
    await invited.page.getByRole('heading', { name: '先に、2段階目の認証を設定してください' }).waitFor();

    await page.reload();
    await page.getByRole('row', { name: /momo@demo\.example/ }).waitFor();
    await card.getByText('まだ使われていない招待はありません。').waitFor();
    await invited.leave();
    await inviting.leave();
  });
});
