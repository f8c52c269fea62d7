/** What the worker is given to keep: public, and the same for everybody. */
export interface Kept {
  files: string[];
  /** By their addresses: they were fetched already, and the browser keeps no copy by itself. */
  documents: Record<string, unknown>;
}

/** Counts what was asked for: a worker may be ready only after somebody has changed their mind. */
let lastWish = 0;

/**
 * Keeps what of this page is public, so that it opens without a connection. Only the wave that was opened last; where
 * the browser has no such worker (without TLS, in a private window) everything goes on without.
 */
export async function keepForOffline(documents: Kept['documents']): Promise<void> {
  const wish = (lastWish += 1);
  const assets = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  const files = [...new Set([location.pathname, ...assets])];
  const ready = await worker();
  if (wish === lastWish) ready?.active?.postMessage({ files, documents } satisfies Kept);
}

/** After a response is in, and on a shared device, nothing of the wave stays. */
export async function forgetOffline(): Promise<void> {
  lastWish += 1;
  const registration = await container()?.getRegistration('/w/');
  registration?.active?.postMessage('forget');
}

const container = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    await container()?.register('/answering-worker.js', { scope: '/w/' });
    return await container()?.ready;
  } catch {
    return undefined;
  }
}
