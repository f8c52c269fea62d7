import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { chromiumLaunchOptions } from '../chromium.ts';
import { limits } from '../limits.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserAddress: string;
  }
}

/** Starts the one browser of all files before the first of them, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await chromiumLaunchOptions());
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}

/** The browser that all files share; closing it closes what this file has opened in it. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'), { timeout: limits.wait });
}
