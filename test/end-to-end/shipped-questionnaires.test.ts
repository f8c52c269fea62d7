import * as fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import type { APIRequestContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import { asTabulated } from '../../surveys/items/as-tabulated.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { Item, SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { newSubmission } from '../server/hirakata-world.ts';
import { arbitraryAnswer } from '../surveys/arbitrary-answer.ts';
import { inputOf } from '../../client/pages/respond/ending/hand-in.ts';
import { walk } from '../surveys/walk.ts';
import { dayFromToday } from './count-anew.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

/** An open wave of a questionnaire, to which the link alone gives access. */
async function openWave(request: APIRequestContext, questionnaire: Questionnaire): Promise<string> {
  const { version, populationItem, placeholders = [] } = questionnaire;
  const code = `shipped-${questionnaire.code}`;
  const item = questionnaireItems(questionnaire).find((own) => own.code === populationItem);
  const options = item !== undefined && 'options' in item ? item.options : [];
  const headers = { origin: server.origin };
  const created = await request.post(`${server.origin}/api/manage/waves`, {
    headers,
    data: {
      code,
      organisation: { ja: '試験市', en: 'Test City' },
      title: questionnaire.title,
      questionnaire: { code: questionnaire.code, version },
      terms: Object.fromEntries(placeholders.map((one) => [one.code, { ja: '試験市', en: 'Test City' }])),
      opensOn: dayFromToday(0),
      closesOn: '2099-12-31',
      retainUntil: '2100-12-31',
      minimumBase: 10,
      population: options.map((option) => ({ option: option.code, eligibleCount: 500 })),
      merges: [],
      modes: ['open-link'],
      mergedStrata: [],
      ticketsUntil: null,
    },
  });
  expect(`${created.status()} ${created.ok() ? '' : await created.text()}`).toBe('201 ');
  const opened = await request.post(`${server.origin}/api/manage/waves/${code}/open`, { headers });
  expect(opened.status()).toBe(200);
  return code;
}

/** Answers everything that the page asks, each kind of control once; what appears meanwhile as well. */
async function answerPage(page: Page): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const ids = await page.locator('.items > .item').evaluateAll((elements) => elements.map(({ id }) => id));
    const id = ids.find((own) => !done.has(own));
    if (id === undefined) return;
    done.add(id);
    const item = page.locator(`[id="${id}"]`);
    if ((await item.locator('item-matrix').count()) > 0) {
      const rows = item.getByRole('radiogroup');
      for (let row = 0; row < (await rows.count()); row += 1)
        await rows.nth(row).getByRole('radio').nth(1).check();
    } else if ((await item.locator('item-ranking').count()) > 0) {
      await item.getByRole('combobox').first().selectOption({ index: 1 });
      await item.getByRole('combobox').nth(1).selectOption({ index: 2 });
    } else if ((await item.getByRole('radio').count()) > 0) await item.getByRole('radio').nth(1).check();
    else if ((await item.getByRole('checkbox').count()) > 0) await item.getByRole('checkbox').first().check();
    else if ((await item.locator('item-number').count()) > 0) {
      await item.getByRole('textbox').fill('１２');
      await item.getByRole('textbox').blur();
    } else if ((await item.getByRole('textbox').count()) > 0)
      await item.getByRole('textbox').fill('特にありません');
  }
}

const newKinds = new Set<SectionPart['type']>(['matrix', 'ranking', 'number', 'text-block']);
const pictured = new Set<string>();

describe.each(globSync('surveys/definitions/*/questionnaire.v*.json'))('%s', (file) => {
  const questionnaire = JSON.parse(readFileSync(file, 'utf8')) as Questionnaire;

  it('is answered in the browser, tabulated and published with all its tables', async () => {
    const watched = await watchedPage(server.browser, server.origin, {
      viewport: { width: 390, height: 800 },
    });
    const { page, context } = watched;
    await server.signIn(context);
    const wave = await openWave(context.request, questionnaire);

    await page.goto(`${server.origin}/w/${wave}`);
    await page.getByRole('button', { name: '回答をはじめる' }).waitFor();
    if (questionnaire.attribution !== undefined) await page.getByText(questionnaire.attribution.ja).waitFor();
    await page.getByRole('button', { name: '回答をはじめる' }).click();
    for (let step = 0; step <= questionnaire.sections.length; step += 1) {
      if (await page.getByRole('heading', { name: '回答の確認' }).isVisible()) break;
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      await answerPage(page);
      const section = questionnaire.sections.find((own) => own.title.ja === title?.trim());
      const unseen = section?.items.filter(({ type }) => newKinds.has(type) && !pictured.has(type)) ?? [];
      if (unseen.length > 0) await watched.inspect(`shipped-${unseen.map(({ type }) => type).join('-')}`);
      for (const { type } of unseen) pictured.add(type);
      await page.getByRole('button', { name: /^(?:次へ|確認へ進む)$/ }).click();
      await page.waitForFunction(
        (before) => document.querySelector('h1')?.textContent?.trim() !== before,
        title?.trim(),
      );
    }
    await page.getByRole('heading', { name: '回答の確認' }).waitFor();
    expect(await page.getByText(/\[組織名\]|\[organisation\]/).count()).toBe(0);
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByRole('heading', { name: '回答を受け取りました' }).waitFor();

    // Others answer as well, each by another route, so that there are groups large enough to be shown.
    const items = questionnaireItems(questionnaire);
    for (let person = 0; person < 90; person += 1) {
      const ready: Record<string, Answer | undefined> = {};
      for (const [index, item] of items.entries())
        [ready[item.code]] = fc.sample(arbitraryAnswer(attributeOf(item, person)), {
          numRuns: 1,
          seed: person * 100 + index,
        });
      const sent = await context.request.post(`${server.origin}/api/waves/${wave}/responses`, {
        data: { submission: newSubmission(), answers: inputOf(walk(questionnaire, ready)).answers },
      });
      expect(sent.status()).toBe(201);
    }
    const headers = { origin: server.origin };
    for (const step of ['close', 'publish']) {
      const moved = await context.request.post(`${server.origin}/api/manage/waves/${wave}/${step}`, {
        headers,
      });
      expect(`${step} ${moved.status()}`).toBe(`${step} 200`);
    }
    const catalogue = (await (
      await context.request.get(`${server.origin}/api/manage/waves/${wave}/tables`)
    ).json()) as Catalogue;
    expect(catalogue.responseCount).toBe(91);
    const ids = new Set(catalogue.entries.map(({ id }) => id));
    const counted = asTabulated(questionnaire).sections.flatMap((section) => section.items);
    expect(counted.filter(({ type, code }) => type !== 'open-ended' && !ids.has(code))).toEqual([]);
    await page.goto(`${server.origin}/results/${wave}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await watched.leave();
  });
});

/** Attributes in turn, so that each of their first groups has ten and more. */
function attributeOf(item: Item, person: number): Item {
  if (item.type !== 'single-response' || item.isAttribute !== true) return item;
  const option = item.options[person % Math.min(4, item.options.length)];
  return option === undefined ? item : { ...item, isRequired: true, options: [option] };
}
