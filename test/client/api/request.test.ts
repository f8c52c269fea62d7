import { afterEach, expect, test, vi } from 'vitest';
import { OfflineError, ProblemError, request } from '../../../client/api/request.ts';

afterEach(() => vi.unstubAllGlobals());

/** Lets the browser's own fetch answer as told, and keeps what it was asked. */
function answering(answer: () => Response): { url: string; init: RequestInit }[] {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  });
  return asked;
}

test('an answer is its JSON; none is undefined', async () => {
  answering(() => Response.json({ status: 'recorded' }, { status: 201 }));
  expect(await request('/api/x', { language: 'ja' })).toEqual({ status: 'recorded' });
  answering(() => new Response(null, { status: 204 }));
  expect(await request('/api/x', { language: 'ja', method: 'DELETE' })).toBeUndefined();
});

test('what a respondent asks carries no cookie, no referrer and leaves no copy', async () => {
  const asked = answering(() => Response.json({}));
  await request('/api/x', { language: 'en', isAnonymous: true, method: 'POST', body: { a: 1 } });
  expect(asked[0]?.init).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    method: 'POST',
    body: '{"a":1}',
    headers: { 'accept-language': 'en', 'content-type': 'application/json' },
  });
  await request('/api/y', { language: 'ja' });
  expect(asked[1]?.init.credentials).toBe('same-origin');
  expect(asked[1]?.init.headers).not.toHaveProperty('content-type');
});

test('a refusal is thrown as the problem that the server described', async () => {
  const problem = { type: 'about:blank', status: 409, code: 'wave-not-open', title: 'まだ始まっていません' };
  answering(() => Response.json(problem, { status: 409 }));
  const error = await request('/api/x', { language: 'ja' }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toHaveProperty('problem', problem);
});

test('an answer of something in between, not of our server, is a problem too', async () => {
  answering(() => new Response('<h1>Bad Gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
  const error = await request('/api/x', { language: 'ja' }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toHaveProperty('problem.status', 502);
  expect(error).toHaveProperty('problem.code', 'unreadable-answer');
});

test('not reached is something else than refused', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(request('/api/x', { language: 'ja' })).rejects.toThrow(OfflineError);
});
