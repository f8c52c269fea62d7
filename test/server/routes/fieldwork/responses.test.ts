import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../../server/contract/problem.ts';
import { hirakataWave, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await openHirakata(world);
});
afterAll(() => world.dispose());

const path = '/api/waves/hirakata/responses';
const stored = () => world.dependencies.responses.count('hirakata');

/** Sends something wrong; nothing may be stored, and the refusal must be problem+json. */
async function refused(body: unknown, headers: Record<string, string> = {}): Promise<Problem> {
  const before = await stored();
  const response = await world.call('POST', path, body, headers);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await stored()).toBe(before);
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.ts:\d+/);
  return problem;
}
const codes = (problem: Problem) => (problem.issues ?? []).map((issue) => issue.code);
const sheet = (answers: Record<string, unknown>, texts?: Record<string, string>) => ({
  submission: newSubmission(),
  answers,
  ...(texts && { texts }),
});

describe('a response', () => {
  it('is stored once, however often it is sent', async () => {
    const before = await stored();
    const body = sheet({ attainment1: 7, guideline: ['3', '1'], grade: '8' });
    const first = await world.call('POST', path, body);
    expect([first.status, await first.json()]).toEqual([201, { status: 'recorded' }]);
    const second = await world.call('POST', path, body);
    expect([second.status, await second.json()]).toEqual([200, { status: 'already-recorded' }]);
    expect(await stored()).toBe(before + 1);
  });

  it('may be blank from top to bottom', async () => {
    expect((await world.call('POST', path, sheet({}))).status).toBe(201);
  });

  it('is answered without cookie, validator or identifier', async () => {
    const response = await world.call('POST', path, sheet({ attainment1: 5 }));
    for (const name of ['set-cookie', 'etag', 'x-request-id', 'last-modified']) {
      expect(response.headers.get(name)).toBeNull();
    }
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a wrong response is refused with every problem at once, and nothing is stored', () => {
  it('unknown option, two answers to one item, 11 of 10', async () => {
    const problem = await refused(sheet({ guideline: ['12'], grade: ['1', '2'], attainment1: 11 }));
    expect(problem.code).toBe('invalid-response');
    expect(codes(problem).toSorted()).toEqual(['out-of-range', 'several-answers', 'unknown-option']);
    expect(problem.title).toBe('回答に誤りがあります。');
    for (const issue of problem.issues ?? []) expect(issue.words).toMatch(/。$/);
  });

  it('in English when the reader reads English', async () => {
    const problem = await refused(sheet({ attainment1: 0 }), { 'accept-language': 'en-GB,en;q=0.9' });
    expect(problem.title).toBe('There are mistakes in the response.');
    expect(problem.issues?.[0]?.words).toMatch(/10/);
  });

  it('unknown item, exclusive option with others, text beside nothing', async () => {
    const problem = await refused(sheet({ salary: 3, guideline: ['1', '99'] }, { 'measure/90': '給食' }));
    expect(codes(problem).toSorted()).toEqual([
      'exclusive-with-others',
      'text-without-option',
      'unknown-item',
    ]);
  });

  it('broken JSON', async () => {
    expect((await refused('{"answers": ')).code).toBe('invalid-json');
  });

  it('a body of 10 MB', async () => {
    expect((await refused(`{"x":"${'x'.repeat(10_000_000)}"}`)).code).toBe('body-too-large');
  });

  it('a body that is not called JSON', async () => {
    const body = JSON.stringify(sheet({ attainment1: 5 }));
    expect((await refused(body, { 'content-type': 'text/plain' })).code).toBe('not-json');
  });

  it('thousands of mistakes, without an answer many times the size of the question', async () => {
    const problem = await refused(
      sheet({ guideline: Array.from({ length: 5000 }, (_, index) => `x${index}`) }),
    );
    expect(problem.issues).toHaveLength(100);
  });

  it('no submission id, answers of the wrong shape', async () => {
    expect((await refused({ answers: [] })).code).toBe('invalid-request');
  });
});

describe('a wave that is not open', () => {
  it('does not exist while it is a draft, and takes nothing once closed', async () => {
    const manager = await world.as('survey-manager');
    await manager('POST', '/api/manage/waves', { ...hirakataWave, code: 'later' });
    expect((await world.call('GET', '/api/waves/later')).status).toBe(404);
    for (const code of ['nowhere', 'NOWHERE', '%E8%AA%BF%E6%9F%BB', '..%2f..']) {
      expect((await world.call('GET', `/api/waves/${code}`)).status).toBe(404);
    }
    const early = await world.call('POST', '/api/waves/later/responses', sheet({ attainment1: 5 }));
    expect(((await early.json()) as Problem).code).toBe('wave-not-open');

    await manager('POST', '/api/manage/waves/later/open');
    expect((await world.call('POST', '/api/waves/later/responses', sheet({ attainment1: 5 }))).status).toBe(
      201,
    );
    await manager('POST', '/api/manage/waves/later/close');
    const late = await world.call('POST', '/api/waves/later/responses', sheet({ attainment1: 5 }));
    expect([late.status, ((await late.json()) as Problem).code]).toEqual([409, 'wave-not-open']);
    expect(await world.dependencies.responses.count('later')).toBe(1);
    expect((await world.call('GET', '/api/waves/later/questionnaire')).status).toBe(409);
  });
});
