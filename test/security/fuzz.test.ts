import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWave, publishedWave } from '../../server/demo/demonstration.ts';
import { demonstrationPlan } from '../../server/demo/demonstration-plan.ts';
import { writeDemonstration } from '../../server/demo/write-demonstration.ts';
import { findQuestionnaire } from '../../server/store/authoring/questionnaires.queries.ts';
import { limits } from '../limits.ts';
import { seededRandom } from '../seed.ts';
import { actionOf } from '../server/action-samples.ts';
import { hirakataAnswers, hirakataWave, newSubmission } from '../server/hirakata-world.ts';
import { testApp, type TestApp } from '../server/test-app.ts';
import { describedRequests, type DescribedApi, type MadeRequest } from './described-requests.ts';

/** By role. All of them, with `--mode whole`, take half an hour. */
const requestCount = import.meta.env.MODE === 'whole' ? 20_000 : 300;

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await writeDemonstration(world.dependencies);
});
afterAll(() => world.dispose());

/** Words that mean something to the demonstration. */
const known = [
  publishedWave.code,
  openWave.code,
  'hirakata',
  publishedWave.questionnaire.code,
  String(publishedWave.questionnaire.version),
  demonstrationPlan().code,
  'attainment1',
  'attainment1*grade',
  'grade',
  'guideline',
  'reason',
  'total',
  '8',
  '3',
  '1',
  'open',
  'close',
  'publish',
  'ja',
  'en',
  'csv',
  'xlsx',
  'json',
  '2026-04-01',
  '2031-03-31',
  '2026-04-01T00:00:00.000Z',
  'somebody@example.jp',
  'correct horse battery staple',
  '職員',
  'AAAA',
  '0123456789abcdef0123456789abcdef',
];

/** What stands in addresses, by its name there. */
const places = {
  wave: [publishedWave.code, openWave.code, 'hirakata'],
  code: [publishedWave.questionnaire.code],
  version: [String(publishedWave.questionnaire.version)],
  table: ['attainment1', 'attainment1*grade', 'guideline*grade'],
  plan: [demonstrationPlan().code],
  step: ['open', 'close', 'publish'],
  number: ['1'],
};

async function samplesOf({ dependencies }: TestApp): Promise<Record<string, unknown[]>> {
  const { code, version } = publishedWave.questionnaire;
  const questionnaire = await findQuestionnaire(dependencies.db, code, version);
  return {
    '/api/waves/{wave}/responses': hirakataAnswers
      .slice(0, 20)
      .map((answers) => ({ submission: newSubmission(), answers })),
    '/api/manage/waves': [hirakataWave, { ...hirakataWave, code: 'other', modes: ['ticket'] }],
    '/api/manage/waves/{wave}': [hirakataWave],
    '/api/manage/questionnaires': [questionnaire],
    '/api/manage/questionnaire-drafts': [{ questionnaire }],
    '/api/manage/questionnaire-drafts/{code}': [{ questionnaire, revision: 1 }],
    '/api/manage/waves/{wave}/actions': [actionOf()],
    '/api/manage/waves/{wave}/actions/{number}': [actionOf()],
    '/api/manage/indicator-plans/{plan}': [{ plan: demonstrationPlan(), revision: 1 }],
    '/api/session': [{ email: 'somebody@example.jp', password: 'correct horse battery staple' }],
  };
}

interface Outcome {
  /** What was answered as nothing may be, with the request that it was answered to. */
  faults: string[];
  /** How often each status came. */
  statuses: Record<string, number>;
}

/** Sends requests one after the other; each has an answer, none is a failure, and each is as described. */
async function fuzz(
  ask: (request: MadeRequest) => Promise<Response>,
  next: () => MadeRequest,
): Promise<Outcome> {
  const faults = new Set<string>();
  const statuses: Record<string, number> = {};
  for (let count = 0; count < requestCount; count += 1) {
    const request = next();
    const said = `${request.method} ${request.address} ${(request.body ?? '').slice(0, 1000)}`;
    try {
      const { status } = await inTime(ask(request));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500) faults.add(`${status}: ${said}`);
    } catch (error) {
      faults.add(`${error instanceof Error ? error.message : String(error)}: ${said}`);
    }
  }
  return { faults: [...faults], statuses };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const over = AbortSignal.timeout(limits.wait);
  const given = new Promise<never>((_, reject) => {
    over.addEventListener('abort', () => reject(new Error('no answer')), { once: true });
  });
  return Promise.race([work, given]);
}

describe('requests made from the description of the API', () => {
  it.each(['anybody', 'planner', 'survey-manager', 'administrator'] as const)(
    'are all answered, as described and without a failure: %s',
    async (role) => {
      const description = (await (await world.call('GET', '/api/openapi.json')).json()) as DescribedApi;
      const samples = await samplesOf(world);
      const requests = describedRequests(description, seededRandom(), { known, places, samples });
      const outcome = await fuzz(
        async ({ method, address, body, type }) => {
          // Who signs out, or is removed by a request, comes back for the next.
          const signed = role === 'anybody' ? null : await world.cookieOf(role);
          return world.call(method, address, body, {
            'content-type': type,
            ...(signed !== null && { cookie: signed }),
          });
        },
        () => requests.next(role),
      );
      expect(outcome.faults).toEqual([]);
      // Not everything is turned away at the door.
      const taken = Object.entries(outcome.statuses).filter(([status]) => Number(status) < 400);
      expect(taken.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(requestCount / 50);
      if (requestCount > 1000) console.log(role, outcome.statuses);
    },
  );

  it('find a route that fails, one that is not described, and one that never answers in words', async () => {
    const next = (): MadeRequest => ({ method: 'GET', path: '/x', address: '/x', body: undefined, type: '' });
    const failing = await fuzz(async () => new Response('', { status: 500 }), next);
    expect(failing.faults).toEqual(['500: GET /x ']);
    const throwing = await fuzz(() => Promise.reject(new Error('Not as described: /x')), next);
    expect(throwing.faults).toEqual(['Not as described: /x: GET /x ']);
  });
});
