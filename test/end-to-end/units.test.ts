import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dependencies } from '../../server/dependencies.ts';
import { publishTwoYears } from '../server/unit-world.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

const chief = { name: '総務 太郎', email: 'chief@example.jp', password: 'correct horse battery staple' };
const auditor = { name: '監査 花子', email: 'auditor@example.jp', password: 'correct horse battery staple' };

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer(async (dependencies: Dependencies) => {
    await publishTwoYears(dependencies);
    await dependencies.accounts.create({ ...chief, role: 'unit-reader' });
    await dependencies.accounts.create({ ...auditor, role: 'auditor' });
    await dependencies.accounts.create({ ...operator, role: 'paper-operator' });
  });
});
afterAll(() => server.stop());

const operator = {
  name: '入力 次郎',
  email: 'operator@example.jp',
  password: 'correct horse battery staple',
};

const next = [
  '部\t課\t係\t職員数',
  '総務部\t\t\t1',
  '\t総務課\t\t',
  '\t\t庶務係\t12',
  '\t\t文書係\t8',
  '市民部\t戸籍課\t\t25',
].join('\n');

it('HR keeps the organisation, and says which chief reads which unit', async () => {
  const desk = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  const { page } = desk;
  await server.signIn(desk.context);
  await page.goto(`${server.origin}/console/organisation`);
  await page.locator('#organisation-year').fill('2027');
  await page.locator('#organisation-table').fill(next);
  await pressKey(page.getByRole('button', { name: '表を読む' }), 'Enter');
  await page.getByText('読み取った組織は6です。').first().waitFor();
  await desk.inspect('organisation-preview');
  await pressKey(page.getByRole('button', { name: '令和9年度（2027年度）の組織として登録する' }), 'Enter');
  await page.getByText('令和9年度（2027年度）の組織を登録しました。').waitFor();
  expect(await page.getByRole('row', { name: '総務部' }).first().getByRole('cell').last().textContent()).toBe(
    '21',
  );

  // What is wrong is said at once, by the unit.
  await page.locator('#organisation-table').fill('コード\t上位コード\t名称\na\tx\t総務課\nb\ty\t財政課');
  await pressKey(page.getByRole('button', { name: '表を読む' }), 'Enter');
  for (const words of [
    '「総務課」の上位組織「x」が表にありません。',
    '「財政課」の上位組織「y」が表にありません。',
  ])
    await page.getByRole('alert').getByText(words).waitFor();

  await page.locator('#organisation-shown').selectOption('2026');
  await page.locator('#reader-account').selectOption(chief.email);
  await page.locator('#reader-unit').selectOption('affairs');
  await pressKey(page.getByRole('button', { name: '割り当てる', exact: true }), 'Enter');
  await page.getByText('総務 太郎さんに「総務部」を割り当てました。').waitFor();
  await desk.inspect('organisation');
  await page.setViewportSize({ width: 320, height: 800 });
  await desk.inspect('organisation-phone');

  await page.goto(`${server.origin}/results/units/units`);
  await page.getByText('なし（回答が少人数です）').waitFor();
  await desk.inspect('units-phone');
  await desk.leave();
});

it('a section chief reads the own branch and nothing else, and saves the sheet for the talk', async () => {
  const phone = await watchedPage(server.browser, server.origin, { viewport: { width: 320, height: 800 } });
  const { page } = phone;
  await server.signIn(phone.context, chief);
  await page.goto(`${server.origin}/results/units`);
  await pressKey(page.getByRole('link', { name: '総務部' }).first(), 'Enter');
  await page.getByRole('heading', { name: '総務部の結果', level: 1 }).waitFor();
  await phone.settled();
  await phone.inspect('unit-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await phone.inspect('unit-desk');

  const saved = page.waitForEvent('download');
  await pressKey(page.getByRole('button', { name: '職場で話し合うための資料（PDF）' }), 'Enter');
  expect((await saved).suggestedFilename()).toBe('units-affairs.pdf');

  await pressKey(page.getByRole('link', { name: '人事課' }).first(), 'Enter');
  await page.getByRole('heading', { name: '人事課の結果', level: 1 }).waitFor();
  // It was called otherwise the year before, and is the same unit.
  await page.getByRole('columnheader', { name: '前回', exact: true }).waitFor();
  await page.getByText('職場アンケート2025').waitFor();
  expect(await page.getByText('尺度が前回と異なる').count()).toBe(0);
  await phone.inspect('unit-earlier-desk');

  for (const path of ['units/units/budget', 'units/units/nothing']) {
    await page.goto(`${server.origin}/results/${path}`);
    await page.getByText('この組織のページは見つかりません。').waitFor();
  }
  await page.goto(`${server.origin}/results/units/tables`);
  await page.getByText('このページを見る権限がありません').waitFor();
  await phone.leave();
});

it('an auditor reads the log, and nothing else', async () => {
  const desk = await watchedPage(server.browser, server.origin, { viewport: { width: 390, height: 800 } });
  const { page } = desk;
  await server.signIn(desk.context, auditor);
  await page.goto(`${server.origin}/console/log`);
  await page.getByText('集計結果を公開しました。').first().waitFor();
  await desk.inspect('log-phone');
  await page.goto(`${server.origin}/results`);
  await page.getByText('このページを見る権限がありません').waitFor();
  await desk.leave();
});

it('HR assigns units by a staff list, looks at who gets what, invites, and takes it back', async () => {
  const desk = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  const { page } = desk;
  await server.signIn(desk.context);
  await desk.context.request.put(`${server.origin}/api/manage/organisation/2026/readers`, {
    data: { email: chief.email, units: ['affairs'] },
    headers: { origin: server.origin },
  });
  await page.goto(`${server.origin}/console/organisation`);
  await page.locator('#organisation-shown').selectOption('2026');
  const staff = [
    '所属\t役職\t氏名\tメールアドレス',
    '人事課\t課長\t新任 次郎\tnew@example.jp',
    '人事課\t係員\t係 員子\t',
    '財政部\t部長\t財政 一郎\tmoney@example.jp',
    '観光課\t課長\t無 所属\tnobody@example.jp',
    '戸籍課\t課長\t戸籍 三郎\t番地なし',
  ];
  await page.locator('#reader-table').fill(staff.join('\n'));
  await pressKey(page.getByRole('button', { name: '名簿を読む' }), 'Enter');
  await page.getByLabel('課長（3人）').check();
  await page.getByLabel('部長（1人）').check();
  await pressKey(page.getByRole('button', { name: '選んだ職で読む' }), 'Enter');
  for (const words of [
    '5行目：「観光課」という組織は、この年度にありません。',
    '6行目：「番地なし」はメールアドレスではありません。',
  ])
    await page.getByText(words).waitFor();
  await page.getByRole('heading', { name: '結果を見られなくなる方（1人）' }).waitFor();
  await desk.inspect('reader-list-preview');
  await page.setViewportSize({ width: 320, height: 800 });
  await desk.inspect('reader-list-preview-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await pressKey(page.getByRole('button', { name: 'この名簿のとおりに割り当てる' }), 'Enter');
  await pressKey(
    page.getByRole('dialog').getByRole('button', { name: 'この名簿のとおりに割り当てる' }),
    'Enter',
  );
  await page.getByText('2人に割り当てました。招待のリンクは2人分です。').waitFor();
  expect(await page.getByLabel('新任 次郎さんへの招待のリンク').inputValue()).toContain('/invitation#');
  await desk.inspect('reader-list-applied');
  await pressKey(page.getByRole('button', { name: '名簿による割り当てを取り消す' }), 'Enter');
  await pressKey(
    page.getByRole('dialog').getByRole('button', { name: '名簿による割り当てを取り消す' }),
    'Enter',
  );
  await page.getByText('名簿による割り当てを取り消しました。').waitFor();
  await page.getByRole('button', { name: '総務 太郎さんから「総務部」を外す' }).waitFor();
  await desk.leave();
});

it('a long list of units is searched, opened and closed by keyboard on a phone', async () => {
  const phone = await watchedPage(server.browser, server.origin, { viewport: { width: 320, height: 800 } });
  const { page } = phone;
  await server.signIn(phone.context);
  await page.goto(`${server.origin}/results/units/units`);
  const row = (name: string) => page.getByRole('rowheader', { name: new RegExp(name) });
  await row('戸籍課').waitFor();
  const toggle = page.getByRole('button', { name: '市民局の内側の組織' });
  expect(await toggle.getAttribute('aria-expanded')).toBe('true');
  await pressKey(toggle, 'Enter');
  await row('戸籍課').waitFor({ state: 'detached' });
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  // Who opens or closes stays where they are.
  expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
  await phone.inspect('units-closed-phone');
  await page.getByLabel('組織を名前で探す').fill('戸籍');
  await page.getByText('組織のうち、1が当てはまります。').waitFor();
  await row('市民局').waitFor();
  await row('戸籍課').waitFor();
  expect(await row('人事課').count()).toBe(0);
  await phone.inspect('units-searched-phone');
  await page.getByLabel('組織を名前で探す').fill('');
  await pressKey(page.getByRole('button', { name: 'すべて閉じる' }), 'Enter');
  await row('総務部').waitFor({ state: 'detached' });
  await pressKey(page.getByRole('button', { name: 'すべて開く' }), 'Enter');
  await row('戸籍課').waitFor();
  await phone.leave();
});

it('a paper operator finds the waves that take paper, keys in, and sees nothing else', async () => {
  const phone = await watchedPage(server.browser, server.origin, { viewport: { width: 320, height: 800 } });
  const { page } = phone;
  await server.signIn(phone.context, operator);
  await page.goto(`${server.origin}/console/paper`);
  await phone.settled();
  await phone.inspect('paper-waves-phone');
  await pressKey(page.getByRole('main').getByRole('link').first(), 'Enter');
  await page.getByRole('heading', { name: '紙の回答の入力', level: 1 }).waitFor();
  await page.getByLabel(/束の名前/).fill('箱9');
  await page.getByLabel(/封筒の数/).fill('1');
  await page.keyboard.press('Enter');
  await pressKey(page.getByRole('button', { name: '箱9：1回目を入力する' }), 'Enter');
  await page.getByRole('heading', { name: '1枚目' }).waitFor();
  await phone.inspect('paper-desk-phone');
  for (const path of ['/console', '/results', '/console/organisation', '/console/log']) {
    await page.goto(server.origin + path);
    await page.getByText('このページを見る権限がありません').waitFor();
  }
  await phone.leave();
});
