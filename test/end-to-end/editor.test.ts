import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
let browser: Browser;
beforeAll(async () => {
  server = await demonstrationServer();
  browser = server.browser;
});
afterAll(() => server.stop());

/** Goes to a control by the tab key, forward or back, as somebody without a pointer does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector);
  await target.waitFor();
  const isFocused = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  const isAhead = await target.evaluate((element) => {
    const active = document.activeElement ?? document.body;
    return (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  for (let presses = 0; presses < 300; presses += 1) {
    if (await isFocused()) return;
    await page.keyboard.press(isAhead ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`${selector} is not reached by the tab key`);
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** Chooses in a list by its arrow keys. */
async function chooseIn(page: Page, selector: string, option: string): Promise<void> {
  await tabTo(page, selector);
  const chosen = page.locator(`${selector} option:checked`);
  for (let presses = 0; presses < 20 && (await chosen.textContent())?.trim() !== option; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect((await chosen.textContent())?.trim()).toBe(option);
}

/** Pastes lines into a field as a spreadsheet gives them. */
async function paste(page: Page, selector: string, lines: string[]): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.insertText(lines.join('\n'));
}

it('builds the survey on job satisfaction from nothing, by keyboard alone, without touching JSON', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 1500, height: 1000 } });
  const { page, context } = watched;
  await server.signIn(context);
  await page.goto(`${server.origin}/console/questionnaires`);
  await page.getByRole('heading', { level: 1, name: '設問票' }).waitFor();
  await watched.inspect('editor-01-library');

  await press(page, 'text="はじめから作る"');
  await page.locator('#draft-code').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'draft-code');
  await page.keyboard.type('yarigai');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '（題名なし）の編集' }).waitFor();

  await typeInto(page, '#cover-title', '人材育成に関する職員アンケート');
  await typeInto(page, '#cover-purpose', '仕事のやりがいを把握します。');
  // What is not written yet is counted; it is no error before its field was left.
  await page.getByText('まだ書いていないところが2件あります。').waitFor();
  expect(await page.locator('.issues').count()).toBe(0);

  // The page of questions, and the question.
  await press(page, '.outline .sections .chooser');
  await typeInto(page, '#section-0-title', '仕事のやりがい');
  await press(page, '#add-part-0');
  await page.waitForFunction(() => document.activeElement?.id === 'part-0-0-text');
  await page.keyboard.type('仕事にやりがいを感じていますか？');
  await press(page, '#part-0-0-option-add');
  for (const [index, label] of [
    '非常に感じている',
    '感じている',
    'あまり感じていない',
    'ほとんど感じていない',
  ].entries()) {
    await page.waitForFunction((id) => document.activeElement?.id === id, `part-0-0-option-${index}`);
    await page.keyboard.type(label);
    if (index < 3) await page.keyboard.press('Enter');
  }

  // Two lists of reasons, pasted, each asked after two of the answers.
  const reasons = [
    {
      asked: [1, 2],
      text: 'やりがいを感じる理由は何ですか。',
      options: [
        '1. 仕事の内容に興味や関心を持って取り組んでいるから',
        '2. 職場のメンバーと協力し合っている仕事だから',
        '3. 自分自身の能力や知識を十分に活用することができるから',
      ],
    },
    {
      asked: [3, 4],
      text: 'やりがいを感じない理由は何ですか。',
      options: [
        '・仕事のプロセスや成果が評価されにくい',
        '・自分の適性や経験が活かせない',
        '・マンネリ気味で発展性が感じられない',
      ],
    },
  ];
  for (const [position, { asked, text, options }] of reasons.entries()) {
    const id = `#part-0-${position + 1}`;
    await chooseIn(page, '#add-type-0', '複数選択');
    await press(page, '#add-part-0');
    await page.waitForFunction((own) => `#${document.activeElement?.id ?? ''}` === own, `${id}-text`);
    await page.keyboard.type(text);
    await press(page, `${id}-option-add`);
    await page.waitForFunction((own) => `#${document.activeElement?.id ?? ''}` === own, `${id}-option-0`);
    // The empty option is taken away again: its place is for the pasted ones.
    await press(page, '.list-row .row-buttons button:last-child');
    await press(page, '.list-form details:not(.more) > summary');
    await paste(page, `${id}-option-paste`, options);
    await press(page, `${id}-option-paste >> xpath=ancestor::details >> button`);
    await page.locator(`${id}-option-2`).waitFor();
    await press(page, `${id}-asked-add`);
    await page.waitForFunction((own) => `#${document.activeElement?.id ?? ''}` === own, `${id}-asked-0-item`);
    for (const option of asked) {
      await tabTo(page, `${id}-asked-0-${option}`);
      await page.keyboard.press('Space');
    }
  }
  await page
    .getByText(
      '「仕事にやりがいを感じていますか？」で「あまり感じていない」または「ほとんど感じていない」を選んだ人に聞きます。',
    )
    .waitFor();
  await page.getByText('直すところはありません。確定できます。').waitFor();
  await watched.inspect('editor-02-built');

  // A mistake, and back.
  const count = (): Promise<number> => page.locator('.outline .parts .chooser').count();
  expect(await count()).toBe(3);
  await press(page, '.outline .parts .row-buttons button:last-child');
  expect(await count()).toBe(2);
  await press(page, 'text="元に戻す"');
  expect(await count()).toBe(3);

  await page.locator('.saved', { hasText: '保存しました' }).waitFor();
  await press(page, '.ending confirm-action:first-child > button');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  // One thing is to be done with a version that has just been made.
  await page.getByText('第1版を確定しました。').waitFor();
  await page.locator('main .notice a.button', { hasText: 'この版で調査を作成' }).waitFor();
  await watched.inspect('editor-12-finalised');

  const made = (await (
    await context.request.get(`${server.origin}/api/manage/questionnaires/yarigai/1`)
  ).json()) as Questionnaire;
  const parts = made.sections.flatMap(({ items }) => items);
  expect(parts.map(({ type }) => type)).toEqual([
    'single-response',
    'multiple-response',
    'multiple-response',
  ]);
  const [first, second, third] = parts;
  if (first === undefined || !('options' in first)) throw new Error('no options');
  expect(first.options.map(({ label }) => label.ja)).toEqual([
    '非常に感じている',
    '感じている',
    'あまり感じていない',
    'ほとんど感じていない',
  ]);
  expect(second?.askedWhen).toEqual({ item: first.code, is: ['1', '2'] });
  expect(third?.askedWhen).toEqual({ item: first.code, is: ['3', '4'] });
  expect(third !== undefined && 'options' in third && third.options.map(({ label }) => label.ja)).toEqual([
    '仕事のプロセスや成果が評価されにくい',
    '自分の適性や経験が活かせない',
    'マンネリ気味で発展性が感じられない',
  ]);
  await watched.leave();
});

/** A draft of a shipped questionnaire, under a code of its own or as its next version. */
async function beginDraft(
  context: BrowserContext,
  code: string,
  shipped: string,
): Promise<{ questionnaire: Questionnaire; tablePlan: TablePlan }> {
  const begun = await context.request.post(`${server.origin}/api/manage/questionnaire-drafts`, {
    headers: { origin: server.origin },
    data: { code, from: { code: shipped, version: 1 } },
  });
  return (await begun.json()) as { questionnaire: Questionnaire; tablePlan: TablePlan };
}

it('the Enter that ends a conversion of an input method adds nothing', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 1280, height: 900 } });
  const { page, context } = watched;
  await server.signIn(context);
  await beginDraft(context, 'ime', 'hirakata-job-satisfaction');
  await page.goto(`${server.origin}/console/questionnaires/ime/edit`);
  await page.locator('.outline .parts .chooser').first().click();
  const labels = page.locator('[id^="part-0-0-option-"]:not([id$="-en"])').locator('visible=true');
  const field = page.locator('#part-0-0-option-0');
  await field.focus();
  const before = await labels.count();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ぶちょう', selectionStart: 4, selectionEnd: 4 });
  // While a conversion is under way the key that ends it is reported as 229, "process".
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await session.send('Input.insertText', { text: '部長' });
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyUp',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
  });
  await expect.poll(() => field.inputValue()).toContain('部長');
  expect(await labels.count()).toBe(before);
  // The next Enter, with nothing being converted, does add one.
  await page.keyboard.press('Enter');
  await expect.poll(() => labels.count()).toBe(before + 1);
  await watched.leave();
});

it('parts are moved by dragging and by buttons, over the ends of pages, and a second window overwrites nothing', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 1500, height: 1000 } });
  const { page, context } = watched;
  await server.signIn(context);
  const draft = `${server.origin}/api/manage/questionnaire-drafts`;
  const headers = { origin: server.origin };
  await beginDraft(context, 'moving', 'tachikawa-training-needs');
  const order = async (): Promise<string[]> => {
    const { questionnaire } = (await (await context.request.get(`${draft}/moving`)).json()) as {
      questionnaire: Questionnaire;
    };
    return questionnaire.sections.flatMap(({ items }) => items.map(({ code }) => code));
  };
  const before = await order();
  const [first = '', second = ''] = before;
  await page.goto(`${server.origin}/console/questionnaires/moving/edit`);
  const entries = page.locator('.outline .parts .entry');
  await entries.nth(1).dragTo(entries.nth(0), { targetPosition: { x: 20, y: 8 } });
  await expect.poll(order).toEqual([second, first, ...before.slice(2)]);
  // Down by its button as far as it goes: into the last page.
  const down = page.getByRole('button', { name: /を下へ移す$/ });
  for (let step = 0; step < before.length && (await down.isEnabled()); step += 1) await down.click();
  await expect.poll(order).toEqual([first, ...before.slice(2), second]);

  // Somebody else saves the same draft.
  await page.locator('.saved', { hasText: '保存しました' }).waitFor();
  const { questionnaire, revision } = (await (await context.request.get(`${draft}/moving`)).json()) as {
    questionnaire: Questionnaire;
    revision: number;
  };
  const other = { ...questionnaire, title: { ja: '別の画面の題名', en: 'Title of another window' } };
  expect(
    (
      await context.request.put(`${draft}/moving`, { headers, data: { questionnaire: other, revision } })
    ).status(),
  ).toBe(200);
  await page.locator('.outline .chooser', { hasText: '表紙' }).click();
  await page.locator('#cover-title').fill('こちらの題名');
  await page.getByRole('heading', { name: 'ほかの画面でも、この下書きが変更されました。' }).waitFor();
  const title = async (): Promise<string> =>
    ((await (await context.request.get(`${draft}/moving`)).json()) as { questionnaire: Questionnaire })
      .questionnaire.title.ja;
  // Both texts are there, in the window and to be seen; nothing is overwritten before somebody has chosen.
  await page.locator('.conflict tr', { hasText: '別の画面の題名' }).getByText('こちらの題名').waitFor();
  await page.locator('#cover-title').fill('こちらの題名、続き');
  await page.getByText('選ぶまで保存しません。', { exact: false }).first().waitFor();
  expect(await title()).toBe('別の画面の題名');
  await watched.inspect('editor-13-two-windows');
  // Gone away from before a choice, and come back: both are still there.
  await page.locator('.breadcrumbs a, nav a', { hasText: '設問票' }).first().click();
  await page.getByRole('heading', { level: 1, name: '設問票' }).waitFor();
  await page.locator(`a[href*="/moving/edit"]`).click();
  await page.locator('.conflict tr', { hasText: '別の画面の題名' }).getByText('こちらの題名、続き').waitFor();
  await page.getByRole('button', { name: 'この画面の内容で続ける' }).click();
  await expect.poll(title).toBe('こちらの題名、続き');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(title).toBe('別の画面の題名');
  await page.getByRole('button', { name: 'やり直す' }).click();
  await expect.poll(title).toBe('こちらの題名、続き');
  await watched.leave();
});

const waitForFocusOn = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

/** Presses the space bar on a control. */
async function tick(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Space');
}

const waitForFocus = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

const nested = {
  all: [
    { item: 'attainment1', atMost: 4 },
    { any: [{ item: 'guideline', is: ['1'] }, { not: { item: 'attainment2', atLeast: 8 } }] },
  ],
};

it('a code is followed by all that names it, one that is taken is refused in its field, and undo takes all back', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 1500, height: 1000 } });
  const { page, context } = watched;
  await server.signIn(context);
  const draft = `${server.origin}/api/manage/questionnaire-drafts/renaming`;
  const begun = await beginDraft(context, 'renaming', 'hirakata-attainment');
  const kept = async (): Promise<{ questionnaire: Questionnaire; tablePlan: TablePlan }> =>
    (await (await context.request.get(draft)).json()) as {
      questionnaire: Questionnaire;
      tablePlan: TablePlan;
    };
  await page.goto(`${server.origin}/console/questionnaires/renaming/edit`);
  await page.locator('.outline .chooser', { hasText: '意識して取り組んでいる行動指針' }).click();
  const more = page.locator('.part-form > details > summary');
  await more.click();
  const code = page.locator('#part-1-0-code');
  await code.fill('grade');
  await code.press('Tab');
  await page.getByText('記号「grade」は、ほかで使われています。').waitFor();
  expect(await code.inputValue()).toBe('grade');
  await code.fill('ｓｈｉｓｈｉｎ');
  await code.press('Tab');
  await expect
    .poll(async () => (await kept()).tablePlan.crosses.map(({ banner }) => banner))
    .toEqual(begun.tablePlan.crosses.map(({ banner }) => (banner === 'guideline' ? 'shishin' : banner)));
  expect(JSON.stringify((await kept()).questionnaire)).not.toContain('"guideline"');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(async () => (await kept()).tablePlan).toEqual(begun.tablePlan);
  expect((await kept()).questionnaire.sections[1]?.items[0]?.code).toBe('guideline');
  await watched.leave();
});

it('says which tables are made and builds a nested condition, by keyboard alone, up to the next version', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 1500, height: 1000 } });
  const { page, context } = watched;
  await server.signIn(context);
  const code = 'hirakata-attainment';
  await beginDraft(context, code, code);
  await page.goto(`${server.origin}/console/questionnaires/${code}/edit`);
  await press(page, '.outline .chooser:text-is("集計")');
  await page.getByText('どの設問も、全体の表と、「職」別の表を作ります。').waitFor();

  // A net: without options it is something to put right.
  await press(page, '#banner-grade-nets-add');
  await waitForFocus(page, 'banner-grade-nets-0');
  await page.keyboard.type('管理職');
  await typeInto(page, '#banner-grade-nets-0-en', 'Managers');
  await page.getByText('まだ書いていないところが1件あります。').waitFor();
  expect(await page.locator('.own-issues').count()).toBe(0);
  await press(page, '#finalise');
  await waitForFocusOn(page, '#issues summary');
  await page.locator('.card .own-issues', { hasText: '足りません。1つ以上にしてください。' }).waitFor();
  await press(page, '#issues button:has-text("集計 › 小計1 入れる選択肢")');
  await waitForFocus(page, 'banner-grade-nets-0-option-1');
  for (const option of ['1', '2', '3']) await tick(page, `#banner-grade-nets-0-option-${option}`);
  await page.getByText('直すところはありません。確定できます。').waitFor();

  // A cross less, and another one.
  await press(page, '.list-form li:first-child > .list-row > button');
  await waitForFocus(page, 'cross-first');
  await chooseIn(page, '#cross-first', '職');
  await press(page, '#cross-add');
  await page.getByText('職 × 意識して取り組んでいる行動指針', { exact: true }).waitFor();
  await watched.inspect('editor-07-tables');

  // Asked of those with few points who chose a guideline or did not give many points.
  await press(page, '.outline .chooser:has-text("必要だと思う取り組み")');
  const id = 'part-2-0-asked';
  await press(page, `#${id}-add`);
  await waitForFocus(page, `${id}-0-item`);
  await typeInto(page, `#${id}-0-most`, '4');
  await tabTo(page, `#${id}-0-least`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await press(page, `#${id}-add-group`);
  await waitForFocus(page, `${id}-1-0-item`);
  await chooseIn(page, `#${id}-1-0-item`, '意識して取り組んでいる行動指針');
  await tabTo(page, `#${id}-1-0-1`);
  await page.keyboard.press('Space');
  await press(page, `#${id}-1-add`);
  await waitForFocus(page, `${id}-1-1-item`);
  await chooseIn(page, `#${id}-1-1-item`, 'あるべき姿2（熱意・行動）の到達度');
  await tabTo(page, `#${id}-1-1-least`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await chooseIn(page, `#${id}-1-1-not`, 'この範囲ではない（無回答を含む）');
  // A group within the group, without its only rule, is gone again.
  await press(page, `#${id}-1-add-group`);
  await waitForFocus(page, `${id}-1-2-0-item`);
  await press(page, 'role=button[name="条件2-3-1を削除する"]');
  await waitForFocus(page, `${id}-1-add`);
  await page
    .getByText(
      '「あるべき姿1（誠意・全力）の到達度」が4以下の、かつ、（「意識して取り組んでいる行動指針」で「市民感覚」を選んだ、または、（「あるべき姿2（熱意・行動）の到達度」が8以上の、ではない））人に聞きます。',
    )
    .waitFor();
  expect(await page.getByRole('group', { name: 'まとまり2', exact: true }).count()).toBe(1);
  expect(await page.getByRole('group', { name: '条件2-2', exact: true }).count()).toBe(1);
  await page.getByText('直すところはありません。確定できます。').waitFor();
  await watched.inspect('editor-08-condition');

  await page.locator('.saved', { hasText: '保存しました' }).waitFor();
  await press(page, '.ending confirm-action:first-child > button');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('第2版を確定しました。').waitFor();
  const version = `${server.origin}/api/manage/questionnaires/${code}/2`;
  const made = (await (await context.request.get(version)).json()) as Questionnaire;
  expect(made.sections[2]?.items[0]?.askedWhen).toEqual(nested);
  const plan = (await (await context.request.get(`${version}/table-plan`)).json()) as TablePlan;
  expect(plan.banners).toEqual([
    {
      item: 'grade',
      nets: [{ code: 'net1', label: { ja: '管理職', en: 'Managers' }, options: ['1', '2', '3'] }],
    },
  ]);
  expect(plan.crosses.map(({ stub, banner }) => `${stub}*${banner}`)).toEqual([
    'attainment1*guideline',
    'attainment2*guideline',
    'attainment3*guideline',
    'measure*guideline',
    'grade*guideline',
  ]);

  await page.goto(`${server.origin}/console/questionnaires/${code}`);
  await page.getByText('管理職（理事・部長級、参事・次長級、副参事・課長・主幹）').waitFor();
  await watched.inspect('editor-09-differences');
  await watched.leave();
});

it('on a phone, a condition of groups within groups is edited and read without sideways scrolling', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 360, height: 740 } });
  const { page, context } = watched;
  await server.signIn(context);
  const draft = `${server.origin}/api/manage/questionnaire-drafts`;
  const headers = { origin: server.origin };
  const { questionnaire } = await beginDraft(context, 'nested', 'hirakata-attainment');
  const part = questionnaire.sections[2]?.items[0];
  if (part === undefined) throw new Error('no part');
  const low = { item: 'attainment3', atMost: 5 };
  part.askedWhen = { all: [{ not: { all: [nested, low] } }, nested] };
  await context.request.put(`${draft}/nested`, { headers, data: { questionnaire, revision: 1 } });
  await page.goto(`${server.origin}/console/questionnaires/nested/edit`);
  await page.locator('.outline .chooser', { hasText: '必要だと思う取り組み' }).click();
  await page.getByRole('group', { name: 'まとまり1-1-2', exact: true }).waitFor();
  expect(await page.locator('#part-2-0-asked-0-join option:checked').textContent()).toContain(
    'すべてにあてはまるわけではない',
  );
  await watched.inspect('editor-10-nested-phone');

  // The plan as JSON: what cannot be shown is said, the rest is there to be edited.
  await page.locator('.outline .chooser', { hasText: 'JSON' }).click();
  const plan = page.locator('#table-plan-json');
  await plan.fill('{ "banners": [] }');
  await page.locator('json-view:last-of-type .button').click();
  await page.getByRole('alert').filter({ hasText: '形が違います' }).waitFor();
  await plan.fill('{ "banners": [], "crosses": [{ "stub": "gone", "banner": "guideline" }] }');
  await page.locator('json-view:last-of-type .button').click();
  await page.locator('.outline .chooser', { hasText: '集計' }).click();
  await page.getByText('どの設問も、全体の表だけを作ります。ほかに、設問どうしの表を1枚作ります。').waitFor();
  await page.locator('li .field-error').waitFor();
  await page.getByRole('button', { name: /^「gone × .*」を削除する$/ }).click();
  await page.getByText('直すところはありません。確定できます。').waitFor();
  await watched.leave();
});

it('on a phone, the groups of one attribute are put within those of another', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 360, height: 740 } });
  const { page, context } = watched;
  await server.signIn(context);
  const draft = `${server.origin}/api/manage/questionnaire-drafts`;
  const { tablePlan } = await beginDraft(context, 'combined', 'hamamatsu-training-form');
  const [outer, inner] = tablePlan.banners.map(({ item }) => item);
  await page.goto(`${server.origin}/console/questionnaires/combined/edit`);
  await page.locator('.outline .chooser', { hasText: '集計' }).click();
  await page.locator('#nested-add').click();
  await page.getByText('外側と内側には、別の属性を選んでください。').waitFor();
  await page.locator('#nested-second').selectOption(inner ?? '');
  await page.locator('#nested-add').click();
  await page.getByRole('button', { name: /の中の.*にまとめる区分を加える/ }).waitFor();
  await page.getByText('直すところはありません。確定できます。').waitFor();
  await watched.inspect('editor-11-combined-phone');
  await page.locator('.saved', { hasText: '保存しました' }).waitFor();
  const kept = (await (await context.request.get(`${draft}/combined`)).json()) as { tablePlan: TablePlan };
  expect(kept.tablePlan.banners.at(-1)).toEqual({ item: inner, within: outer });
  await page.getByRole('button', { name: /の中の.*を削除する$/ }).click();
  await page.getByText('組み合わせ別の表はありません。').waitFor();
  await watched.leave();
});

it('on a phone, all types in one draft, side by side in both languages: nothing for axe to find', async () => {
  const watched = await watchedPage(browser, server.origin, { viewport: { width: 360, height: 740 } });
  const { page, context } = watched;
  await server.signIn(context);
  await beginDraft(context, 'all-types', 'tachikawa-training-needs');
  await page.goto(`${server.origin}/console/questionnaires/all-types/edit`);
  await page.getByRole('heading', { name: /の編集/ }).waitFor();
  for (const type of ['表形式', '数値', '順位', '段階評価', '自由記述', '説明文']) {
    await page.locator('#add-type-0').selectOption({ label: type });
    await page.locator('#add-part-0').click();
    await page.locator('#form-heading', { hasText: type }).waitFor();
  }
  await watched.inspect('editor-03-phone');
  const pictures = { 指標: 'indices', 求められる水準: 'levels', 集計: 'tables', JSON: 'json' };
  for (const name of ['指標', '求められる水準', '集計', 'JSON'] as const) {
    await page.locator('.outline .top .chooser', { hasText: name }).click();
    await page.locator('#form-heading', { hasText: name }).waitFor();
    await watched.inspect(`editor-04-${pictures[name]}`);
  }
  await page.goto(`${server.origin}/console/questionnaires/tachikawa-competences`);
  await watched.settled();
  await watched.inspect('editor-05-versions');
  await page.goto(`${server.origin}/console/questionnaires/tachikawa-competences/1/paper`);
  await watched.settled();
  await watched.inspect('editor-06-paper');
  await watched.leave();
});
