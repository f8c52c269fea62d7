import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

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

/**
 * How to start the browser for tests: CHROMIUM_PATH, else one the system has, else the one that came with the
 * development dependencies (unpacked on first use; global-setup.ts does that once, before tests run side by side).
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const path = process.env['CHROMIUM_PATH'] ?? installed.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { executablePath: path, args: quiet, headless: true };
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not with its own arguments: they are made for one page in one process, and switch web security off.
  return { executablePath: await packaged.executablePath(), args: quiet, headless: true };
}
