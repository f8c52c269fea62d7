import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import { DraftResultsPage } from '../../../../client/pages/draft-results/draft-results-page.ts';
import type { Remedies } from '../../../../server/contract/publishing/remedies.ts';
import type { DraftResults } from '../../../../server/contract/publishing/tables.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';

const catalogue: Catalogue = {
  wave: 'w',
  waveTitle: { ja: '調査', en: 'Survey' },
  organisation: { ja: '枚方市', en: 'Hirakata City' },
  isSynthetic: false,
  status: 'draft',
  publishedAt: null,
  opensOn: '2024-09-20',
  closesOn: '2024-10-04',
  eligibleCount: 2438,
  responseCount: 779,
  minimumBase: 10,
  entries: [],
};

const nothingHidden: Remedies = {
  causes: [],
  chosen: [],
  shown: {
    tableCount: 0,
    completeTableCount: 0,
    groupCount: 0,
    hiddenGroupCount: 0,
    respondentCount: 0,
    shownRespondentCount: 0,
  },
  isSeen: false,
};

type Answer = DraftResults | WaveDetail | { problem: string } | 'lost';

/** What the server answers, by method and the end of the address; a request without an answer waits until there is one. */
let answers: Map<string, Answer>;
let calls: string[];

function answered(answer: Answer): Response {
  if (answer === 'lost') throw new TypeError('the connection was cut');
  if (!('problem' in answer)) return Response.json(answer);
  const problem = { type: 'about:blank', status: 503, code: answer.problem, title: '止まりました' };
  return Response.json(problem, { status: 503 });
}

beforeEach(() => {
  answers = new Map();
  calls = [];
  history.replaceState(null, '', '/drafts');
  vi.stubGlobal('fetch', async (url: string, { method = 'GET' }: RequestInit) => {
    const name = `${method} ${url.split('/').at(-1)}`;
    calls.push(name);
    if (name === 'GET tables') return Response.json(catalogue);
    if (name === 'GET remedies') return Response.json(nothingHidden);
    return answered(await eventually(() => answers.get(name) ?? Promise.reject(new Error(name))));
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const open = (language: 'ja' | 'en' = 'ja') => mounted(new DraftResultsPage(), { wave: 'w', language });
const status = (page: Element): string => textOf(page.querySelector('[role="status"]') ?? page);

async function pressPublish(page: Element): Promise<void> {
  await eventually(() => expect(page.querySelector('confirm-action dialog button')).not.toBeNull());
  page.querySelector<HTMLElement>('confirm-action > button')?.click();
  page.querySelector<HTMLElement>('confirm-action dialog button.primary')?.click();
}

test.each(['ja', 'en'] as const)(
  'says how far the tables are, step by step, and then shows them (%s)',
  async (language) => {
    answers.set('PUT draft-results', { state: 'computing', step: 'waiting', done: 0, of: 1 });
    const page = await open(language);
    const bar = () => page.querySelector('progress');
    await eventually(() => expect(bar()?.value).toBe(0));
    const waiting = status(page);
    answers.set('GET draft-results', { state: 'computing', step: 'suppressing', done: 0, of: 1 });
    await eventually(() => expect(bar()?.value).toBe(1));
    const suppressing = status(page);
    answers.set('GET draft-results', { state: 'computing', step: 'auditing', done: 3, of: 4 });
    await eventually(() => expect(bar()?.value).toBe(2.75));
    expect(new Set([waiting, suppressing, status(page)]).size).toBe(3);
    expect(bar()?.max).toBe(3);
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    expect(page.querySelector('[role="alert"]')?.children).toHaveLength(0);
    answers.set('GET draft-results', { state: 'ready' });
    await eventually(() => expect(page.querySelector('confirm-action')).not.toBeNull());
    expect(bar()).toBeNull();
  },
);

test('a server that was lost for a while, or began anew, is asked again without a word of failure', async () => {
  answers.set('PUT draft-results', { state: 'computing', step: 'tabulating', done: 0, of: 1 });
  answers.set('GET draft-results', 'lost');
  const page = await open();
  await eventually(() => expect(calls.filter((call) => call === 'GET draft-results').length).toBe(2));
  expect(page.querySelector('progress')).not.toBeNull();
  expect(page.querySelector('[role="alert"]')?.children).toHaveLength(0);
  answers.set('GET draft-results', { state: 'not-begun' });
  await eventually(() => expect(calls.filter((call) => call === 'PUT draft-results').length).toBe(2));
  answers.set('PUT draft-results', { state: 'ready' });
  answers.set('GET draft-results', { state: 'ready' });
  await eventually(() => expect(page.querySelector('confirm-action')).not.toBeNull());
});

test('where computing came to nothing the page says why, and a press begins again', async () => {
  answers.set('PUT draft-results', { problem: 'tabulation-stopped' });
  const page = await open();
  await eventually(() => expect(textOf(page)).toContain('止まりました'));
  answers.set('PUT draft-results', { state: 'computing', step: 'tabulating', done: 0, of: 1 });
  answers.set('GET draft-results', { state: 'computing', step: 'tabulating', done: 0, of: 1 });
  page.querySelector<HTMLElement>('button')?.click();
  await eventually(() => expect(page.querySelector('progress')).not.toBeNull());
  expect(textOf(page)).not.toContain('止まりました');
});

test('an answer that is lost is no failure: the state is asked for, and published is published', async () => {
  answers.set('PUT draft-results', { state: 'ready' });
  answers.set('POST publish', 'lost');
  answers.set('GET w', 'lost');
  const page = await open();
  await pressPublish(page);
  await eventually(() => expect(textOf(page)).toContain('公開されたかどうかを確かめています'));
  expect(page.querySelector('[role="alert"]')?.children).toHaveLength(0);
  answers.set('GET w', { ...waveDetail, state: 'published' });
  await eventually(() => expect(location.pathname).toMatch(/\/w$/));
  expect(calls.filter((call) => call === 'POST publish')).toHaveLength(1);
});

test('where it turns out that nothing was published, it is asked for again', async () => {
  answers.set('PUT draft-results', { state: 'ready' });
  answers.set('POST publish', 'lost');
  answers.set('GET w', { ...waveDetail, state: 'closed' });
  const page = await open();
  await pressPublish(page);
  await eventually(() => expect(calls.filter((call) => call === 'POST publish').length).toBeGreaterThan(1));
  answers.set('POST publish', { ...waveDetail, state: 'published' });
  await eventually(() => expect(location.pathname).toMatch(/\/w$/));
});

test('a refusal is said, where nothing is published; where it is, nothing is', async () => {
  answers.set('PUT draft-results', { state: 'ready' });
  answers.set('POST publish', { problem: 'internal-error' });
  answers.set('GET w', { ...waveDetail, state: 'closed' });
  const page = await open();
  await pressPublish(page);
  await eventually(() => expect(textOf(page)).toContain('止まりました'));
  answers.set('GET w', { ...waveDetail, state: 'published' });
  await pressPublish(page);
  await eventually(() => expect(textOf(page)).not.toContain('止まりました'));
  await eventually(() => expect(location.pathname).toMatch(/\/w$/));
});
