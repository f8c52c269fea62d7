import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hirakataAnswers, newSubmission } from '../server/hirakata-world.ts';
import { countAnew, dayFromToday } from './count-anew.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage } from './watched-page.ts';

const password = 'correct horse battery staple';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const desk = { viewport: { width: 1280, height: 900 } };
const pasted = `職\t職員数
理事・部長級\t20
参事・次長級\t42
副参事・課長・主幹\t161
課長代理・副主幹\t247
係長・監督\t384
主査・業務主査\t96
主任・班長・副班長\t962
係員\t526
計\t2,438`;

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

it('from the first administrator to the table a planner reads', async () => {
  const desktop = await watchedPage(browser, server.origin, desk);
  const { page } = desktop;

  await page.goto(`${server.origin}/console`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await desktop.inspect('01-sign-in');

  await page.goto(server.setupAddress);
  await page.getByRole('heading', { name: '最初の管理者の登録' }).waitFor();
  await desktop.inspect('02-setup');
  await page.getByLabel(/氏名/).fill('人事 花子');
  await page.getByLabel(/メールアドレス/).fill('hanako@example.jp');
  await page.getByLabel(/パスワード/).fill(password);
  await page.getByRole('button', { name: '登録する' }).click();
  await page.getByRole('heading', { name: '調査', exact: true, level: 1 }).waitFor();
  await desktop.inspect('03-no-waves-yet');

  await page.getByRole('link', { name: 'アカウント', exact: true }).click();
  await page.getByLabel(/^氏名/).fill('企画 桜');
  await page.getByLabel(/^メールアドレス/).fill('sakura@example.jp');
  await page.getByLabel(/初期パスワード/).fill(password);
  await page.getByRole('radio', { name: /政策担当/ }).check();
  await page.getByRole('button', { name: '追加する' }).click();
  await page.getByText('企画 桜さんのアカウントを追加しました。').waitFor();
  await desktop.inspect('04-accounts');

  await page.getByRole('link', { name: '調査', exact: true }).click();
  await page.getByRole('link', { name: '新しい調査' }).first().click();
  await page.getByRole('heading', { name: '新しい調査', level: 1 }).waitFor();
  const part = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await part('5. 確認と作成');
  await page.getByRole('button', { name: 'この内容で調査を作成' }).click();
  await page.getByText('エラーがあります').first().waitFor();
  await desktop.inspect('05-new-wave-empty');
  await part('1. 設問票と名称');
  await page.getByRole('radio', { name: /人材育成基本方針理解度・到達度/ }).check();
  await page.getByLabel(/^調査の名称(?!（)/).fill('理解度・到達度確認アンケート');
  await page.getByLabel(/^組織の名称(?!（)/).fill('枚方市');
  await page.getByLabel(/アドレスに使う記号/).fill('attainment');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel(/職員数の表/).fill(pasted);
  await page.getByRole('button', { name: '読み取る', exact: true }).click();
  await page.getByRole('cell', { name: '2,438' }).first().waitFor();
  await part('3. 回答の方法と匿名性');
  await page.getByLabel('回答券（招待制）').uncheck();
  await page.getByLabel('公開アドレス').check();
  await page.getByLabel(/見込みの回答率/).fill('32');
  await page.getByRole('table', { name: '集計計画のまま' }).waitFor();
  await desktop.inspect('06-new-wave-filled');
  await part('4. 日程');
  await page.getByLabel(/^回答を始める日(?!より)/).fill(dayFromToday(-1));
  await page.getByLabel(/回答を締め切る日/).fill(dayFromToday(20));
  await page.getByLabel(/回答を削除する日/).fill(dayFromToday(800));
  await part('5. 確認と作成');
  await page.getByRole('button', { name: 'この内容で調査を作成' }).click();
  await page.getByRole('heading', { name: '理解度・到達度確認アンケート', level: 1 }).waitFor();
  await desktop.inspect('07-wave-draft');

  await page.getByRole('button', { name: '回答の受付を始める' }).click();
  await page.getByRole('button', { name: '受付を始める', exact: true }).click();
  await page.getByRole('button', { name: '締め切る', exact: true }).waitFor();
  await desktop.inspect('08-wave-open');

  await answerByKeyboard();
  await sendTheOthers();

  countAnew(server.dataDirectory);
  await page.getByRole('link', { name: '回答状況を見る' }).click();
  await page.getByText('回答 779件／職員 2,438人').waitFor();
  await desktop.inspect('09-response-rate');
  await page.goBack();
  await page.getByRole('button', { name: '締め切る', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '締め切る', exact: true }).click();
  await page.getByRole('link', { name: '集計を確かめる' }).click();
  await page.getByRole('heading', { name: '公開前の確認', level: 1 }).waitFor();
  await desktop.inspect('10-drafts');
  await page.getByRole('button', { name: '公開する' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
  await page
    .getByRole('link', { name: '集計結果を見る' })
    .or(page.getByRole('heading', { name: /理解度/ }))
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: 'ログアウト' })
    .or(page.getByRole('link', { name: 'ログアウト' }))
    .first()
    .click();

  await page.getByRole('heading', { name: 'ログイン', level: 1 }).waitFor();
  await page.getByLabel(/メールアドレス/).fill('sakura@example.jp');
  await page.getByLabel(/パスワード/).fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('link', { name: /理解度・到達度確認アンケート/ }).click();
  await page.getByText('意識して取り組んでいる行動指針').first().waitFor();
  await desktop.inspect('11-catalogue');
  await page.goto(`${server.origin}/results/attainment/${encodeURIComponent('guideline*grade')}`);
  const hidden = page.getByRole('row', { name: /^理事・部長級/ });
  await hidden.waitFor();
  const shown = (await hidden.innerText()).replaceAll(/\s|表示しません/g, '');
  expect(shown).toMatch(/^理事・部長級X+$/);
  await desktop.inspect('12-guideline-by-grade');
  await page.goto(`${server.origin}/results/attainment/${encodeURIComponent('attainment1*grade')}`);
  await page.getByRole('row', { name: /^係員/ }).waitFor();
  await desktop.inspect('13-attainment-by-grade');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: 'test-output/14-print.png', fullPage: true });
  await desktop.leave();

  expect(server.printed().split('\n')).toHaveLength(2);

  /** One of the 779, with a phone's screen and a keyboard only; her browser dies half way. */
  async function answerByKeyboard(): Promise<void> {
    const [mine] = hirakataAnswers;
    if (mine === undefined) throw new Error('no answers');
    const respondent = await watchedPage(browser, server.origin, phone);
    const { page: small } = respondent;
    const press = async (...keys: string[]) => {
      for (const key of keys) await small.keyboard.press(key);
    };
    /** Tabs forward until something with this name has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await press('Tab');
        const focused = await small.evaluate(() => {
          const active = document.activeElement;
          const inner = active?.shadowRoot?.activeElement ?? active;
          const labels =
            inner instanceof HTMLInputElement
              ? [...(inner.labels ?? [])].map((label) => label.textContent)
              : [];
          return [inner?.getAttribute('aria-label'), inner?.textContent, ...labels].join(' ');
        });
        if (name.test(focused)) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };

    await small.goto(`${server.origin}/w/attainment`);
    await small.getByRole('button', { name: '回答をはじめる' }).waitFor();
    await respondent.inspect('20-contract');
    await tabTo(/回答をはじめる/);
    await press('Enter');
    await small.getByText('1 / 4').first().waitFor();
    for (const item of [1, 2, 3]) {
      const rating = Number(mine[`attainment${item}`] ?? 5);
      const questions = small.getByRole('main');
      const group = questions
        .getByRole('group')
        .or(questions.getByRole('radiogroup'))
        .nth(item - 1);
      await group.getByRole('radio').first().focus();
      await press('Space', ...Array.from({ length: rating - 1 }, () => 'ArrowRight'));
      expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe(String(rating));
    }
    await respondent.inspect('21-ratings');
    await small.reload();
    await small.getByRole('button', { name: '続きから回答する' }).click();
    await small.getByText('1 / 4').first().waitFor();
    expect(await small.getByRole('radio', { checked: true }).count()).toBe(3);

    await tabTo(/次へ/);
    await press('Enter');
    await small.getByText('2 / 4').first().waitFor();
    await tabTo(/市民感覚/);
    await press('Space');
    await tabTo(/特にない/);
    await press('Space');
    await small.getByText('ほかの選択を消しました').first().waitFor();
    await press('Space');
    await respondent.inspect('22-guidelines');
    for (const code of mine['guideline'] as string[])
      await small.locator(`input[type=checkbox][value="${code}"]`).press('Space');
    await tabTo(/次へ/);
    await press('Enter');
    await small.getByText('3 / 4').first().waitFor();
    await tabTo(/その他/);
    await press('Space', 'Tab');
    await small.keyboard.type('窓口の応援');
    await press('Enter');
    expect(await small.getByText('3 / 4').first().isVisible()).toBe(true);
    await respondent.inspect('23-measures');
    await tabTo(/次へ/);
    await press('Enter');
    await small.getByText('4 / 4').first().waitFor();
    await small.getByRole('radio').first().focus();
    await press('Space');
    await respondent.inspect('24-about-you');
    await tabTo(/確認へ進む/);
    await press('Enter');
    await small.getByRole('heading', { name: '回答の確認' }).waitFor();
    await respondent.inspect('25-review');
    await tabTo(/送信する/);
    await press('Enter');
    await small.getByRole('heading', { name: '回答を受け取りました' }).waitFor();
    await respondent.inspect('26-done');
    expect(await small.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual(
      [0, 0, ''],
    );
    await respondent.leave();
  }

  async function sendTheOthers(): Promise<void> {
    for (const answers of hirakataAnswers.slice(1)) {
      const response = await fetch(`${server.origin}/api/waves/attainment/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ submission: newSubmission(), answers }),
      });
      expect(response.status).toBe(201);
    }
  }
});
