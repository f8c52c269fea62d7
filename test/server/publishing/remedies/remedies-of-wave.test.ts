import { afterEach, expect, test } from 'vitest';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import type { Remedies, RemedyEffect } from '../../../../server/contract/publishing/remedies.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { caseFileOfWave } from '../../../../server/publishing/case-file/case-file-of-wave.ts';
import { closedWaveOf } from '../../../../server/publishing/release/closed-wave-of.ts';
import { draftTables } from '../../../../server/publishing/release/draft-results.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { findWave } from '../../../../server/store/fieldwork/waves.queries.ts';
import type { PlannedRemedy, Remedy } from '../../../../surveys/schema/remedy.ts';
import { eventually } from '../../../eventually.ts';
import { closeNested } from '../../nested-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const wave = '/api/manage/waves/departments';
const join: Remedy = { kind: 'join-not-stated', item: 'grade', group: 'director' };
const merge: Remedy = { kind: 'merge', item: 'grade', groups: ['director', 'manager'] };
const leaveOut: PlannedRemedy = { kind: 'leave-out', item: 'grade', within: 'department' };

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
async function begin(planned: PlannedRemedy[] = []): Promise<void> {
  world = await testApp();
  await closeNested(world.dependencies, planned);
  manager = await world.as('survey-manager');
}
afterEach(async () => {
  await world.dependencies.drafts.close();
  await world.dispose();
});

const remediesNow = async (): Promise<Remedies> =>
  (await (await manager('GET', `${wave}/remedies`)).json()) as Remedies;
const choose = async (remedies: Remedy[], before: Remedy[]) =>
  manager('PUT', `${wave}/remedies`, { remedies, before });
const tableNow = async (id: string): Promise<PublishedTable> =>
  (await (await manager('GET', `${wave}/tables/${id}`)).json()) as PublishedTable;
const codesOf = ({ points }: PublishedTable) => points.map(({ code }) => code);

async function effectOf(remedies: Remedy[]): Promise<Extract<RemedyEffect, { state: 'known' }>> {
  return eventually(async () => {
    const answer = await manager('POST', `${wave}/remedies/effect`, { remedies });
    const effect = (await answer.json()) as RemedyEffect;
    if (effect.state !== 'known') throw new Error(effect.state);
    return effect;
  });
}

test('each cause is one line with what can be done, and the effect is known before it is done', async () => {
  await begin();
  const { causes, chosen, shown, isSeen } = await remediesNow();
  expect({ chosen, isSeen }).toEqual({ chosen: [], isSeen: false });
  // Seven stated no grade, as the published table of the grade says.
  expect(causes[0]).toMatchObject({
    attribute: { ja: '職' },
    group: { ja: '無回答' },
    tableCount: 4,
    because: { kind: 'few-responses', responseCount: 7 },
  });
  expect(causes[0]?.remedies.map(({ remedy }) => remedy)).toEqual([join]);
  const nested = causes.find(({ because }) => because.kind === 'within');
  expect(nested?.remedies.map(({ remedy }) => remedy)).toEqual([leaveOut]);
  expect(causes.reduce((sum, { tableCount }) => sum + tableCount, 0)).toBeLessThan(shown.hiddenGroupCount);
  const { before, after } = await effectOf([join]);
  expect(before).toEqual(shown);
  expect(after.hiddenGroupCount).toBeLessThan(before.hiddenGroupCount);
  expect(after.shownRespondentCount).toBeGreaterThan(before.shownRespondentCount);
  // Nothing has changed yet, and no figure was looked at.
  expect(await remediesNow()).toMatchObject({ chosen: [], shown: before, isSeen: false });
});

test('what is taken holds for drafts, publication and further tables, is printed, and is in the log', async () => {
  await begin();
  const { after } = await effectOf([join]);
  expect((await choose([join], [])).status).toBe(200);
  expect(await remediesNow()).toMatchObject({ shown: after, chosen: [{ remedy: join }] });
  const draft = await tableNow('stay*grade');
  expect(draft.points.find(({ options }) => options?.includes('not_stated'))).toMatchObject({
    label: { ja: '部長級・無回答', en: 'Director and not stated' },
    column: { status: 'shown' },
  });
  expect(codesOf(draft)).not.toContain('not_stated');
  const note = tableViewOf(draft, 'complete', 'ja').notes.map(({ text }) => text);
  expect(note).toContain('職が無回答の人は、公開前に「部長級」にまとめました。');
  expect((await tableNow('stay*department')).coarsenings).toBeUndefined();
  expect((await manager('POST', `${wave}/publish`)).status).toBe(200);
  expect(await tableNow('stay*grade')).toEqual(draft);
  // The same question once more is the same table, and a further one has the groups of the wave.
  const further = await manager('POST', `${wave}/tables`, { stub: 'department', banner: 'grade' });
  expect([200, 409]).toContain(further.status);
  const changes = (await logEntriesOf(world.dependencies.db, 'departments')).filter(
    ({ action }) => action === 'remedies-changed',
  );
  expect(changes).toMatchObject([
    { facts: { remedyCount: 1, remedies: 'join-not-stated grade director' }, actor: expect.any(String) },
  ]);
  expect((await (await choose([], [join])).json()) as object).toMatchObject({ code: 'wrong-state' });
});

test('it is undone until then', async () => {
  await begin();
  const before = await remediesNow();
  await choose([merge, leaveOut], []);
  const taken = await remediesNow();
  expect(taken.chosen.map(({ coarsening }) => coarsening.labels.map(({ ja }) => ja))).toEqual([
    ['部長級', '課長級'],
    ['部門'],
  ]);
  await choose([], [merge, leaveOut]);
  expect(await remediesNow()).toEqual(before);
});

test('after figures were looked at, only what can be shown beside them is shown', async () => {
  await begin();
  const plain = await tableNow('stay*grade');
  expect((await remediesNow()).isSeen).toBe(true);
  const seen = await draftOf([]);
  const beside = await draftOf([leaveOut, merge]);
  expect(await faultsOf([...seen, ...beside])).toEqual([]);
  await choose([leaveOut, merge], []);
  expect(codesOf(await tableNow('stay*grade'))).toContain('together_1-2');
  // Undone, it is again what was looked at.
  await choose([], [leaveOut, merge]);
  expect(await tableNow('stay*grade')).toEqual(plain);

  async function draftOf(remedies: Remedy[]) {
    const own = await findWave(world.dependencies.db, 'departments');
    if (own === undefined) throw new Error('no wave');
    return (await draftTables(world.dependencies, own, remedies)).publication.tables;
  }
  async function faultsOf(tables: Awaited<ReturnType<typeof draftOf>>): Promise<string[]> {
    const own = await findWave(world.dependencies.db, 'departments');
    if (own === undefined) throw new Error('no wave');
    const closed = await closedWaveOf(world.dependencies.db, own);
    const caseFile = await caseFileOfWave(world.dependencies, closed.wave, closed.stored);
    return breakingTables({ tables, caseFile, minimumBase: 10 });
  }
});

test('what is no remedy of this plan is refused by its place, and of two windows the second hears of the first', async () => {
  await begin();
  const wrong: Remedy[] = [
    merge,
    { kind: 'merge', item: 'grade', groups: ['director', 'clerk'] },
    { kind: 'join-not-stated', item: 'stay', group: 'yes' },
    { kind: 'leave-out', item: 'department', within: 'grade' },
    { kind: 'drop-net', item: 'grade', net: 'upper' },
  ];
  for (const [method, address, body] of [
    ['POST', 'effect', { remedies: wrong }],
    ['PUT', '', { remedies: wrong, before: [] }],
  ] as const) {
    const refused = await manager(method, `${wave}/remedies/${address}`.replace(/\/$/, ''), body);
    const { code, issues } = (await refused.json()) as { code: string; issues: { path: unknown[] }[] };
    expect([refused.status, code]).toEqual([422, 'invalid-request']);
    expect(issues.map(({ path }) => path)).toEqual([1, 2, 3, 4].map((place) => ['remedies', place]));
  }
  expect((await choose([merge], [])).status).toBe(200);
  const late = await choose([join], []);
  expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([409, 'draft-changed']);
  expect((await remediesNow()).chosen).toHaveLength(1);
});

test('what was left out before opening is left out of the drafts, and can be had again', async () => {
  await begin([leaveOut]);
  const detail = (await (await manager('GET', wave)).json()) as WaveDetail;
  expect(detail.remedies).toEqual([leaveOut]);
  const idsNow = async () =>
    ((await (await manager('GET', `${wave}/tables`)).json()) as Catalogue).entries.map(({ id }) => id);
  expect(await idsNow()).not.toContain('stay*department*grade');
  expect((await tableNow('stay*department')).coarsenings).toMatchObject([{ kind: 'leave-out' }]);
  await choose([], [leaveOut]);
  expect(await idsNow()).toContain('stay*department*grade');
});

test('a draft that leaves out what its table plan does not have is refused by its place', async () => {
  world = await testApp();
  const other: PlannedRemedy = { kind: 'drop-net', item: 'grade', net: 'managers' };
  await expect(closeNested(world.dependencies, [leaveOut, other])).rejects.toMatchObject({
    code: 'invalid-request',
    issues: [{ code: 'remedy-not-possible', path: ['remedies', 1] }],
  });
});
