import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../client/styles/base.css';
import { ResponseImportPage } from '../../../../client/pages/response-import/response-import-page.ts';
import type { ResponseFileReading } from '../../../../server/contract/fieldwork/response-imports.ts';
import { mounted, textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';

const reading: ResponseFileReading = {
  headingLine: 1,
  columns: [{ heading: 'タイムスタンプ', target: null, how: 'time' }],
  targets: [{ name: 'sat', label: '満足度' }],
  missing: [],
  fileIssues: [],
  blankCount: 2,
  shortCount: 0,
  newCount: 3,
  knownCount: 4,
  absentCount: 5,
  badCount: 1,
  badRows: [
    {
      line: 7,
      issues: [
        { code: 'out-of-range', path: ['row', 7, 'answers', 'sat'], facts: {}, words: '範囲の外です。' },
      ],
    },
  ],
  unknownValues: [],
  explained: [],
};
const sent: [string, unknown][] = [];

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const path = typeof input === 'string' ? input : '';
    if (typeof init?.body === 'string') sent.push([path, JSON.parse(init.body)]);
    return Response.json(path.endsWith('/read') ? reading : { ...waveDetail, modes: ['open-link'] });
  });
});
afterEach(() => vi.restoreAllMocks());

async function mount(): Promise<ResponseImportPage> {
  const element = await mounted(new ResponseImportPage(), { wave: waveDetail.code });
  await expect.element(page.getByLabelText('ファイルを選ぶ')).toBeVisible();
  return element;
}

test('nothing is stored before it is said what is new, known, absent, blank and wrong', async () => {
  const element = await mount();
  const input = element.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File(['sat\n7'], '回答.csv'));
  if (input !== null) input.files = files.files;
  input?.dispatchEvent(new Event('change'));
  await expect.element(page.getByText('新しい回答：3件')).toBeVisible();
  for (const words of [
    '同じ内容の行：4件',
    'このファイルにないもの：5件',
    '回答のない行：2行',
    '直す必要のある行：1行',
  ])
    expect(textOf(element)).toContain(words);
  expect(textOf(element)).toContain('満足度');
  expect(textOf(element)).toContain('日時などの列なので、捨てます');
  expect(element.querySelector('confirm-action')).toBeNull();
  await page.getByLabelText(/直す必要のある行を除いて取り込む/).click();
  await expect.element(page.getByRole('button', { name: '3件を取り込む' })).toBeVisible();
  expect(sent.map(([path]) => path.split('/').slice(-2))).toEqual([['response-imports', 'read']]);
  await page.getByLabelText(/前とは別の人たちのファイル/).click();
  expect(sent.at(-1)?.[1]).toMatchObject({ isAnotherFile: true });
});

test('a wave in which only invited people answer takes no file, and says so', async () => {
  vi.mocked(fetch).mockImplementation(async () => Response.json(waveDetail));
  const element = await mounted(new ResponseImportPage(), { wave: waveDetail.code });
  await expect.element(page.getByText(/公開アドレスか紙の回答を使う調査だけが/)).toBeVisible();
  expect(element.querySelector('input')).toBeNull();
});
