import type { Browser } from 'playwright-core';
import { limits } from '../limits.ts';

export interface Conditions {
  /** Whether the device draws Japanese by itself, whatever the machine has that runs this; undefined: as it does. */
  hasJapaneseFont?: boolean;
  bitsPerSecond?: number;
  /** Of a round trip, on top of this machine's own. */
  latencyMs?: number;
  /** How many times slower than this machine. */
  slowness?: number;
}

interface Weighed {
  path: string;
  type: string;
  /** On the wire, headers included. */
  bytes: number;
}

/** A page of a browser that has been nowhere before, with what it asks for and what that weighs. */
export async function weighedPage(browser: Browser, conditions: Conditions = {}) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(limits.wait);
  const page = await context.newPage();
  const { hasJapaneseFont, bitsPerSecond, latencyMs = 0, slowness } = conditions;
  if (hasJapaneseFont !== undefined) await page.addInitScript(drawLetters, hasJapaneseFont ? 42 : 105);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (bitsPerSecond !== undefined) {
    const bytesPerSecond = bitsPerSecond / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  if (slowness !== undefined) await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });

  const asked = new Map<string, Weighed>();
  let underWay = 0;
  let quiet = Promise.withResolvers<void>();
  const end = (): void => {
    underWay -= 1;
    if (underWay === 0) quiet.resolve();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    if (request.url.startsWith('data:')) return;
    if (underWay === 0) quiet = Promise.withResolvers<void>();
    underWay += 1;
    asked.set(requestId, { path: new URL(request.url).pathname, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request === undefined) return;
    request.bytes = encodedDataLength;
    end();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    if (asked.has(requestId)) end();
  });

  return {
    page,
    /** Everything asked for so far, after the page asks for nothing any more. */
    requests: async (): Promise<Weighed[]> => {
      await page.waitForFunction(() => document.querySelector('.loading') === null);
      await quiet.promise;
      return [...asked.values()];
    },
    leave: () => context.close(),
  };
}

export const bytesOf = (requests: readonly Weighed[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** In the page: letters as tall as on a device with Japanese fonts, or as what stands in for them. */
function drawLetters(ascent: number): void {
  CanvasRenderingContext2D.prototype.measureText = () =>
    ({ actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: -30 }) as TextMetrics;
}
