import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationAccounts, publishedWave } from '../../server/demo/demonstration.ts';
import { newSubmission } from '../server/hirakata-world.ts';
import {
  secretName,
  secretPlace,
  textQuestionnaire,
  textSheets,
} from '../server/publishing/texts/text-world.ts';
import { dayFromToday } from './count-anew.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { width: 320, height: 700 };

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

it('texts are reviewed by keyboard, one is blackened, and planners read what was released', async () => {
  const visitor = await watchedPage(server.browser, server.origin, desk);
  const { page, context } = visitor;
  await server.signIn(context);
  const post = async (path: string, data?: unknown) => {
    const sent = await context.request.post(`${server.origin}/api${path}`, {
      data,
      headers: { origin: server.origin },
    });
    expect(`${path} ${sent.ok()}`).toBe(`${path} true`);
  };
  await post('/manage/questionnaires', { questionnaire: textQuestionnaire, tablePlan: null });
  await post('/manage/waves', {
    ...publishedWave,
    code: 'texts',
    opensOn: dayFromToday(0),
    closesOn: dayFromToday(9),
    title: { ja: '意見の調査', en: 'Survey of opinions' },
    questionnaire: { code: 'texts', version: 1 },
    population: [
      { option: '1', eligibleCount: 20 },
      { option: '2', eligibleCount: 30 },
    ],
  });
  await post('/manage/waves/texts/open');
  for (const sheet of textSheets) {
    await post('/waves/texts/responses', { submission: newSubmission(), ...sheet });
  }
  await post('/manage/waves/texts/close');

  const enter = (name: string | RegExp) => pressKey(page.getByRole('button', { name }).first(), 'Enter');
  await page.goto(`${server.origin}/console/waves/texts`);
  await pressKey(page.getByRole('link', { name: '自由記述の確認' }), 'Enter');
  await page.getByRole('heading', { name: '自由記述の確認', level: 1 }).waitFor();
  await page.getByText('0 / 12件を確認').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('要望その');
  await visitor.inspect('texts-places-desk');

  await enter('「ご意見」の記述を確認する');
  await page.getByText('一行目').waitFor();
  const named = page.getByRole('group').filter({ hasText: secretName });
  await pressKey(named.getByRole('button', { name: /^一部を黒塗りにする/ }), 'Enter');
  await named.getByRole('textbox').waitFor();
  await page.keyboard.press('Control+Home');
  for (const _ of secretName) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const blackened = page.getByRole('group').filter({ hasText: '■■■さんの説明' });
  await blackened.getByText('黒塗りにしました。').waitFor();
  await visitor.inspect('texts-desk-desk');
  await pressKey(blackened.getByRole('button', { name: /^公開する/ }), 'Enter');
  await page.getByText('1 / 12件を確認').waitFor();
  const held = page.getByRole('group').filter({ hasText: secretPlace });
  await pressKey(held.getByRole('button', { name: /^公開しない/ }), 'Enter');
  await page.getByText('2 / 12件を確認').waitFor();
  for (const text of ['一行目', '2026']) {
    const group = page.getByRole('group').filter({ hasText: text });
    await group.getByRole('button', { name: /^公開する/ }).press('Space');
  }
  await page.getByText('4 / 12件を確認').waitFor();
  await enter('残りはすべて公開しない');
  await page.getByText('未確認だった8件を').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('8件を未確認に戻しました。').waitFor();
  await enter('残りはすべて公開しない');
  await page.getByText('すべて確認しました。').waitFor();
  await page.setViewportSize(phone);
  await visitor.inspect('texts-desk-phone');
  await enter('設問の一覧に戻る');
  await page.getByText('公開する記述 3件').waitFor();
  await visitor.inspect('texts-places-phone');
  await page.setViewportSize(desk.viewport);

  await page.goto(`${server.origin}/console/waves/texts/drafts`);
  await page.getByText('記述 12件のうち 3件を公開').waitFor();
  await visitor.inspect('texts-drafts-desk');
  await page.getByRole('button', { name: '公開する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
  await page.getByText('確認を終えた自由記述を3件公開しました。').waitFor();
  await visitor.leave();

  const planner = await watchedPage(server.browser, server.origin, { viewport: phone });
  const [, , { email, password }] = demonstrationAccounts;
  await planner.context.request.post(`${server.origin}/api/session`, {
    data: { email, password },
    headers: { origin: server.origin },
  });
  await planner.page.goto(`${server.origin}/results/texts`);
  await planner.page.getByRole('link', { name: '自由記述' }).click();
  await planner.page.getByRole('heading', { name: 'ご意見', level: 1 }).waitFor();
  await planner.page.getByText('12件の記述があり、内容を確認した3件を公開しています。').waitFor();
  const list = await planner.page.locator('main').innerText();
  expect(list).toContain('■■■さんの説明がよかったです。');
  expect([secretName, secretPlace].filter((text) => list.includes(text))).toEqual([]);
  await planner.inspect('texts-list-phone');
  await planner.page.goto(`${server.origin}/results/texts`);
  await planner.settled();
  await planner.inspect('texts-catalogue-phone');
  await planner.page.goto(`${server.origin}/results/texts/need%3A90`);
  await planner.page.getByText('公開された記述はありません。').waitFor();
  await planner.page.goto(`${server.origin}/console/waves/texts/texts`);
  await planner.page.getByRole('heading', { name: 'このページを見る権限がありません' }).waitFor();
  await planner.leave();
});
