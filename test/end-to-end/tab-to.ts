import type { Locator } from 'playwright-core';

/** By the Tab key alone, until the target has the focus; throws where the Tab key does not lead there. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await hasFocus()); stops += 1) {
    if (stops > 400) throw new Error(`the Tab key does not lead to ${String(target)}`);
    await target.page().keyboard.press('Tab');
  }
}
