import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitReaderList } from '../../../../server/contract/fieldwork/organisation.ts';
import type {
  AppliedReaderSet,
  UnitReaderReading,
} from '../../../../server/contract/fieldwork/unit-reader-lists.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { keepOrganisation } from '../../../../server/fieldwork/organisation/keep-organisation.ts';
import { unitsReadIn } from '../../../../server/fieldwork/organisation/unit-readers.ts';
import { deleteAccount } from '../../../../server/store/accounts/accounts.queries.ts';
import { logPage } from '../../../../server/store/log.queries.ts';
import { testApp, testPassword, type TestApp } from '../../test-app.ts';
import { unitsOf2025, unitsOf2026 } from '../../unit-world.ts';

let world: TestApp;
let hr: Awaited<ReturnType<TestApp['as']>>;
const path = '/api/manage/organisation/2026/readers';
const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

beforeEach(async () => {
  world = await testApp();
  hr = await world.as('survey-manager');
  const by = { name: 'hr', actor: 'test' };
  await keepOrganisation(world.dependencies, { fiscalYear: 2025, units: unitsOf2025 }, by);
  const continued = unitsOf2026.map((unit) =>
    unit.code === 'staff' ? { ...unit, continues: ['personnel'] } : unit,
  );
  await keepOrganisation(world.dependencies, { fiscalYear: 2026, units: continued }, by);
});
afterEach(() => world.dispose());

const chief = (name: string) =>
  world.dependencies.accounts.create({
    name,
    email: `${name}@example.jp`,
    password: testPassword,
    role: 'unit-reader',
  });
const reader = (name: string, ...units: string[]) => ({ name, email: `${name}@example.jp`, units });
const apply = (...readers: ReturnType<typeof reader>[]) =>
  json<AppliedReaderSet>(hr('PUT', `${path}/list`, { readers, titles: [], days: 14 }));
const list = () => json<UnitReaderList>(hr('GET', path));
const assigned = async () =>
  Object.fromEntries((await list()).readers.map(({ name, units }) => [name, units.toSorted()]));

describe('a list of who reads which unit', () => {
  it('says beforehand who reads what, who is invited, who stays as they are and who loses it', async () => {
    await chief('old');
    await chief('kept');
    await world.as('planner');
    await hr('PUT', '/api/manage/organisation/2025/readers', {
      email: 'old@example.jp',
      units: ['personnel'],
    });
    await hr('PUT', path, { email: 'kept@example.jp', units: ['budget'] });
    const text = [
      '所属,役職,氏名,メール',
      '人事課,課長,新任,new@example.jp',
      '予算課,課長,kept,kept@example.jp',
      '財政部,部長,企画,planner@example.jp',
      '管財課,課長,無,',
    ].join('\n');
    const titles = [
      { title: '課長', isReader: true },
      { title: '部長', isReader: true },
    ];
    const reading = await json<UnitReaderReading>(hr('POST', `${path}/read`, { text, titles }));
    expect(reading.readers.map(({ email, units, standing }) => [email, units, standing])).toEqual([
      ['new@example.jp', ['staff'], 'new'],
      ['kept@example.jp', ['budget'], 'reader'],
      ['planner@example.jp', ['money'], 'other-role'],
    ]);
    expect(reading.leaving).toEqual([
      {
        name: 'old',
        email: 'old@example.jp',
        before: [{ fiscalYear: 2025, name: { ja: '職員課', en: 'Staff' } }],
      },
    ]);
    expect(reading.problems).toEqual([{ line: 5, problem: 'no-email', words: '無' }]);
    // Reading keeps nothing, not even what titles mean.
    const again = await json<UnitReaderReading>(hr('POST', `${path}/read`, { text, titles: [] }));
    expect(again.titles.map(({ isReader }) => isReader)).toEqual([null, null]);
    expect(await assigned()).toEqual({ kept: ['budget'], old: [] });
  });

  it('that can be read can be applied: who reads a hundred units and more, titles without end', async () => {
    const units = Array.from({ length: 150 }, (_, place) => ({
      code: `u${place}`,
      name: { ja: `${place}係` },
      parent: null,
    }));
    const by = { name: 'hr', actor: 'test' };
    await keepOrganisation(world.dependencies, { fiscalYear: 2026, units }, by);
    const text = [
      '所属,役職,氏名,メール',
      ...units.map(({ name }) => `${name.ja},部長,統括,all@example.jp`),
      ...Array.from({ length: 600 }, (_, place) => `0係,役${place},他,other@example.jp`),
      `0係,${'長'.repeat(201)},他,other@example.jp`,
    ].join('\n');
    const said = [{ title: '部長', isReader: true }];
    const reading = await json<UnitReaderReading>(hr('POST', `${path}/read`, { text, titles: said }));
    expect([reading.problems, reading.titles.length]).toEqual([[], 601]);
    const titles = reading.titles.map(({ title, isReader }) => ({ title, isReader: isReader === true }));
    const again = await json<UnitReaderReading>(hr('POST', `${path}/read`, { text, titles }));
    const readers = again.readers.map((one) => ({ name: one.name, email: one.email, units: one.units }));
    const applied = await hr('PUT', `${path}/list`, { readers, titles, days: 14 });
    expect(applied.status).toBe(200);
    expect((await assigned())['統括']).toHaveLength(150);
  });

  it('remembers which titles read once it was applied', async () => {
    const titles = [
      { title: '課　長', isReader: true },
      { title: '係員', isReader: false },
    ];
    await hr('PUT', `${path}/list`, { readers: [reader('a', 'staff')], titles, days: 14 });
    const text = '所属,職,メール\n人事課,課長,a@example.jp\n人事課,係員,b@example.jp';
    const reading = await json<UnitReaderReading>(hr('POST', `${path}/read`, { text, titles: [] }));
    expect(reading.titles.map(({ isReader }) => isReader)).toEqual([true, false]);
    expect(reading.readers.map(({ email }) => email)).toEqual(['a@example.jp']);
  });

  it('is all that holds afterwards: who left reads nothing, not even by an earlier year', async () => {
    const { dependencies } = world;
    const left = await chief('left');
    await hr('PUT', '/api/manage/organisation/2025/readers', {
      email: 'left@example.jp',
      units: ['personnel'],
    });
    // The unit of 2025 is one of 2026: without a list somebody who has moved goes on reading it.
    expect(await unitsReadIn(dependencies.db, left.id, 2026)).toEqual(['staff']);
    const next = await chief('next');
    await apply(reader('next', 'staff'));
    expect(await unitsReadIn(dependencies.db, left.id, 2026)).toEqual([]);
    expect(await unitsReadIn(dependencies.db, left.id, 2025)).toEqual([]);
    expect(await unitsReadIn(dependencies.db, next.id, 2025)).toEqual(['personnel']);
  });

  it('invites by a link whoever has no account; the units wait for it', async () => {
    const { invitations } = await apply(reader('new', 'staff', 'rules'));
    expect(invitations).toEqual([
      { name: 'new', email: 'new@example.jp', address: expect.stringContaining('/invitation#') },
    ]);
    expect((await list()).readers).toEqual([
      { name: 'new', email: 'new@example.jp', units: ['rules', 'staff'], isInvited: true },
    ]);
    // Applied again, the link that was sent stays good.
    expect((await apply(reader('new', 'staff', 'rules'))).invitations).toEqual([]);
    const token = invitations[0]?.address.split('#')[1] ?? '';
    const come = { token, name: 'new', password: testPassword };
    expect((await world.call('POST', '/api/account-invitation', come)).status).toBe(201);
    expect((await list()).readers).toEqual([
      { name: 'new', email: 'new@example.jp', units: ['rules', 'staff'], isInvited: false },
    ]);
  });

  it('gives nobody another role, nor to whom another was offered', async () => {
    const administrator = await world.as('administrator');
    const invited = { name: 'boss', email: 'boss@example.jp', role: 'survey-manager', days: 7 };
    await administrator('POST', '/api/manage/account-invitations', invited);
    await world.as('planner');
    const { invitations } = await apply(
      reader('boss', 'staff'),
      reader('planner', 'staff'),
      reader('a', 'rules'),
    );
    expect(invitations.map(({ email }) => email)).toEqual(['a@example.jp']);
    const { invitations: open } = await json<{ invitations: { email: string; role: string }[] }>(
      administrator('GET', '/api/manage/account-invitations'),
    );
    expect(open.find(({ email }) => email === 'boss@example.jp')?.role).toBe('survey-manager');
    expect(await assigned()).toEqual({ a: ['rules'] });
  });

  it('leaves nothing waiting for an invitation that is withdrawn, nor for an account of another role', async () => {
    const administrator = await world.as('administrator');
    await apply(reader('a', 'staff'), reader('b', 'rules'));
    const { invitations } = await json<{ invitations: { id: string; email: string }[] }>(
      administrator('GET', '/api/manage/account-invitations'),
    );
    const own = invitations.find(({ email }) => email === 'a@example.jp');
    await administrator('DELETE', `/api/manage/account-invitations/${own?.id}`);
    const planner = await world.dependencies.accounts.create({
      name: 'b',
      email: 'b@example.jp',
      password: testPassword,
      role: 'planner',
    });
    expect(await assigned()).toEqual({});
    expect(await unitsReadIn(world.dependencies.db, planner.id, 2026)).toEqual([]);
  });

  it('is taken back: what was before holds again, and its links are good no more', async () => {
    await chief('old');
    await hr('PUT', path, { email: 'old@example.jp', units: ['staff'] });
    const { invitations } = await apply(reader('new', 'staff'));
    expect(await assigned()).toEqual({ new: ['staff'], old: [] });
    expect((await list()).lastList).toMatchObject({ fiscalYear: 2026, appliedBy: 'survey-manager' });
    const after = await json<UnitReaderList>(hr('DELETE', `${path}/list`));
    expect(after.readers).toEqual([
      { name: 'old', email: 'old@example.jp', units: ['staff'], isInvited: false },
    ]);
    expect(after.lastList).toBeNull();
    const token = invitations[0]?.address.split('#')[1] ?? '';
    expect((await world.call('POST', '/api/account-invitation/read', { token })).status).toBe(404);
    expect((await json<Problem>(hr('DELETE', `${path}/list`))).code).toBe('reader-list-not-found');
  });

  it('cannot be taken back past what was assigned since', async () => {
    await chief('one');
    await apply(reader('one', 'staff'));
    await hr('PUT', path, { email: 'one@example.jp', units: ['rules'] });
    expect((await hr('DELETE', `${path}/list`)).status).toBe(404);
    expect(await assigned()).toEqual({ one: ['rules'] });
  });

  it('taken back leaves whoever came by it without units, and gives theirs to whoever waited before', async () => {
    await apply(reader('first', 'rules'));
    await apply(reader('first', 'staff'), reader('second', 'budget'));
    const first = await chief('first');
    const second = await chief('second');
    await hr('DELETE', `${path}/list`);
    expect(await unitsReadIn(world.dependencies.db, first.id, 2026)).toEqual(['rules']);
    expect(await unitsReadIn(world.dependencies.db, second.id, 2026)).toEqual([]);
  });

  it('taken back leaves out whose account is gone meanwhile', async () => {
    const gone = await chief('gone');
    await chief('stays');
    await apply(reader('gone', 'staff'), reader('stays', 'rules'));
    await apply(reader('stays', 'budget'));
    await deleteAccount(world.dependencies.db, gone.id);
    expect((await hr('DELETE', `${path}/list`)).status).toBe(200);
    expect(await assigned()).toEqual({ stays: ['rules'] });
  });

  it('is refused with every unit that is not there, and nothing is assigned', async () => {
    const readers = [reader('a', 'staff', 'gone'), reader('b', 'nowhere')];
    const refused = await hr('PUT', `${path}/list`, { readers, titles: [], days: 14 });
    const { issues } = await json<Problem>(refused);
    expect([refused.status, issues?.map(({ path: place }) => place.join('.'))]).toEqual([
      422,
      ['readers.0.units.1', 'readers.1.units.0'],
    ]);
    expect(await assigned()).toEqual({});
  });

  it('stands in the log by everybody whose units changed, and by nobody else', async () => {
    await chief('same');
    await apply(reader('same', 'rules'));
    await apply(reader('same', 'rules'), reader('new', 'staff'));
    const entries = (await logPage(world.dependencies.db, { count: 50 })).filter(
      ({ action }) => action === 'unit-reader-set',
    );
    expect(entries.map(({ facts }) => JSON.parse(facts) as unknown)).toEqual([
      { account: 'new@example.jp', units: '2026:staff' },
      { account: 'same@example.jp', units: '2026:rules' },
    ]);
  });
});
