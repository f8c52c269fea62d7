import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import { AnswerKeys } from '../../../../server/store/keys/answer-keys.ts';
import { ResponseFile } from '../../../../server/store/responses/response-file.ts';
import { isOnPostgres } from '../../postgres/own-database.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { openTexts, reviewOf, reviewOpinions } from './text-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

/** Closes a wave on a disk that is full at the moment when its file, or the key of its archive, is written; the texts published in the end. */
async function publishedTexts(isDiskFull: boolean, { review }: { review: boolean }): Promise<string[]> {
  const manager = await openTexts(world);
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const full = (): never => {
    throw new Error('database or disk is full');
  };
  const written = isOnPostgres
    ? vi.spyOn(AnswerKeys.prototype, 'create')
    : vi.spyOn(ResponseFile.prototype, 'rewrite');
  if (isDiskFull) written.mockImplementation(full);
  expect((await manager('POST', '/api/manage/waves/texts/close')).status).toBe(isDiskFull ? 500 : 200);
  written.mockRestore();
  log.mockRestore();
  if (review) {
    expect((await reviewOf(manager)).places.map(({ standing }) => standing)).toContain('releasable');
    await reviewOpinions(manager);
  }
  expect((await manager('POST', '/api/manage/waves/texts/publish')).status).toBe(200);
  const catalogue = (await (await manager('GET', '/api/manage/waves/texts/tables')).json()) as Catalogue;
  return catalogue.entries.filter(({ kind }) => kind === 'texts').map(({ id }) => id);
}

it.each([true, false])('a full disk at closing costs nobody a text (reviewed: %s)', async (review) => {
  const lists = await publishedTexts(true, { review });
  expect(lists.length).toBeGreaterThan(0);
  await world.dispose();
  world = await testApp();
  // The control: as where nothing happened.
  expect(await publishedTexts(false, { review })).toEqual(lists);
});
