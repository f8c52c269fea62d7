import { afterEach, expect, test } from 'vitest';
import { ReadingComfort } from '../../../client/components/reading-comfort.ts';

const root = document.documentElement;
afterEach(() => {
  document.body.replaceChildren();
  root.className = '';
});

async function mounted(): Promise<ReadingComfort> {
  const element = new ReadingComfort();
  document.body.append(element);
  await element.updateComplete;
  return element;
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

test('nothing of it stays for whoever comes next', async () => {
  const element = await mounted();
  element.querySelector('button')?.click();
  await element.updateComplete;
  expect(localStorage.length + sessionStorage.length).toBe(0);
});
