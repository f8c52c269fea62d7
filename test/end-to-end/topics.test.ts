import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedWave, demonstrationAccounts } from '../../server/demo/demonstration.ts';
import { newSubmission } from '../server/hirakata-world.ts';
import { textQuestionnaire } from '../server/publishing/texts/text-world.ts';
import { opinions } from '../server/publishing/topics/topics-world.ts';
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

it('a planner sorts published texts by keyboard, sees words and their network, and undoes a deletion', async () => {
  const hr = await watchedPage(server.browser, server.origin, desk);
  await server.signIn(hr.context);
  const call = async (method: 'get' | 'post' | 'put', path: string, data?: unknown) => {
    const sent = await hr.context.request[method](`${server.origin}/api${path}`, {
      ...(data !== undefined && { data }),
      headers: { origin: server.origin },
    });
    expect(`${path} ${sent.ok()}`).toBe(`${path} true`);
    return sent;
  };
  await call('post', '/manage/questionnaires', { questionnaire: textQuestionnaire, tablePlan: null });
  await call('post', '/manage/waves', {
    ...publishedWave,
    code: 'topics',
    opensOn: dayFromToday(0),
    closesOn: dayFromToday(9),
    title: { ja: '意見の調査', en: 'Survey of opinions' },
    questionnaire: { code: 'texts', version: 1 },
    population: [
      { option: '1', eligibleCount: 60 },
      { option: '2', eligibleCount: 60 },
    ],
  });
  await call('post', '/manage/waves/topics/open');
  for (const [place, opinion] of opinions.entries()) {
    await call('post', '/waves/topics/responses', {
      submission: newSubmission(),
      answers: { need: '1', grade: place % 2 === 0 ? '1' : '2', opinion },
    });
  }
  await call('post', '/manage/waves/topics/close');
  await call('put', '/manage/waves/topics/draft-results');
  // The review begins as soon as the draft results are there.
  await hr.page.goto(`${server.origin}/console/waves/topics/drafts`);
  await hr.page.getByRole('button', { name: '公開する' }).waitFor();
  const { texts } = (await (await call('get', '/manage/waves/topics/texts/opinion')).json()) as {
    texts: { id: string; text: string }[];
  };
  for (const { id, text } of texts) {
    await call('put', `/manage/waves/topics/texts/opinion/${id}`, {
      decision: text.startsWith('秘') ? 'withhold' : 'release',
      redacted: null,
    });
  }
  await call('post', '/manage/waves/topics/publish');
  await hr.leave();

  const visitor = await watchedPage(server.browser, server.origin, desk);
  const { page } = visitor;
  const [, , { email, password }] = demonstrationAccounts;
  await visitor.context.request.post(`${server.origin}/api/session`, {
    data: { email, password },
    headers: { origin: server.origin },
  });
  const enter = (name: string | RegExp) => pressKey(page.getByRole('button', { name }).first(), 'Enter');
  await page.goto(`${server.origin}/results/topics/opinion`);
  await page.getByText('まだ話題はありません').waitFor();
  await pressKey(page.getByRole('link', { name: '話題を決める' }), 'Enter');
  await page.getByRole('heading', { name: '自由記述の話題：ご意見', level: 1 }).waitFor();
  await page.getByText('まだ話題はありません').waitFor();
  await visitor.inspect('topics-empty-desk');

  await enter('話題を加える');
  await page.keyboard.type('会議');
  await page.keyboard.press('Tab');
  await page.keyboard.type('会議、打合せ');
  await page.getByText('公開している記述40件のうち15件がこの話題に入ります。').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('会議室');
  await page.getByText('公開している記述40件のうち14件がこの話題に入ります。').waitFor();
  await pressKey(page.getByText('入る記述を見る'), 'Enter');
  await visitor.inspect('topics-form-desk');
  await enter('保存');
  await page.getByText('保存しました。').waitFor();

  await enter('話題を加える');
  await page.keyboard.type('会議');
  await enter('保存');
  await page.getByRole('link', { name: '「会議」という話題が、ほかにもあります。' }).waitFor();
  await page.getByRole('link', { name: /話題「会議」の言葉を/ }).waitFor();
  await page.setViewportSize(phone);
  await visitor.inspect('topics-errors-phone');
  await page.setViewportSize(desk.viewport);
  await page.getByLabel('話題の名前').fill('窓口');
  await page.getByLabel('どれか一つを含む言葉').fill('窓口');
  await enter('保存');
  await page.getByRole('heading', { name: '窓口', level: 3 }).waitFor();

  await enter('削除：窓口');
  await page.getByText('話題「窓口」を削除しました。').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('元に戻しました。').waitFor();
  await page.getByRole('heading', { name: '窓口', level: 3 }).waitFor();

  const room = page.getByRole('listitem').filter({ hasText: '𠮷田課の会議室' }).last();
  await pressKey(room.locator('summary'), 'Enter');
  await pressKey(room.getByRole('checkbox', { name: '会議' }), 'Space');
  await room.getByText('会議（手で付けた）').waitFor();
  await page.setViewportSize(phone);
  await visitor.inspect('topics-page-phone');
  await page.setViewportSize(desk.viewport);
  await visitor.inspect('topics-page-desk');

  await pressKey(page.getByRole('link', { name: 'ご意見', exact: true }), 'Enter');
  await page.getByRole('rowheader', { name: '窓口' }).waitFor();
  const counts = await page.getByRole('row').allInnerTexts();
  expect(counts.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual(
    expect.arrayContaining(['会議 10', expect.stringMatching(/^窓口 X/)]),
  );
  await enter('言葉を数える');
  await page.getByRole('rowheader', { name: '会議 と 残業' }).waitFor();
  const picture = page.getByRole('img', { name: /^共起ネットワーク：/ });
  expect(await picture.getAttribute('aria-label')).toContain('「会議」と「残業」10人以上');
  expect(await page.locator('main').innerText()).not.toContain('秘密');
  await visitor.inspect('topics-results-desk');
  await page.emulateMedia({ media: 'print' });
  await visitor.look('topics-results-print', 'ja');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(phone);
  await visitor.inspect('topics-results-phone');
  await visitor.leave();
});
