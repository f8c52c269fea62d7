import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationAccounts, publishedWave } from '../../server/demo/demonstration.ts';
import type { BenchmarkBundle } from '../../server/contract/publishing/benchmark-bundle.ts';
import { filesOfOthers } from '../server/benchmark-samples.ts';
import { temporaryParent } from '../server/temporary-directory.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { pressKey } from './press-key.ts';
import { watchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
let directory: string;
beforeAll(async () => {
  server = await demonstrationServer();
  directory = mkdtempSync(join(temporaryParent, 'kotae-benchmark-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await server.stop();
});

const [, , planner] = demonstrationAccounts;

it('HR gives a file away, and a planner puts the wave beside those of nine others', async () => {
  const hr = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  await server.signIn(hr.context);
  await hr.page.goto(`${server.origin}/results/${publishedWave.code}`);
  await pressKey(hr.page.getByRole('link', { name: '他団体との比較' }), 'Enter');
  await hr.settled();
  const [download] = await Promise.all([
    hr.page.waitForEvent('download'),
    hr.page.getByRole('link', { name: '署名付きファイルを保存' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${publishedWave.code}-benchmark.json`);
  const saved = join(directory, 'own.json');
  await download.saveAs(saved);
  const own = JSON.parse(readFileSync(saved, 'utf8')) as BenchmarkBundle;
  await hr.inspect('benchmark-own');
  await hr.leave();

  const files = filesOfOthers(own.content, 9, directory).map(({ name, text }) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }));
  const asked = `${server.origin}/results/${publishedWave.code}/benchmark`;
  for (const [device, viewport] of [
    ['phone', { width: 320, height: 640 }],
    ['desk', { width: 1280, height: 900 }],
  ] as const) {
    const visitor = await watchedPage(server.browser, server.origin, { viewport });
    await server.signIn(visitor.context, planner);
    await visitor.page.goto(asked);
    await visitor.settled();
    await visitor.page.locator('#benchmark-files').setInputFiles([files[0] ?? [], files[0] ?? []].flat());
    await pressKey(visitor.page.getByRole('button', { name: '比べる' }), 'Enter');
    await visitor.page.getByText('1団体につき1つにしてください').waitFor();
    await visitor.look(`benchmark-refused-${device}`, 'ja');
    await visitor.page.locator('#benchmark-files').setInputFiles(files);
    await pressKey(visitor.page.getByRole('button', { name: '比べる' }), 'Enter');
    await visitor.page.getByText('10団体を比べました。').waitFor();
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('benchmark-result');
    expect(await visitor.page.getByRole('row').count()).toBe(1 + own.content.figures.length);
    await visitor.inspect(`benchmark-${device}`);
    await visitor.leave();
  }
});
