import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchmarkView } from '../../../../analysis/report/benchmark/benchmark-view.ts';
import { overviewMarks } from '../../../../analysis/report/overview/overview-marks.ts';
import { overviewOf } from '../../../../analysis/report/overview/overview-of.ts';
import type { PublishedOverview } from '../../../../analysis/report/overview/published-overview.ts';
import { isFigure } from '../../../../analysis/report/table-view.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import type { BenchmarkBundle } from '../../../../server/contract/publishing/benchmark-bundle.ts';
import type { ComparedBenchmark, ShownBenchmark } from '../../../../server/contract/publishing/benchmarks.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { signedBundle } from '../../../../server/publishing/benchmark/benchmark-bundle.ts';
import { filesOfOthers } from '../../benchmark-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import { temporaryDirectory, type TestApp } from '../../test-app.ts';

const address = '/api/manage/waves/w2027/benchmark';
let world: TestApp;
let directory: ReturnType<typeof temporaryDirectory>;
let planner: Awaited<ReturnType<TestApp['as']>>;
let hr: typeof planner;
let own: BenchmarkBundle;
beforeAll(async () => {
  directory = temporaryDirectory();
  world = await plansWorld();
  planner = await world.as('planner');
  hr = await world.as('survey-manager');
  own = (await (await hr('GET', `${address}/file`)).json()) as BenchmarkBundle;
});
afterAll(async () => {
  directory.dispose();
  await world.dispose();
});

const others = (count: number) => filesOfOthers(own.content, count, directory.path);
const compare = (files: object[], trusted: string[] = []) => planner('POST', address, { files, trusted });
const problemOf = async (response: Response) => (await response.json()) as Problem;

it('the file goes out by HR alone, signed, and the log tells of it', async () => {
  const file = await hr('GET', `${address}/file`);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="w2027-benchmark.json"');
  expect((await planner('GET', `${address}/file`)).status).toBe(403);
  expect((await planner('GET', `${address}/key`)).status).toBe(403);
  const { fingerprint } = (await (await hr('GET', `${address}/key`)).json()) as { fingerprint: string };
  expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  const admin = await world.as('administrator');
  expect(await (await admin('GET', '/api/manage/log?limit=50')).text()).toContain('w2027-benchmark.json');
});

it('a wave that is not published has none', async () => {
  for (const path of ['benchmark/file', 'benchmark/key']) {
    expect((await hr('GET', `/api/manage/waves/w2029/${path}`)).status).toBe(404);
  }
  const asked = { files: others(1), trusted: [] };
  expect((await planner('POST', '/api/manage/waves/w2029/benchmark', asked)).status).toBe(404);
});

it('readers see the wave beside others, and no figure of another organisation', async () => {
  const response = await compare(others(4));
  expect(response.status).toBe(200);
  const { benchmark, signers } = (await response.json()) as ComparedBenchmark;
  expect(signers.map(({ isNew }) => isNew)).toEqual([true, true, true, true]);
  expect(benchmark.organisations).toHaveLength(5);
  expect(benchmark.lines).toHaveLength(own.content.figures.length);
  for (const line of benchmark.lines) {
    const figure = own.content.figures.find(
      ({ code, measure }) => code === line.code && measure === line.measure,
    );
    expect(line).toMatchObject({
      organisationCount: 5,
      own: { value: figure?.value },
      lowerQuartile: { status: 'not_estimable' },
    });
    expect(Object.keys(line).toSorted()).toEqual([
      'code',
      'decimals',
      'label',
      'lowerQuartile',
      'measure',
      'median',
      'organisationCount',
      'own',
      'upperQuartile',
    ]);
  }
  expect(benchmarkView(benchmark, 'en').rows).toHaveLength(benchmark.lines.length);
  const again = (await (await compare(others(4))).json()) as ComparedBenchmark;
  expect(again.signers.map(({ isNew }) => isNew)).toEqual([false, false, false, false]);
});

it('the overview shows medians once somebody wants it, and until somebody takes them off', async () => {
  const overview = async () =>
    (await (await planner('GET', '/api/manage/waves/w2027/overview')).json()) as PublishedOverview;
  const shown = async () =>
    ((await (await planner('GET', address)).json()) as ShownBenchmark).benchmark?.organisations.length;
  await compare(others(4));
  expect([(await overview()).benchmark, await shown()]).toEqual([undefined, undefined]);
  expect((await planner('POST', address, { files: others(4), trusted: [], isShown: true })).status).toBe(200);
  expect(await shown()).toBe(5);
  const with4 = await overview();
  const view = overviewOf(with4, overviewMarks(with4), 'ja');
  const lines = view.sections.flatMap((section) => section.lines);
  const printed = lines.flatMap(({ stub, benchmark }) =>
    benchmark !== null && isFigure(benchmark) ? [[stub, benchmark.value] as const] : [],
  );
  expect(printed.length).toBeGreaterThan(0);
  for (const [stub, value] of printed) {
    expect(with4.benchmark?.lines.some(({ code, median }) => code === stub && median === value)).toBe(true);
  }
  expect(view.notes.map(({ text }) => text).join('')).toContain('この団体を含む5団体');
  // Others take the place of those before; files of others, and what somebody made up, are not kept.
  await planner('POST', address, { files: others(5), trusted: [], isShown: true });
  expect(await shown()).toBe(6);
  const { rows } = await sql<{ benchmark: string }>`SELECT benchmark FROM wave_benchmark`.execute(
    world.dependencies.db,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.benchmark).not.toMatch(/signature|figures/);
  expect((await planner('DELETE', address)).status).toBe(200);
  expect([(await overview()).benchmark, await shown()]).toEqual([undefined, undefined]);
  const log = (await logEntriesOf(world.dependencies.db, 'w2027')).map(({ action }) => action);
  expect(log.slice(0, 3)).toEqual(['benchmark-withdrawn', 'benchmark-shown', 'benchmark-shown']);
});

it('the own file is this wave, and everything wrong is said at once, by file and in words', async () => {
  const [first] = others(1);
  const spoilt = { name: 'spoilt.json', text: (first?.text ?? '').replace('"base": ', '"base": 1') };
  const { code, issues } = await problemOf(
    await compare([{ name: 'own.json', text: JSON.stringify(own) }, spoilt, { name: 'x', text: 'x' }]),
  );
  expect(code).toBe('invalid-benchmark');
  expect(issues?.map((issue) => [issue.code, ...issue.path])).toEqual([
    ['bundle-changed', 'file', 'spoilt.json'],
    ['not-a-bundle', 'file', 'x'],
    ['bundle-of-same-organisation', 'file', 'own.json'],
  ]);
  expect(issues?.[0]?.words).toContain('書き換えられています');
});

it('a file that this installation signed under another name is not another organisation', async () => {
  const content = { ...own.content, organisation: { ja: '別の市' } };
  const file = signedBundle(content, world.dependencies.benchmarkKeys);
  const { issues } = await problemOf(await compare([{ name: 'a.json', text: JSON.stringify(file) }]));
  expect(issues?.map((issue) => issue.code)).toEqual(['bundle-by-same-key']);
});

it('another key is taken when its fingerprint is given', async () => {
  const elsewhere = temporaryDirectory();
  const files = filesOfOthers(own.content, 1, elsewhere.path);
  await compare(others(1));
  const { issues } = await problemOf(await compare(files));
  const facts = issues?.[0]?.facts ?? {};
  expect(issues?.map((issue) => issue.code)).toEqual(['bundle-by-another-key']);
  expect((await compare(files, [String(facts['fingerprint'])])).status).toBe(200);
  elsewhere.dispose();
});

it('a request that is none is refused as such', async () => {
  expect((await compare([])).status).toBe(422);
  expect((await planner('POST', address, { files: [{ name: 'x' }] })).status).toBe(422);
});
