import { chromiumLaunchOptions } from './chromium.ts';

/** Unpacks the packaged browser, where it is needed, before test files race for it. */
export default async function setup(): Promise<void> {
  await chromiumLaunchOptions();
}
