import type { Locator } from 'playwright-core';

/** Presses a key on an element as soon as it can have the focus: one that waits for something cannot. */
export async function pressKey(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  const element = await target.elementHandle();
  await element?.waitForElementState('enabled');
  await element?.press(key);
}
