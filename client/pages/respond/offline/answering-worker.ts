import type { Kept } from './keep-for-offline.ts';

/**
 * Opens an answering page without a connection: what of it is public is kept once it was there, and given only where
 * the server is not reached. It never writes by itself, and never sees an answer: what is sent passes it by.
 */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface KeepEvent extends WorkerEvent {
  data: Kept | 'forget';
}

const store = 'kotae-answering';
/** The page of a wave, the wave and its questions, and the files of the build. */
const isPublic = /^\/(?:w\/[^/]+|api\/waves\/[^/]+(?:\/questionnaire)?|assets\/[^/]+)$/;

async function keep({ files, documents }: Kept): Promise<void> {
  await caches.delete(store);
  const cache = await caches.open(store);
  await cache.addAll(files.map((file) => new Request(file, { credentials: 'omit' })));
  for (const [path, content] of Object.entries(documents)) await cache.put(path, Response.json(content));
}

async function answerTo(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

/** One after the other: what was begun before somebody said to forget must not be put away after it. */
let lastWork: Promise<unknown> = Promise.resolve();

addEventListener('message', (message) => {
  const event = message as unknown as KeepEvent;
  const work = lastWork.then<unknown>(() =>
    event.data === 'forget' ? caches.delete(store) : keep(event.data),
  );
  // Where a file does not come, the next wish is heard all the same.
  lastWork = work.catch(() => undefined);
  event.waitUntil(work);
});

addEventListener('fetch', (fetched) => {
  const event = fetched as FetchEvent;
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === location.origin && isPublic.test(pathname))
    event.respondWith(answerTo(event.request));
});
