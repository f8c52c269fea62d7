import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { Loaded } from '../../../client/components/loaded.ts';

function host(): ReactiveControllerHost & { updates: number } {
  return {
    updates: 0,
    addController() {},
    removeController() {},
    requestUpdate() {
      this.updates += 1;
    },
    updateComplete: Promise.resolve(true),
  };
}

test('keeps the value it has when loading again fails, with the error beside it', async () => {
  const outcomes = [() => 'first', () => Promise.reject(new Error('gone')), () => 'second'];
  const loaded = new Loaded(host(), async () => outcomes.shift()?.());
  await loaded.reload();
  expect([loaded.value, loaded.error]).toEqual(['first', undefined]);
  await loaded.reload();
  expect(loaded.value).toBe('first');
  expect(loaded.error).toEqual(new Error('gone'));
  await loaded.reload();
  expect([loaded.value, loaded.error]).toEqual(['second', undefined]);
});

test('a slower, older answer does not replace a newer one', async () => {
  const waiting: ((value: string) => void)[] = [];
  const page = host();
  const loaded = new Loaded(page, () => new Promise<string>((resolve) => waiting.push(resolve)));
  const older = loaded.reload();
  const newer = loaded.reload();
  waiting[1]?.('newer');
  await newer;
  waiting[0]?.('older');
  await older;
  expect(loaded.value).toBe('newer');
  expect(page.updates).toBe(1);
});

test('what went wrong is asked for anew in another language; what has come is kept', async () => {
  const page = { ...host(), language: 'ja' };
  const isDown = { now: true };
  const loaded = new Loaded(page, async () => {
    if (isDown.now) throw new Error(page.language);
    return page.language;
  });
  loaded.hostUpdate();
  await loaded.reload();
  expect(loaded.error).toEqual(new Error('ja'));
  page.language = 'en';
  loaded.hostUpdate();
  await expect.poll(() => loaded.error).toEqual(new Error('en'));
  isDown.now = false;
  await loaded.reload();
  const drawn = page.updates;
  page.language = 'ja';
  loaded.hostUpdate();
  await Promise.resolve();
  expect([loaded.value, page.updates]).toEqual(['en', drawn]);
});
