import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { BenchmarkPage } from '../../../../client/pages/benchmark/benchmark-page.ts';
import type { BenchmarkFiles, ComparedBenchmark } from '../../../../server/contract/publishing/benchmarks.ts';
import type { Role } from '../../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { eventually } from '../../../eventually.ts';
import { cellsOf, mounted, textOf } from '../../mounting.ts';

const none = { status: 'not_estimable' } as const;
const compared: ComparedBenchmark = {
  benchmark: {
    isSynthetic: false,
    hasOwn: true,
    organisations: ['本市', '第1市', '第2市', '第3市', '第4市'].map((ja, place) => ({
      organisation: { ja, en: `City ${place}` },
      closesOn: '2026-09-30',
    })),
    lines: [
      {
        code: 'work',
        label: { ja: 'やりがい', en: 'Meaning of work' },
        measure: 'positive',
        decimals: 0,
        organisationCount: 5,
        median: 61,
        lowerQuartile: none,
        upperQuartile: none,
        own: { value: 58.4, decimals: 1 },
      },
    ],
  },
  signers: [
    { organisation: '第1市', fingerprint: '1111 2222', isNew: true },
    { organisation: '第2市', fingerprint: '3333 4444', isNew: false },
  ],
};
const refusal = {
  type: 'about:blank',
  status: 422,
  code: 'invalid-benchmark',
  title: '比べられないファイルがあります。',
  issues: [
    { code: 'bundle-by-another-key', path: ['file', 'b.json'], facts: {}, words: '以前と違う鍵です。' },
  ],
};
const sent: BenchmarkFiles[] = [];

let shown: ComparedBenchmark['benchmark'] | null = null;
const calls: string[] = [];

async function open(role: Role, language: Language = 'ja', refusesFirst = false): Promise<BenchmarkPage> {
  sent.splice(0);
  calls.splice(0);
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    calls.push(method);
    if (method === 'DELETE') shown = null;
    if (url.endsWith('/key')) return Response.json({ fingerprint: 'aaaa bbbb' });
    if (method !== 'POST') return Response.json({ benchmark: shown });
    sent.push(JSON.parse(body ?? '') as BenchmarkFiles);
    return refusesFirst && sent.length === 1
      ? Response.json(refusal, { status: 422 })
      : Response.json(compared);
  });
  return mounted(new BenchmarkPage(), {
    language,
    wave: 'w2026',
    account: { name: '企画', email: 'p@example.jp', role },
  });
}
afterEach(() => vi.unstubAllGlobals());

function choose(page: BenchmarkPage, ...names: string[]): void {
  const chosen = new DataTransfer();
  for (const name of names) chosen.items.add(new File([`{"of":"${name}"}`], name));
  const field = page.querySelector<HTMLInputElement>('#benchmark-files');
  if (field === null) throw new Error('no field');
  field.files = chosen.files;
}
const press = (page: BenchmarkPage) => page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();

test('HR sees the file to give away and its fingerprint; planners do not', async () => {
  const hr = await open('survey-manager');
  await eventually(() => expect(textOf(hr)).toContain('aaaa bbbb'));
  expect(hr.querySelector('a[download]')?.getAttribute('href')).toBe(
    '/api/manage/waves/w2026/benchmark/file',
  );
  const planner = await open('planner');
  await planner.updateComplete;
  expect(textOf(planner)).not.toContain('aaaa bbbb');
  expect(planner.querySelector('a[download]')).toBeNull();
});

test.each(['ja', 'en'] as const)(
  'files are compared, and the result takes the focus (%s)',
  async (language) => {
    const page = await open('planner', language);
    choose(page, 'a.json', 'b.json');
    press(page);
    await eventually(() => expect(document.activeElement?.id).toBe('benchmark-result'));
    expect(sent).toEqual([
      {
        files: [
          { name: 'a.json', text: '{"of":"a.json"}' },
          { name: 'b.json', text: '{"of":"b.json"}' },
        ],
        trusted: [],
        isShown: false,
      },
    ]);
    const [, row] = cellsOf(page);
    expect(row?.slice(1)).toEqual(['58.4', '-', '61', '-', '5']);
    // Who is new here is said in words.
    expect(page.querySelectorAll('li .tag')).toHaveLength(1);
    expect(textOf(page)).toContain('1111 2222');
    expect((await axe.run(page)).violations).toEqual([]);
    if (language === 'en') expect(textOf(page)).not.toMatch(/[\u3040-\u30ff]/);
  },
);

test('what is wrong is said by file; a new key is asked for where one is, and sent', async () => {
  const page = await open('planner', 'ja', true);
  expect(page.querySelector('#benchmark-trusted')).toBeNull();
  choose(page, 'b.json');
  press(page);
  await eventually(() => expect(textOf(page)).toContain('b.json：以前と違う鍵です。'));
  expect((await axe.run(page)).violations).toEqual([]);
  const field = page.querySelector<HTMLInputElement>('#benchmark-trusted');
  if (field === null) throw new Error('no field');
  field.value = '1111 2222、3333 4444';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await page.updateComplete;
  press(page);
  await eventually(() => expect(page.querySelector('#benchmark-result')).not.toBeNull());
  expect(sent.at(-1)?.trusted).toEqual(['1111 2222', '3333 4444']);
});

test('without a file it says so, and asks nobody', async () => {
  const page = await open('planner');
  press(page);
  await eventually(() => expect(textOf(page)).toContain('ファイルを選んでください。'));
  expect(sent).toEqual([]);
});

test('medians are shown in the overview where that is asked for, and taken off again', async () => {
  shown = null;
  const page = await open('planner');
  choose(page, 'a.json');
  page.querySelector<HTMLInputElement>('#benchmark-shown')?.click();
  press(page);
  await eventually(() => expect(textOf(page)).toContain('結果の概要に、5団体の中央値を表示しています。'));
  expect(sent.at(-1)?.isShown).toBe(true);
  const button = [...page.querySelectorAll('button')].find((own) => textOf(own) === '概要での表示をやめる');
  button?.click();
  await eventually(() => expect(textOf(page)).toContain('概要での表示をやめました。'));
  expect(calls.at(-1)).toBe('DELETE');
  expect(textOf(page)).not.toContain('表示しています');
  await eventually(() => expect(document.activeElement?.tagName).toBe('H1'));
});
