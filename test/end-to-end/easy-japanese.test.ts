import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { findQuestionnaire } from '../../server/store/authoring/questionnaires.queries.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { codesOf, staff } from '../server/ticket-world.ts';
import { countAnew } from './count-anew.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

const directory = temporaryDirectory();
const easyQuestion = 'あなたは この ｜仕事《しごと》が できますか。';
const phone = { viewport: { width: 360, height: 740 } };
const wave = hirakataToday.code;
let invitation = '';
let server: Awaited<ReturnType<typeof realServer>>;
let browser: Browser;
beforeAll(async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const { code, version } = hirakataToday.questionnaire;
  const { questionnaire } =
    (await findQuestionnaire(dependencies.db, code, version)) ?? expect.fail('no questionnaire');
  // The first question is also there in やさしい日本語; the others fall back.
  const own = structuredClone({ ...questionnaire, version: version + 100 });
  const [first] = own.sections.flatMap(({ items }) => items).filter(({ type }) => type === 'rating-scale');
  if (first !== undefined)
    Object.assign(first, { text: { ...first.text, 'ja-easy': easyQuestion }, isRequired: true });
  await addQuestionnaire(dependencies.db, own, null);
  const people = staff({ 8: 1 });
  await createWave(
    dependencies,
    { ...hirakataToday, questionnaire: { code, version: own.version }, merges: [], modes: ['ticket'] },
    { isSynthetic: true, actor: 'test' },
  );
  await addInvitations(dependencies, wave, people, 'test');
  await openWave(dependencies, wave, 'test');
  invitation = (await codesOf({ dependencies }, wave, people))[0] ?? '';
  await dependencies.close();
  server = await realServer(directory);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Looked at by axe, as wide as the screen, and no mark of a reading is left in the words or the title. */
async function look(person: WatchedPage, name: string): Promise<void> {
  const { page } = person;
  await person.look(`easy-${name}`, 'ja-easy');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('ja-easy');
  expect((await page.title()) + (await page.locator('body').innerText())).not.toMatch(/[｜《》]/);
}

describe('やさしい日本語', () => {
  it('leads from the cover to the receipt and the public page, with readings above the words', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    const { page } = person;
    await page.goto(`${server.origin}/w/${wave}#${invitation}`);
    await person.settled();
    await page.getByRole('link', { name: /^やさしい/ }).click();
    await page.getByRole('heading', { name: /^この アンケートで わかること/ }).waitFor();
    await look(person, 'cover');
    await page.getByRole('button', { name: /もらう/ }).click();
    await page.getByText(/ひとりとして/).waitFor();
    await page.reload();
    await person.settled();
    await look(person, 'ticket');
    await page.getByRole('button', { name: /えはじめる/ }).click();
    await page.getByText('しごと').first().waitFor();
    const next = page.locator('.bar .button.primary');
    await next.click();
    await page.getByRole('alert').waitFor();
    await look(person, 'problems');
    await page.getByRole('radio').nth(6).check();
    while ((await page.locator('.reviewed').count()) === 0) await next.click();
    await look(person, 'review');
    await next.click();
    await page.locator('.receipt').waitFor();
    await look(person, 'done');
    countAnew(directory.path);
    await page.getByRole('link', { name: /ページで/ }).evaluate((link) => link.removeAttribute('target'));
    await page.getByRole('link', { name: /ページで/ }).click();
    await page
      .getByText(/つかりました/)
      .first()
      .waitFor();
    await look(person, 'public-page');
    await person.leave();
  });

  it('says calmly what there is not', async () => {
    const person = await watchedPage(browser, server.origin, phone);
    await person.page.goto(`${server.origin}/w/nothing?lang=ja-easy`);
    await person.settled();
    await look(person, 'not-found');
    await person.leave();
  });
});
