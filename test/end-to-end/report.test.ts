import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { demonstrationAccounts } from '../../server/demo/demonstration.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer();
});
afterAll(() => server.stop());

const planner = demonstrationAccounts[2];
const bodyOf = (docx: Buffer): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

it('a planner chooses, comments and has the report by keyboard, two presses from the overview of the wave', async () => {
  const watched = await watchedPage(server.browser, server.origin, {
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  const { page, context } = watched;
  await server.signIn(context, planner);
  const fileBy = async (button: string): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await pressKey(page.getByRole('button', { name: button }), 'Enter');
    return buffer(await (await download).createReadStream());
  };

  await page.goto(`${server.origin}/results/hirakata-2024`);
  await pressKey(page.getByRole('link', { name: '調査報告書を作る' }), 'Enter');
  const first = await fileBy('Word（本文を書き足す）');
  // A whole report says less as a failure than what is missing in it.
  const missing = (docx: Buffer, ...texts: string[]) => texts.filter((text) => !bodyOf(docx).includes(text));
  expect(missing(first, '図表1-1', ' 案 ')).toEqual([' 案 ']);

  // A chapter leaves, another moves up: the list of figures follows, and the comment stays with its figure.
  await page.getByText('図表3-1', { exact: false }).first().waitFor();
  await pressKey(page.getByRole('checkbox', { name: '回答者の属性' }), 'Space');
  await pressKey(page.getByRole('checkbox', { name: '案' }), 'Space');
  await pressKey(page.getByText(/図表2-1　あるべき姿1/), 'Enter');
  const comment = page.getByLabel(/図表2-1　あるべき姿1（誠意・全力）の到達度の所見/);
  await comment.fill('高い到達度です。\n=cmd|calc <b>太字</b>');
  await pressKey(page.getByRole('button', { name: '「回答者の属性」を上へ移す' }), 'Enter');
  await page.getByText('保存済み').waitFor();
  await watched.settled();
  expect(await comment.inputValue()).toBe('高い到達度です。\n=cmd|calc <b>太字</b>');
  await watched.inspect('report-desk');
  const second = await fileBy('Word（本文を書き足す）');
  expect(missing(second, '高い到達度です。', '=cmd|calc &lt;b&gt;太字&lt;/b&gt;', ' 案 ')).toEqual([]);
  expect((await fileBy('PDF（配布・印刷用）')).subarray(0, 5).toString()).toBe('%PDF-');

  // Somebody else saves meanwhile: nothing of either is lost unasked.
  const other = await context.newPage();
  await other.goto(`${server.origin}/results/hirakata-2024/report`);
  await other.getByRole('checkbox', { name: '取扱注意' }).check();
  await other.getByText('保存済み').waitFor();
  await comment.fill('書き直しました。');
  await page.getByText('ほかの画面でこの報告書が変更されています').waitFor();
  expect(await comment.inputValue()).toBe('書き直しました。');
  await pressKey(page.getByRole('button', { name: 'この画面の内容を残す' }), 'Enter');
  await page.getByText('保存済み').waitFor();
  await page.reload();
  expect(
    await page
      .getByLabel(/の到達度の所見/)
      .first()
      .inputValue(),
  ).toBe('書き直しました。');
  expect(await page.getByRole('checkbox', { name: '取扱注意' }).isChecked()).toBe(false);
  await page.setViewportSize({ width: 390, height: 800 });
  await watched.inspect('report-phone');
  await watched.leave();
});
