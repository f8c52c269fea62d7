import type { MomentTrouble } from '../../contract/fieldwork/calendar.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError, type ProblemCode } from '../../problems.ts';
import { invitedCounts } from '../../store/fieldwork/invitations.queries.ts';
import {
  momentsOf,
  noteTrouble,
  settleMoment,
  type StoredMoment,
} from '../../store/fieldwork/planned-moments.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { isSealingReady } from '../sealing/ready-sealing.ts';
import { closeWave } from '../waves/close-wave.ts';
import { dateIssues } from '../waves/date-issues.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { localDay } from '../waves/local-day.ts';
import { openWave } from '../waves/open-wave.ts';
import { hasTicketDaysLeft } from '../waves/phases-of-wave.ts';
import { byItself } from '../../contract/log.ts';
import { mailMoment } from './mail-moment.ts';
import { isOfficeHour } from './office-hours.ts';

/**
 * Does what is due of one wave by today, in the order opening, mails, closing. Whatever was missed is done now, once;
 * of several reminders that were missed the latest alone. Returns the mails that go on in the background.
 */
export async function lookAtWave(dependencies: Dependencies, wave: Wave): Promise<Promise<void>[]> {
  const { db, now } = dependencies;
  const today = localDay(now(), wave.timeZone);
  const due = (await momentsOf(db, wave.code)).filter(
    ({ isOn, state, on }) => (state === 'begun' || (state === 'planned' && isOn)) && on <= today,
  );
  const opening = due.find(({ kind }) => kind === 'open');
  if (wave.state === 'draft' && opening !== undefined) await openDue(dependencies, wave, opening);
  const opened = await findWaveOrFail(db, wave.code);
  if (opened.state !== 'open') return [];
  const mails = await mailDue(dependencies, opened, due);
  const closing = (await momentsOf(db, wave.code)).find(({ kind, isOn }) => kind === 'close' && isOn);
  if (closing !== undefined && opened.closesOn < today) await closeDue(dependencies, closing);
  return mails;
}

async function openDue(dependencies: Dependencies, wave: Wave, moment: StoredMoment): Promise<void> {
  const { db, now } = dependencies;
  if (dateIssues(wave, now()).length > 0) return giveUp(dependencies, moment, 'days-over');
  // Nobody could answer, and the days of taking tickets would go by.
  const needsPeople = wave.modes.every((mode) => mode === 'ticket');
  if (needsPeople && (await invitedCounts(db, wave.code)).size === 0) {
    return noteTrouble(db, moment, 'nobody-invited');
  }
  if (!(await isSealingReady(db, wave))) return noteTrouble(db, moment, 'not-rehearsed');
  await unlessElsewhere(() => openWave(dependencies, wave.code, byItself));
}

async function closeDue(dependencies: Dependencies, moment: StoredMoment): Promise<void> {
  const trouble = await unlessElsewhere(() => closeWave(dependencies, moment.wave, byItself));
  await noteTrouble(dependencies.db, moment, trouble);
}

async function mailDue(
  dependencies: Dependencies,
  wave: Wave,
  due: readonly StoredMoment[],
): Promise<Promise<void>[]> {
  const mails = due.filter(({ kind }) => kind === 'invitation' || kind === 'reminder');
  if (!hasTicketDaysLeft(wave, dependencies.now())) {
    for (const moment of mails) await giveUp(dependencies, moment, 'days-over');
    return [];
  }
  if (!isOfficeHour(dependencies.now(), wave.timeZone)) return [];
  const latest = mails.filter(
    (moment, index) => mails.findLastIndex(({ kind }) => kind === moment.kind) === index,
  );
  for (const moment of mails) if (!latest.includes(moment)) await giveUp(dependencies, moment, 'overtaken');
  const sent: Promise<void>[] = [];
  for (const moment of latest.toSorted(invitationsFirst)) {
    sent.push(
      ...(await mailMoment(dependencies, wave, moment, (trouble) => giveUp(dependencies, moment, trouble))),
    );
  }
  return sent;
}

const invitationsFirst = (a: StoredMoment, b: StoredMoment): number =>
  Number(a.kind === 'reminder') - Number(b.kind === 'reminder');

/** It will not happen any more; what had begun is done as far as it came. */
async function giveUp(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  moment: StoredMoment,
  trouble: MomentTrouble,
): Promise<void> {
  const at = now().toISOString();
  if (moment.state === 'begun') return settleMoment(db, moment, { state: 'done', at, trouble });
  const facts = { kind: moment.kind, day: moment.on, trouble };
  const entry = { at, actor: byItself, action: 'moment-missed' as const, wave: moment.wave, facts };
  return settleMoment(db, moment, { state: 'missed', at, trouble }, entry);
}

const waitingFor: Partial<Record<ProblemCode, MomentTrouble>> = { 'paper-unfinished': 'paper-unfinished' };

/** Why it has to wait; null where it was done, also by somebody else at the same time. */
async function unlessElsewhere(act: () => Promise<void>): Promise<MomentTrouble | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const trouble = waitingFor[error.code];
    if (trouble === undefined && error.code !== 'wrong-state') throw error;
    return trouble ?? null;
  }
}
