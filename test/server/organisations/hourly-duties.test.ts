import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import type { MailRun } from '../../../server/contract/fieldwork/invitations.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { planMoments } from '../../../server/fieldwork/calendar/plan-moments.ts';
import { hourlyDuties } from '../../../server/organisations/hourly-duties.ts';
import { openOrganisation } from '../../../server/organisations/open-organisation.ts';
import type { Organisation } from '../../../server/organisations/registry.ts';
import { planned } from '../fieldwork/calendar/calendar-world.ts';
import { daysAroundToday, hirakataWave } from '../hirakata-world.ts';
import { isOnPostgres } from '../postgres/own-database.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { cityA, cityB, organisationsWorld, type OrganisationsWorld } from './organisations-world.ts';

const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => told.mockClear());

const cityC: Organisation = { code: 'city-c', name: 'C市', hosts: ['city-c.kotae.example'] };

const noRun: MailRun = {
  kind: 'invitation',
  totalCount: 2,
  doneCount: 1,
  failedCount: 0,
  failed: [],
  isRunning: false,
  trouble: null,
};

/** A wave that is open, and is to be closed by itself now that its last day is over. */
async function openUntilYesterday(world: OrganisationsWorld, organisation: Organisation): Promise<void> {
  await world.on(organisation, async (dependencies) => {
    const wave = { ...hirakataWave, ...daysAroundToday() };
    await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
    await planMoments(dependencies, wave.code, [planned('close', wave.closesOn)], 'test');
    await openWave(dependencies, wave.code, 'test');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await dependencies.db.updateTable('wave').set({ closes_on: yesterday }).execute();
  });
}

it('what is due is done in every organisation, also where nobody asks and though one fails', async () => {
  const backups = temporaryDirectory();
  const world = await organisationsWorld({
    organisations: [cityA, cityB, cityC],
    open: (installation, organisation) => {
      if (organisation.code === cityA.code) throw new Error('damaged');
      return openOrganisation(installation, organisation);
    },
  });
  onTestFinished(async () => {
    await world.dispose();
    backups.dispose();
  });
  for (const organisation of [cityB, cityC]) await openUntilYesterday(world, organisation);
  await world.opened.close();

  const duties = hourlyDuties({
    configuration: { ...world.installation, backups: { into: backups.path, keptCount: 2 } },
    registry: world.registry,
    organisations: world.opened,
  });
  await duties.firstTurn;
  expect(told.mock.calls).toEqual([['city-a: damaged']]);
  expect(duties.counts()).toEqual({
    waves: { draft: 0, open: 0, closed: 2, published: 0 },
    accountCount: 0,
  });
  // None is kept open for that.
  await expect.poll(() => world.opened.openCount).toBe(0);
  if (!isOnPostgres) {
    for (const { code } of [cityB, cityC])
      expect(readdirSync(join(backups.path, code))).toEqual([expect.stringMatching(/^kotae-\d{8}T/)]);
    expect(existsSync(join(backups.path, cityA.code))).toBe(false);
  }
  await duties.stop();
});

it('one whose mails are on their way, or whose draft results are computed, is not closed meanwhile', async () => {
  const world = await organisationsWorld();
  onTestFinished(() => world.dispose());
  const { opened, giveBack } = await world.opened.borrow(cityA, { isPassing: true });
  const { mailer, drafts } = opened.dependencies;
  mailer.runs.set('units', { ...noRun, isRunning: true });
  giveBack();
  expect(world.opened.openCount).toBe(1);
  mailer.runs.set('units', { ...noRun, isRunning: false });
  const computing = vi.spyOn(drafts, 'isComputing', 'get').mockReturnValue(true);
  world.opened.closeIdle();
  expect(world.opened.openCount).toBe(1);
  computing.mockRestore();
  world.opened.closeIdle();
  expect(world.opened.openCount).toBe(0);
});

it('no turn begins once it is stopped, and one where the backup fails is told of and looked after all the same', async () => {
  const backups = temporaryDirectory();
  const world = await organisationsWorld();
  onTestFinished(async () => {
    await world.dispose();
    backups.dispose();
  });
  const into = join(backups.path, 'a-file');
  writeFileSync(into, '');
  await openUntilYesterday(world, cityB);
  const duties = hourlyDuties({
    configuration: { ...world.installation, backups: { into, keptCount: 2 } },
    registry: world.registry,
    organisations: world.opened,
  });
  await duties.firstTurn;
  expect(duties.counts().waves.closed).toBe(1);
  if (!isOnPostgres)
    expect(told.mock.calls.map(([line]) => String(line).replace(/: .*/, ''))).toEqual([
      join(into, cityA.code),
      join(into, cityB.code),
    ]);
  await duties.stop();
});

it('one whose clock cannot be looked at is told of, and has its backup of the day all the same', async () => {
  const backups = temporaryDirectory();
  const world = await organisationsWorld();
  onTestFinished(async () => {
    await world.dispose();
    backups.dispose();
  });
  await world.on(cityA, ({ db }) => db.schema.alterTable('series').renameTo('series_lost').execute());
  const duties = hourlyDuties({
    configuration: { ...world.installation, backups: { into: backups.path, keptCount: 2 } },
    registry: world.registry,
    organisations: world.opened,
  });
  await duties.firstTurn;
  expect(told.mock.calls.map(([line]) => line)).toEqual(['city-a:']);
  if (!isOnPostgres) expect(readdirSync(backups.path).toSorted()).toEqual([cityA.code, cityB.code]);
  await expect.poll(() => world.opened.openCount).toBe(1);
  await duties.stop();
});
