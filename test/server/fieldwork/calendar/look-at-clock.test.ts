import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addInvitations } from '../../../../server/fieldwork/inviting/add-invitations.ts';
import { calendarOfWave } from '../../../../server/fieldwork/calendar/calendar-of-wave.ts';
import { planMoments } from '../../../../server/fieldwork/calendar/plan-moments.ts';
import { believedClock, confirmClock } from '../../../../server/fieldwork/waves/believed-clock.ts';
import { createWave } from '../../../../server/fieldwork/waves/create-wave.ts';
import { extendWave } from '../../../../server/fieldwork/waves/extend-wave.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
import type { NewWave } from '../../../../server/contract/fieldwork/waves.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { seededRandom } from '../../../seed.ts';
import { temporaryDirectory } from '../../test-app.ts';
import { staff } from '../../ticket-world.ts';
import { autumnWave, calendarWorld, planned, type CalendarWorld } from './calendar-world.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const people = staff({ 1: 1, 8: 1 });
const worlds: CalendarWorld[] = [];
let world: CalendarWorld;
beforeEach(async () => {
  // What goes wrong when a server is killed is told on its console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world = await begun();
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of worlds.splice(0)) await one.dispose();
});

async function begun(...of: Parameters<typeof calendarWorld>): Promise<CalendarWorld> {
  const one = await calendarWorld(...of);
  worlds.push(one);
  return one;
}

async function plan(wave: NewWave, invited = people): Promise<string> {
  await createWave(world.dependencies, wave, { isSynthetic: false, actor: 'HR' });
  if (invited.length > 0) await addInvitations(world.dependencies, wave.code, invited, 'HR');
  return wave.code;
}

/** What was done of a wave by itself, the earliest first. */
async function doneOf(one: CalendarWorld, wave: string): Promise<string[]> {
  const entries = await logEntriesOf(one.dependencies.db, wave);
  return entries
    .filter(({ actor }) => actor === 'kotae')
    .map(({ action }) => action)
    .toReversed();
}

/** How often each subject went to each person. */
const mailed = ({ mails }: CalendarWorld, subject: string): number[] =>
  people.map(({ email }) => mails.filter((mail) => mail.to === email && mail.subject === subject).length);

const whole = ['wave-opened', 'invitations-mailed', 'reminders-mailed', 'reminders-mailed', 'wave-closed'];

describe('over three years', () => {
  it('every wave opens, invites, reminds and closes once, with stops, kills and a clock that jumps', async () => {
    const random = seededRandom();
    const years = [2025, 2026, 2027];
    for (const year of years) await plan(autumnWave(year, { opensOn: `${year}-10-01` }));
    let at = Date.parse('2025-01-06T00:00:00Z');
    const end = Date.parse('2027-12-31T00:00:00Z');
    while (at < end) {
      world.at(new Date(at).toISOString());
      if (!(await believedClock(world.dependencies)).isBelieved) await confirmClock(world.dependencies);
      const [killed, restarted, chance, length] = [random(), random(), random(), random()];
      const isWhole = await world.look(killed < 0.2 ? Math.floor(killed * 300) : Infinity);
      if (!isWhole || restarted < 0.05) await world.restart();
      // Put back by up to a week and right again; a machine that was off for days, once in a while for weeks, if not
      // over a whole wave: that is another test's.
      if (chance < 0.03) {
        world.at(new Date(at - length * 7 * dayMs).toISOString());
        await world.look();
      }
      const isAutumn = [7, 8, 9].includes(new Date(at).getUTCMonth());
      if (chance > 0.995 && !isAutumn) at += 40 * dayMs;
      else at += chance > 0.97 ? length * 4 * dayMs : (1 + length * 15) * hourMs;
    }
    for (const year of years) {
      const wave = await findWaveOrFail(world.dependencies.db, `autumn-${year}`);
      const done = await doneOf(world, wave.code);
      for (const action of ['wave-opened', 'wave-closed'] as const) {
        const { length } = done.filter((one) => one === action);
        expect(length).toBe(1);
      }
      // What was slept over is given up, and said; nothing is done twice.
      for (const { on, kind, state } of await calendarOfWave(world.dependencies.db, wave)) {
        expect(['done', 'missed']).toContain(state);
        if (kind === 'open' || kind === 'close') continue;
        for (const count of mailed(world, `${kind} ${on}`)) expect(count).toBeLessThanOrEqual(1);
      }
    }
  });

  it('with a server that is always there, everything happens on its day, mails in office hours', async () => {
    const code = await plan(autumnWave(2025));
    for (let at = Date.parse('2025-09-20T00:30:00Z'); at < Date.parse('2025-11-01T00:00:00Z'); at += hourMs) {
      world.at(new Date(at).toISOString());
      await world.look();
    }
    expect(await doneOf(world, code)).toEqual(whole);
    const wave = await findWaveOrFail(world.dependencies.db, code);
    // In Japan: the first hour of the day, nine in the morning, and the first hour after the last day.
    expect(wave.openedAt).toBe('2025-09-23T15:30:00.000Z');
    expect(wave.closedAt).toBe('2025-10-20T15:30:00.000Z');
    const moments = new Set(world.mails.map(({ subject, at }) => `${subject} ${at}`));
    expect([...moments]).toEqual([
      'invitation 2025-09-25 2025-09-25T00:30:00.000Z',
      'reminder 2025-10-06 2025-10-06T00:30:00.000Z',
      'reminder 2025-10-15 2025-10-15T00:30:00.000Z',
    ]);
    for (const subject of ['invitation 2025-09-25', 'reminder 2025-10-06', 'reminder 2025-10-15']) {
      expect(mailed(world, subject)).toEqual([1, 1]);
    }
  });
});

describe('a server that is killed', () => {
  const done = ['wave-opened', 'invitations-mailed', 'reminders-mailed', 'wave-closed'];
  const days = ['2025-09-24', '2025-09-25', '2025-10-06', '2025-10-21'];

  it.each(days.map((day, index) => [day, index] as const))(
    'at any moment of what is due on %s does it once, after it is back',
    async (day, index) => {
      const { calendar = [] } = autumnWave(2025);
      const code = await plan(
        autumnWave(2025, { calendar: calendar.filter(({ on }) => on !== '2025-10-15') }),
      );
      for (const earlier of days.slice(0, index)) {
        world.at(`${earlier}T03:00:00Z`);
        await world.look();
      }
      await world.restart();
      for (let left = 0, isWhole = false; !isWhole; left += 1) {
        const directory = temporaryDirectory();
        cpSync(world.directory.path, directory.path, { recursive: true });
        const copy = await calendarWorld(directory);
        copy.at(`${day}T03:00:00Z`);
        isWhole = await copy.look(left);
        await copy.restart();
        copy.at(`${day}T05:00:00Z`);
        await copy.look();
        await copy.look();
        expect(await doneOf(copy, code)).toEqual(done.slice(0, index + 1));
        const subjects = new Set(copy.mails.map(({ to, subject }) => `${to} ${subject}`));
        expect(copy.mails).toHaveLength(subjects.size);
        // Whoever was noted and not mailed when it was killed gets this one mail the less.
        if (day === '2025-09-25') expect(subjects.size).toBeGreaterThanOrEqual(people.length - 1);
        if (isWhole && day === '2025-09-25') expect(subjects.size).toBe(people.length);
        await copy.dispose();
      }
    },
  );
});

describe('what was missed', () => {
  it('while the server was off is done once, of the reminders the latest alone', async () => {
    const code = await plan(autumnWave(2025));
    await world.look();
    world.at('2025-10-16T03:00:00Z');
    await world.look();
    expect(await doneOf(world, code)).toEqual([]);
    // Nine months since the clock was looked at last: a person has to say that it is right.
    await confirmClock(world.dependencies);
    await world.look();
    await world.look();
    expect(await doneOf(world, code)).toEqual([
      'wave-opened',
      'moment-missed',
      'invitations-mailed',
      'moment-missed',
    ]);
    // The invitation has told them today what the reminder would.
    expect(world.mails.map(({ subject }) => subject)).toEqual(people.map(() => 'invitation 2025-09-25'));
    world.at('2025-10-17T03:00:00Z');
    await world.look();
    world.at('2025-10-21T03:00:00Z');
    await world.look();
    expect((await doneOf(world, code)).at(-1)).toBe('wave-closed');
  });

  it('for good is said: days that have gone by open nothing', async () => {
    const code = await plan(autumnWave(2025));
    world.at('2025-10-22T03:00:00Z');
    await confirmClock(world.dependencies);
    await world.look();
    const wave = await findWaveOrFail(world.dependencies.db, code);
    expect(wave.state).toBe('draft');
    const [opening] = await calendarOfWave(world.dependencies.db, wave);
    expect(opening).toMatchObject({ kind: 'open', state: 'missed', trouble: 'days-over' });
  });
});

it('a wave that was extended closes after its new last day', async () => {
  const code = await plan(autumnWave(2025));
  await world.look();
  for (const day of ['2025-09-24', '2025-10-10', '2025-10-21', '2025-10-25', '2025-10-26']) {
    world.at(`${day}T03:00:00Z`);
    await confirmClock(world.dependencies);
    await world.look();
    if (day === '2025-10-10') await extendWave(world.dependencies, code, '2025-10-25', 'HR');
    const { state } = await findWaveOrFail(world.dependencies.db, code);
    expect(state).toBe(day === '2025-10-26' ? 'closed' : 'open');
  }
});

describe('what waits', () => {
  it('says for what, and goes on when it is there: people who are invited', async () => {
    const code = await plan(autumnWave(2025), []);
    world.at('2025-09-24T03:00:00Z');
    await confirmClock(world.dependencies);
    await world.look();
    const opening = async () =>
      (await calendarOfWave(world.dependencies.db, await findWaveOrFail(world.dependencies.db, code))).find(
        ({ kind }) => kind === 'open',
      );
    expect(await opening()).toMatchObject({ state: 'planned', trouble: 'nobody-invited' });
    await addInvitations(world.dependencies, code, people, 'HR');
    await world.look();
    expect(await opening()).toMatchObject({ state: 'done', trouble: null });
  });

  it('and what is turned off does not happen; what has happened stays', async () => {
    const code = await plan(autumnWave(2025));
    const { db } = world.dependencies;
    world.at('2025-09-25T03:00:00Z');
    await confirmClock(world.dependencies);
    await world.look();
    const off = { ...planned('reminder', '2025-10-06'), isOn: false };
    await planMoments(world.dependencies, code, [off, planned('close', '2025-10-20')], 'HR');
    for (const day of ['2025-10-06', '2025-10-15', '2025-10-21']) {
      world.at(`${day}T03:00:00Z`);
      await world.look();
    }
    expect(await doneOf(world, code)).toEqual(['wave-opened', 'invitations-mailed', 'wave-closed']);
    const moments = await calendarOfWave(db, await findWaveOrFail(db, code));
    expect(moments.map(({ kind, state }) => [kind, state])).toEqual([
      ['invitation', 'done'],
      ['reminder', 'missed'],
      ['close', 'done'],
    ]);
  });
});
