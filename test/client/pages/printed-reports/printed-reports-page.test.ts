import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { PrintedReportsPage } from '../../../../client/pages/printed-reports/printed-reports-page.ts';
import type { NewPrintedReport } from '../../../../server/contract/publishing/printed-reports.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

const report = {
  format: 'kotae-printed/1',
  code: 'old',
  title: { ja: '旧報告書', en: 'Old report' },
  source: 'p. 12',
  questionnaire: { code: 'q', version: 1 },
  fiscalYear: 2020,
  isSynthetic: true,
  banner: 'grade',
  figures: [],
  participation: [],
};
const label = (ja: string) => ({ ja, en: `${ja.length} letters` });
const questionnaire = {
  code: 'q',
  version: 1,
  title: label('設問票'),
  populationItem: 'grade',
  sections: [
    {
      items: [
        { type: 'rating-scale', code: 'ideal', text: label('あるべき姿'), min: 1, max: 10 },
        {
          type: 'single-response',
          code: 'grade',
          text: label('職'),
          options: [{ code: '8', label: label('係員') }],
        },
      ],
    },
  ],
};
const sent: { url: string; method: string; body: unknown }[] = [];

async function open(language: Language = 'ja'): Promise<PrintedReportsPage> {
  sent.splice(0);
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET' && url.endsWith('/printed-reports'))
      return Response.json({ reports: [{ report, addedAt: '2026-01-01T00:00:00Z', addedBy: '人事' }] });
    if (method === 'GET' && url.endsWith('/questionnaires'))
      return Response.json({ questionnaires: [{ code: 'q', version: 1, title: questionnaire.title }] });
    if (method === 'GET') return Response.json(questionnaire);
    const input = body === undefined ? undefined : (JSON.parse(body) as NewPrintedReport);
    sent.push({ url, method, body: input });
    if (!url.endsWith('/read')) return Response.json({ reports: [] }, { status: 201 });
    return Response.json({
      columns: [
        { heading: 'n', meaning: 'base' },
        { heading: '姿1', meaning: input?.columns['姿1'] ?? null },
      ],
      rows: [{ label: '若手', group: input?.groups['若手'] ?? null }],
      figureCount: 1,
      participationCount: 0,
    });
  });
  const page = await mounted(new PrintedReportsPage(), {
    language,
    account: { name: '人事', email: 'hr@example.jp', role: 'survey-manager' },
  });
  await eventually(() => expect(page.querySelector('#printed-table')).not.toBeNull());
  return page;
}
afterEach(() => vi.unstubAllGlobals());

async function set(page: PrintedReportsPage, id: string, value: string): Promise<void> {
  const field = page.querySelector<HTMLInputElement>(`#${id}`);
  if (field === null) throw new Error(`no ${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await page.updateComplete;
}
const submit = (page: PrintedReportsPage) => page.querySelector<HTMLButtonElement>('button[type=submit]');

test('a table is pasted, explained where it is not understood, and kept with its source', async () => {
  const page = await open();
  await set(page, 'printed-title', '令和2年報告書');
  await set(page, 'printed-code', 'r2');
  await set(page, 'printed-source', '12ページ');
  await set(page, 'printed-year', '2020');
  await set(page, 'printed-questionnaire', 'q 1');
  await set(page, 'printed-table', '\tn\t姿1\n若手\t200\t5.9');
  page.querySelector<HTMLButtonElement>('form .actions button')?.click();
  await eventually(() => expect(page.querySelector('#printed-column-1')).not.toBeNull());
  expect(submit(page)?.disabled).toBe(true);
  await set(page, 'printed-column-1', 'mean:ideal');
  await set(page, 'printed-row-0', '8');
  await eventually(() => expect(submit(page)?.disabled).toBe(false));
  expect((await axe.run(page)).violations).toEqual([]);
  submit(page)?.click();
  await eventually(() => expect(textOf(page)).toContain('取り込みました。'));
  expect(sent.at(-1)).toMatchObject({
    method: 'POST',
    body: {
      code: 'r2',
      title: { ja: '令和2年報告書' },
      source: '12ページ',
      fiscalYear: 2020,
      questionnaire: { code: 'q', version: 1 },
      columns: { 姿1: 'mean:ideal' },
      groups: { 若手: '8' },
      table: { text: '\tn\t姿1\n若手\t200\t5.9' },
    },
  });
});

test.each(['ja', 'en'] as const)(
  'what was brought in is listed, marked where it is made up (%s)',
  async (language) => {
    const page = await open(language);
    expect(textOf(page.querySelector('.list')!)).toContain('p. 12');
    expect(page.querySelector('.list .tag')).not.toBeNull();
    expect((await axe.run(page)).violations).toEqual([]);
    if (language === 'en') expect(textOf(page)).not.toMatch(/[\u3040-\u30ff]/);
  },
);
