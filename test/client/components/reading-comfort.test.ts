import { afterEach, expect, test } from 'vitest';
import { ReadingComfort } from '../../../client/components/reading-comfort.ts';

const root = document.documentElement;
afterEach(() => {
  document.body.replaceChildren();
  root.className = '';
  localStorage.clear();
});

async function mounted({ isShared = false } = {}): Promise<ReadingComfort> {
  const element = new ReadingComfort();
  element.isShared = isShared;
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

async function pressFirst(element: ReadingComfort): Promise<void> {
  element.querySelector('button')?.click();
  await element.updateComplete;
}

test('each switch says whether it is on, and does what it says', async () => {
  const element = await mounted();
  const [large, strong] = element.querySelectorAll('button');
  expect(large?.textContent?.trim()).toBe('文字を大きく');
  large?.click();
  strong?.click();
  await element.updateComplete;
  expect([...root.classList]).toEqual(['large-text', 'strong-contrast']);
  expect([large?.ariaPressed, strong?.ariaPressed]).toEqual(['true', 'true']);
  large?.click();
  await element.updateComplete;
  expect([...root.classList]).toEqual(['strong-contrast']);
});

test("a private device keeps it for its owner's next page; switched off, nothing is left", async () => {
  await pressFirst(await mounted());
  const next = await mounted();
  expect([...root.classList]).toEqual(['large-text']);
  expect(next.querySelector('button')?.ariaPressed).toBe('true');
  await pressFirst(next);
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

test('on a shared device nothing of it stays for whoever comes next', async () => {
  const element = await mounted({ isShared: true });
  await pressFirst(element);
  expect([...root.classList]).toEqual(['large-text']);
  expect(localStorage.length + sessionStorage.length).toBe(0);
  await mounted({ isShared: true });
  expect([...root.classList]).toEqual([]);
});

test('what was kept goes when the device turns out to be shared', async () => {
  const element = await mounted();
  await pressFirst(element);
  element.isShared = true;
  await element.updateComplete;
  expect(localStorage.length).toBe(0);
});
