import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { reviewView, type ReviewView } from '../../../../analysis/report/plan-review/review-view.ts';
import { ReviewPage } from '../../../../client/pages/indicator-plans/review-page.ts';
import type { NewPlanNote, PlanReview } from '../../../../server/contract/publishing/indicator-plans.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { eventually } from '../../../eventually.ts';
import { folded, planTexts, tableTexts } from '../../../analysis/report/view-texts.ts';
import { mounted, textOf } from '../../mounting.ts';
import { planSheet } from './plan-sheet-sample.ts';

const review: PlanReview = {
  sheet: planSheet,
  mixes: [
    {
      wave: 'w2',
      itemLabel: { ja: '職', en: 'Grade' },
      groups: [
        { code: '1', label: { ja: '部長級', en: 'Directors' }, eligibleCount: 20, responseCount: 6 },
        { code: '8', label: { ja: '係員', en: 'Staff' }, eligibleCount: 526, responseCount: 205 },
      ],
      notStatedCount: 45,
      rIndicator: 0.97,
    },
  ],
  standardised: [
    { indicator: 'a', values: [0.59, 0.655, null] },
    { indicator: 'c', values: [null, null, null] },
  ],
};
const sent: { method: string; url: string; body: NewPlanNote | undefined }[] = [];

async function open(language: Language = 'ja', answer = review): Promise<ReviewPage> {
  sent.splice(0);
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET') return Response.json(answer);
    sent.push({ method, url, body: body === undefined ? undefined : (JSON.parse(body) as NewPlanNote) });
    return method === 'POST'
      ? Response.json(planSheet, { status: 201 })
      : new Response(null, { status: 204 });
  });
  const page = await mounted(new ReviewPage(), {
    code: 'p',
    language,
    account: { name: '企画', email: 'p@example.jp', role: 'planner' },
  });
  await eventually(() => expect(page.querySelector('h3')).not.toBeNull());
  await page.updateComplete;
  return page;
}
afterEach(() => vi.unstubAllGlobals());

/** Everything that a review says, without headings and controls of the page. */
function reviewTexts({ plan, movements, mixes, standardised, wordings, notes }: ReviewView): string[] {
  return folded([
    ...planTexts(plan),
    ...movements.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)]),
    ...[...mixes, ...(standardised === null ? [] : [standardised])].flatMap(tableTexts),
    ...wordings.map(({ text }) => text),
    ...(notes === null
      ? []
      : [notes.corner[0] ?? '', ...notes.columns.map(({ label }) => label)].concat(
          notes.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
        )),
  ]);
}

test.each(['ja', 'en'] as const)('prints its view, every figure of it (%s)', async (language) => {
  const page = await open(language);
  const text = textOf(page).replaceAll(/\s+/g, ' ');
  for (const part of reviewTexts(reviewView(review, language))) expect(text).toContain(part);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  if (language === 'en') {
    const own = textOf(page).replaceAll(/係員の到達度.*|目標値は.*/g, '');
    expect(own).not.toMatch(/[\u3040-\u30ff]/);
  }
  expect((await axe.run(page)).violations).toEqual([]);
});

test('a page that prints another figure is found out', async () => {
  const page = await open();
  const found = [...page.querySelectorAll('.movements li')].find(({ textContent }) =>
    textContent?.includes('60.0％'),
  );
  if (found === undefined) throw new Error('no movement');
  found.textContent = found.textContent?.replace('60.0％', '61.0％') ?? '';
  const text = textOf(page).replaceAll(/\s+/g, ' ');
  const isPrinted = (part: string): boolean => text.includes(part);
  expect(reviewTexts(reviewView(review, 'ja')).every(isPrinted)).toBe(false);
});

test('says what moved and what only seems to have, who answered, and what the committee said', async () => {
  const page = await open();
  const text = textOf(page).replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    '離職の意向：令和3年度（2021年度）の15.0％から令和6年度（2024年度）の0.0％へ、−15.0ポイント',
  );
  expect(text).toContain('望ましい方向に動きました。');
  const cells = [...page.querySelectorAll('cross-tab-table tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()),
  );
  expect(cells).toContainEqual(['526', '96.3', '205', '97.2', '+0.8']);
  expect(text).toContain('R指標 0.97');
  expect(text).toContain('区分を答えていない回答者45人は含みません。');
  expect(text).toContain('＊ 到達度：令和6年度（2024年度）は、次の文言で尋ねました。「新しい設問」');
  expect(textOf(page.querySelector('.committee')!)).toContain('目標値は変えない。');
});

test('a decision is written down with its day, and taken back', async () => {
  const page = await open();
  const field = (id: string) => page.querySelector<HTMLInputElement>(`#note-${id}`)!;
  const set = (id: string, value: string): void => {
    field(id).value = value;
    field(id).dispatchEvent(new Event('input', { bubbles: true }));
    field(id).dispatchEvent(new Event('change', { bubbles: true }));
  };
  set('meetingOn', '2024-12-03');
  await page.updateComplete;
  set('kind', 'decision');
  set('indicator', 'b');
  set('text', '研修を増やす。');
  page.querySelector<HTMLFormElement>('.note-form')?.requestSubmit();
  await eventually(() => expect(textOf(page)).toContain('記録しました。'));
  expect(sent[0]?.url).toMatch(/\/indicator-plans\/p\/notes$/);
  page.querySelector<HTMLButtonElement>('.committee button')?.click();
  await eventually(() => expect(textOf(page)).toContain('取り除きました。'));
  expect(sent[1]).toMatchObject({ method: 'DELETE', url: expect.stringMatching(/\/notes\/1$/) });
  expect(sent[0]?.body).toEqual({
    meetingOn: '2024-12-03',
    kind: 'decision',
    indicator: 'b',
    text: '研修を増やす。',
  });
});

test('a plan of which nothing is known yet says so', async () => {
  const empty = { ...planSheet, indicators: [], notes: [] };
  const page = await open('ja', { sheet: empty, mixes: [], standardised: [] });
  const text = textOf(page);
  expect(text).toContain('委員会の意見・決定はまだ記録されていません。');
  expect(text).toContain('職員数が分かる公表済みの調査がないため、比べられません。');
  expect(text).toContain('文言や尺度の変更はありません。');
});
