import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';
import { limits } from './limits.ts';

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Quiet start: without these Chromium looks up its maker's hosts, which a closed network refuses one by one. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const quietly = { args: quiet, headless: true, timeout: limits.wait };

/**
 * How to start the browser for tests: CHROMIUM_PATH, else one the system has, else the one that came with the
 * development dependencies (unpacked on first use; vitest.config.ts does that once, before tests run side by side).
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const path = process.env['CHROMIUM_PATH'] ?? installed.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { ...quietly, executablePath: path };
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not with its own arguments: they are made for one page in one process, and switch web security off.
  return { ...quietly, executablePath: await packaged.executablePath() };
}
